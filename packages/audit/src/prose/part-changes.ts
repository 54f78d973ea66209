import type { Finding } from '../finding.ts';
import { absolute, agree, type Measure, measureOf, minus, total } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { showLike } from '../show.ts';
import { clausePlace } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/**
 * “支出652万元，比上年增加136万元，其中：a13万元，减少77万元；b587万元，增加190万元…”:
 * when the parts make up the whole and each states its change, their changes make up the change of the whole.
 */
export function partChanges({ sentence, earlier }: Scope): Outcome[] {
  const window = [
    ...(earlier[0]?.terms.length && earlier.length < 12
      ? earlier
          .slice(0, 8)
          .toReversed()
          .flatMap(({ terms }) => terms)
      : []),
    ...sentence.terms,
  ];
  const changes = changesIn(window);
  const [head, ...parts] = changes;
  if (!head || parts.length < 3 || !sentence.terms.includes(parts.at(-1)?.delta as Term)) return [];
  const values = total(parts.map(({ value }) => measureOf(value.figure)));
  if (!agree(values, measureOf(head.value.figure))) return [];
  const sum = total(parts.map(({ delta }) => signed(delta)));
  const mentions = changes.flatMap(({ value, delta }) => [value.mention, delta.mention]);
  if (agree(sum, signed(head.delta))) return [{ verdict: 'holds', code: 'B20', mentions }];
  return [refuted(sentence, head, parts, sum, mentions)];
}

interface Change {
  readonly value: Term;
  readonly delta: Term;
}

/** Values with the change right behind them (over a base or a rate), the first one being the whole. */
function changesIn(terms: readonly Term[]): Change[] {
  return terms.flatMap((value, index) => {
    if (value.role !== 'value' || value.inParentheses) return [];
    const delta = terms
      .slice(index + 1, index + 3)
      .find(
        (term, offset) =>
          term.role === 'delta' &&
          terms.slice(index + 1, index + 1 + offset).every(({ role }) => role === 'base' || role === 'share'),
      );
    return delta && comparableFigures(value.figure, delta.figure) ? [{ value, delta }] : [];
  });
}

function signed(delta: Term): Measure {
  const measure = measureOf(delta.figure);
  return delta.direction < 0
    ? { ...measure, low: measure.high.negated(), mid: measure.mid.negated(), high: measure.low.negated() }
    : measure;
}

function refuted(
  sentence: Scope['sentence'],
  head: Change,
  parts: readonly Change[],
  sum: Measure,
  mentions: Outcome['mentions'],
): Outcome {
  const expected = showLike(absolute(sum), head.delta.figure);
  const finding: Finding = {
    code: 'B20',
    kind: 'sum',
    severity: 'error',
    message: `${head.value.label}的增减额写为${head.delta.figure.text}，各部分增减额合计为${expected}，相差${showLike(absolute(minus(sum, signed(head.delta))), head.delta.figure)}。`,
    reason: '各部分之和等于总额时，各部分增减额之和也应当等于总额的增减额。',
    remedy: '核对上年数和各项增减额。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: head.delta.figure.text,
    expected,
    places: [
      { ...placeOf(head.delta.mention, head.value.label) },
      clausePlace(sentence, parts[0]?.delta ?? head.delta),
      ...parts.map(({ delta, value }) => placeOf(delta.mention, value.label)),
    ],
    formula: '总额增减额 ＝ 各部分增减额之和',
  };
  return { verdict: 'fails', mentions, suspects: [head.delta.mention], finding };
}
