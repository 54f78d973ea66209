import type { JudgingCounts } from '../api/contract.ts';

/** How many of the findings are judged, of how many. */
export function judgedOf({ accepted, rejected, toVerify, unjudged }: JudgingCounts): {
  readonly judged: number;
  readonly all: number;
} {
  const judged = accepted + rejected + toVerify;
  return { judged, all: judged + unjudged };
}

/** How far a file is judged, in a cell of the list. */
export function JudgedCell({ judging }: { readonly judging: JudgingCounts | undefined }) {
  if (!judging) return null;
  const { accepted, rejected, toVerify, unjudged, muted, errors, errorsAccepted } = judging;
  const { judged, all } = judgedOf(judging);
  const words = `采纳 ${accepted}，不采纳 ${rejected}，待核实 ${toVerify}，未判 ${unjudged}，静音 ${muted}`;
  if (all === 0) return <span className="quiet">{muted === 0 ? '—' : `静音 ${muted}`}</span>;
  return (
    <span title={words}>
      <span className={unjudged === 0 ? 'judged-all' : ''}>{`${judged}/${all}`}</span>
      {errors > 0 && judged > 0 && (
        <span className="quiet judged-errors">{`错误采纳 ${errorsAccepted}/${errors}`}</span>
      )}
    </span>
  );
}
