import type { FixedFinding, JudgementSheet } from '../api/contract.ts';
import { STANDING_WORDS } from '../words/ruling.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';

/** What the correction changed: how many were put right, how many are still there, how many are new. */
export function FixedFindings({ sheet }: { readonly sheet: JudgementSheet }) {
  const { fixed, findings } = sheet;
  const count = (change: 'new' | 'remaining') => findings.filter((state) => state.change === change).length;
  const isFirst = fixed.length === 0 && findings.every(({ change }) => change === null);
  if (isFirst) return null;
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
