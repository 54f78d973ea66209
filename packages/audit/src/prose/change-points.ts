import { Decimal } from '@shiji/figure';
import { absolute, type Measure, measureOf, minus, percentOf } from '../measure.ts';
import { chainBefore, comparable, isPercent, subjectNamed } from './change-chain.ts';
import { frame, operand } from './change-frame.ts';
import type { Candidate, Claim } from './claim.ts';
import { factsNamed, type Scope } from './scope.ts';
import type { StudiedSentence, Term } from './term.ts';

/**
 * “84.6%，较上年82.1%提高2.5%”: two rates differ by percentage points. A relative growth is allowed when it fits, but
 * not when the figure is to its last digit what the two rates differ by.
 */
export function pointsConfusion(sentence: StudiedSentence, growth: Term, now: Term, base: Term): Claim[] {
  const change = absolute(minus(measureOf(now.figure), measureOf(base.figure)));
  const relative = percentOf(change, measureOf(base.figure));
  const operands = [operand('现值', now), operand('基数', base)];
  if (!relative) return [];
  const isDifference = growth.figure.qualifier === 'exact' && change.mid.eq(growth.figure.value);
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '（现值 − 基数）÷ 基数 × 100%；两个百分率相减得百分点',
      operands,
      result: isDifference ? { low: NEVER, mid: relative.mid, high: NEVER, base: '%' } : relative,
    },
  ];
  const claim = { ...frame(sentence, growth, 'unit', 'D06'), name: '百分率的增减', candidates };
  return [isDifference ? { ...claim, expected: `${growth.figure.digits}个百分点` } : claim];
}

export function pointsClaim(scope: Scope, points: Term): Claim[] {
  const { sentence } = scope;
  const { now, base } = chainBefore(sentence, points);
  if (!now && base && isPercent(base)) return pointsFromFact(scope, points, base);
  if (now && base && !isPercent(now) && !isPercent(base) && comparable(now, base))
    return [growthAsPoints(sentence, points, now, base)];
  if (!now || !base || !isPercent(now) || !isPercent(base)) return [];
  const result = absolute(minus(closed(now), closed(base)));
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '两个百分率之差',
      operands: [operand('现值', now), operand('基数', base)],
      result,
    },
  ];
  return [{ ...frame(sentence, points, 'growth', 'D06'), name: '百分点', candidates }];
}

/** “满意度比上年91.9%提高1.5个百分点” where this year's rate stands in a table only. */
function pointsFromFact(scope: Scope, points: Term, base: Term): Claim[] {
  const subject = subjectNamed(base);
  const facts =
    subject.length < 2 ? [] : factsNamed(scope, subject, '%').filter(({ origin }) => origin === 'indicator');
  const [fact] = facts;
  if (!fact || facts.length > 1) return [];
  const operands = [{ label: fact.place.label ?? subject, mention: fact.mention }, operand('基数', base)];
  const candidates: Candidate[] = [
    { strength: 'explicit', formula: '两个百分率之差', operands, result: absolute(minus(fact.measure, closed(base))) },
  ];
  return [{ ...frame(scope.sentence, points, 'growth', 'D06'), name: '百分点', candidates }];
}

/** “比上年2,812.46万元增长4.15个百分点”: amounts grow by percent, only rates by percentage points. */
function growthAsPoints(sentence: StudiedSentence, points: Term, now: Term, base: Term): Claim {
  const operands = [operand('现值', now), operand('基数', base)];
  const result = { low: NEVER, mid: NEVER, high: NEVER, base: '%' };
  const rate = percentOf(minus(measureOf(now.figure), measureOf(base.figure)), measureOf(base.figure));
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '金额、数量的增减用百分比，百分率的增减才用百分点',
      operands,
      result: rate ? { ...result, mid: rate.mid } : result,
    },
  ];
  return { ...frame(sentence, points, 'unit', 'D06'), name: '增减幅度', candidates };
}

/** No figure can be this: the unit itself is wrong. */
const NEVER = new Decimal('-1e30');

/** A target such as “50%以上” is compared by its stated number. */
function closed(term: Term): Measure {
  return measureOf({ ...term.figure, qualifier: 'exact' });
}
