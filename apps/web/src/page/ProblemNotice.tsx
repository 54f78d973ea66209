import { Alert, Button } from 'antd';
import type { Problem } from '../api/contract.ts';

interface Props {
  readonly problem: Problem;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do about it. */
export function ProblemNotice({ problem, onRetry }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={problem.message}
      description={problem.remedy}
      action={onRetry ? <Button onClick={onRetry}>再试一次</Button> : undefined}
    />
  );
}
