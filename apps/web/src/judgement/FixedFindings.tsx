import type { Finding } from '@shiji/audit';
import type { FindingState, FixedFinding } from '../api/contract.ts';
import { STANDING_WORDS } from '../words/ruling.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';
import { useJudgingContext } from './judging-context.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly fixed: readonly FixedFinding[];
}

/** What the correction changed: how many were put right, how many are still there, how many are new. */
export function FixedFindings({ findings, fixed }: Props) {
  const { standings } = useJudgingContext();
  const changes = findings.map((finding) => standings.of(finding)?.change ?? null);
  const count = (change: FindingState['change']) => changes.filter((one) => one === change).length;
  if (fixed.length === 0 && count(null) === changes.length) return null;
  const words = `与上一版比：已改正 ${fixed.length} 条，仍存在 ${count('remaining')} 条，新出现 ${count('new')} 条`;
  if (fixed.length === 0) return <p className="changes">{words}</p>;
  return (
    <details className="changes">
      <summary>{words}</summary>
      <ul aria-label="已改正">
        {fixed.map((one) => (
          <Fixed key={one.key} finding={one} />
        ))}
      </ul>
    </details>
  );
}

function Fixed({ finding }: { readonly finding: FixedFinding }) {
  return (
    <li>
      <span className="tag tag-fixed">已改正</span>
      {`${SEVERITY_WORDS[finding.severity]}：${finding.message}`}
      {finding.ruling && <span className="quiet">{`（上一版判为${STANDING_WORDS[finding.ruling]}）`}</span>}
    </li>
  );
}
