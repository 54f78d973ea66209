import type { Counts } from '../api/contract.ts';
import { SEVERITIES, SEVERITY_WORDS } from '../words/severity.ts';

/** Errors, warnings and notes in words and numbers; “没有发现问题” when there are none. */
export function CountBadges({ counts }: { readonly counts: Counts }) {
  const some = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (some.length === 0) return <span className="badge badge-clean">没有发现问题</span>;
  return (
    <span className="badges">
      {some.map((severity) => (
        <span key={severity} className={`badge badge-${severity}`}>
          {SEVERITY_WORDS[severity]} {counts[severity]}
        </span>
      ))}
    </span>
  );
}
