import type { Outcome } from '../outcome.ts';
import { agree, measureOf, percentOf } from '../measure.ts';
import { type Candidate, judge } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

interface Pair {
  readonly part: Term;
  readonly share: Term;
}

/**
 * “A，占a；B，占b；C，占c” without a stated whole: the figure of the document that makes most of the shares right
 * is their whole, and a share that it makes wrong is wrong.
 */
export function votedShares(scope: Scope): Outcome[] {
  const pairs = pairsOf(scope.sentence.terms);
  const [first] = pairs;
  if (!first || pairs.length < 2) return [];
  const wholes = scope.all.flatMap(({ terms }) => terms).filter((term) => isWhole(term, pairs));
  const ranked = wholes
    .map((whole) => ({ whole, right: pairs.filter((pair) => fits(pair, whole)) }))
    .toSorted((a, b) => b.right.length - a.right.length);
  const best = ranked[0];
  if (!best || best.right.length === pairs.length || best.right.length * 2 < pairs.length || best.right.length < 1)
    return [];
  if (best.right.some(({ share }) => share.figure.decimals < 2)) return [];
  const wrong = pairs.filter((pair) => !best.right.includes(pair));
  return wrong.length > best.right.length || wrong.length > 1
    ? []
    : wrong.flatMap((pair) => refuted(scope, pair, best.whole));
}

/** Shares that name no whole, each with the value right before it. */
function pairsOf(terms: readonly Term[]): Pair[] {
  return terms.flatMap((share) => {
    const part = terms[share.index - 1];
    const bare = share.role === 'share' && /^[，,（(]?\s*占(?:比)?(?:为|约)?\s*$/.test(share.lead);
    return bare && part?.role === 'value' && part.figure.qualifier === 'exact' ? [{ part, share }] : [];
  });
}

function isWhole(term: Term, pairs: readonly Pair[]): boolean {
  return (
    term.role === 'value' &&
    pairs.every(
      ({ part }) =>
        term !== part &&
        comparableFigures(term.figure, part.figure) &&
        measureOf(term.figure).mid.gt(measureOf(part.figure).mid),
    )
  );
}

function fits({ part, share }: Pair, whole: Term): boolean {
  const result = percentOf(measureOf(part.figure), measureOf(whole.figure));
  return result !== null && agree(result, measureOf(share.figure));
}

function refuted({ sentence }: Scope, { part, share }: Pair, whole: Term): Outcome[] {
  const result = percentOf(measureOf(part.figure), measureOf(whole.figure));
  if (!result) return [];
  const operands = [
    { label: part.label || '部分', mention: part.mention },
    { label: whole.label || '整体', mention: whole.mention },
  ];
  const candidates: Candidate[] = [{ strength: 'explicit', formula: '部分 ÷ 整体 × 100%', operands, result }];
  const outcome = judge({
    sentence,
    target: share,
    kind: 'ratio',
    code: 'B02',
    name: `${part.label}占比`,
    candidates,
    reason: '同一句中的其他占比都以这个整体为分母。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
  });
  return outcome ? [outcome] : [];
}
