import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { download } from '../api/download.ts';
import { problemOf } from '../api/request.ts';

interface Props {
  readonly path: string;
  /** What the file is called when the server gives no name. */
  readonly name: string;
  readonly label: string;
}

/** A download that says why when there is none. */
export function BulletinButton({ path, name, label }: Props) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: () => download(path, name),
    onError: (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`);
    },
  });
  return (
    <Button loading={fetching.isPending} onClick={() => fetching.mutate()}>
      {label}
    </Button>
  );
}
