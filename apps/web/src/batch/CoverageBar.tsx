import type { CoverageCounts } from '../api/contract.ts';

/** The share of figures that some check looked at, 0–100; a document without figures has nothing left unchecked. */
export function coveragePercent({ figures, checked }: CoverageCounts): number {
  return figures === 0 ? 100 : Math.floor((checked / figures) * 100);
}

/** How many of the figures were checked, as a bar and in numbers. */
export function CoverageBar({ coverage }: { readonly coverage: CoverageCounts }) {
  const percent = coveragePercent(coverage);
  const words = `${coverage.figures} 个数里核对了 ${coverage.checked} 个`;
  return (
    <span className="coverage" title={words}>
      <span className="coverage-track" role="img" aria-label={words}>
        <span className="coverage-fill" style={{ width: `${percent}%` }} />
      </span>
      <span className="coverage-words" aria-hidden="true">{`${coverage.checked}/${coverage.figures}`}</span>
    </span>
  );
}
