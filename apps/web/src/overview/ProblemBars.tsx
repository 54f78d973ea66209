import type { OverviewProblem } from '../api/contract.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';

/** More would be a list nobody reads; the table below has them all. */
const SHOWN = 12;

interface Props {
  readonly problems: readonly OverviewProblem[];
  /** How many packages there are. */
  readonly packages: number;
}

/** The commonest problems as bars: how many units have each. */
export function ProblemBars({ problems, packages }: Props) {
  if (problems.length === 0) return <p className="overview-empty">没有发现问题。</p>;
  return (
    <section className="overview-part" aria-label="最常见的问题">
      <h2>最常见的问题</h2>
      <ol className="problem-bars">
        {problems.slice(0, SHOWN).map((problem) => (
          <Bar key={problem.code} problem={problem} packages={packages} />
        ))}
      </ol>
    </section>
  );
}

function Bar({ problem, packages }: { readonly problem: OverviewProblem; readonly packages: number }) {
  const { title, severity, findings, example } = problem;
  return (
    <li title={example}>
      <span className="problem-title">
        <span className={`badge badge-${severity}`}>{SEVERITY_WORDS[severity]}</span> {title}
      </span>
      <span className="problem-track" aria-hidden="true">
        <span
          className={`problem-fill problem-fill-${severity}`}
          style={{ width: `${(problem.packages / Math.max(packages, 1)) * 100}%` }}
        />
      </span>
      <span className="problem-count">{`${problem.packages} 家，${findings} 处`}</span>
    </li>
  );
}
