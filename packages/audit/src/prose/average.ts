import { Decimal, unitNamed } from '@shiji/figure';
import { type Measure, measureOf, over, scaled } from '../measure.ts';
import type { Candidate, Claim, Strength } from './claim.ts';
import { AVERAGE } from './lexicon.ts';
import { perNoun } from './per.ts';
import type { Scope } from './scope.ts';
import { cleanLabel, type Term } from './term.ts';

const REASON = '平均数＝总量÷个数。';
const SOURCE = '财预〔2020〕10号：自评数据应当真实、准确';

/** “人均79.90元”, “亩均投资1,800元”, “平均每期61人次”: some total divided by some count of the passage. */
export function averageClaims(scope: Scope): Claim[] {
  return scope.sentence.terms.flatMap((target) => {
    if (target.role !== 'average' && target.role !== 'perUnit') return [];
    const candidates = averageCandidates(scope, target);
    const name = target.label || '平均数';
    return candidates.length === 0
      ? []
      : [
          {
            sentence: scope.sentence,
            target,
            kind: 'ratio' as const,
            code: 'B02',
            name,
            candidates,
            reason: REASON,
            source: SOURCE,
          },
        ];
  });
}

const PER_BASES: Record<string, readonly string[]> = {
  人: ['人', '人次', '名', '位'],
  户: ['户', '户次'],
  亩: ['亩'],
  月: ['月', '个月'],
  案: ['件', '起'],
  校: ['所'],
  村: ['个', '村'],
  家: ['家', '家次'],
  件: ['件'],
};

function averageCandidates(scope: Scope, target: Term): Candidate[] {
  const per = perNoun(target.near);
  const here = plain(scope.sentence.terms.filter(({ index }) => index !== target.index));
  const earlier = plain(scope.earlier.flatMap(({ terms }) => terms));
  const counts = [...here, ...earlier].filter((term) => !isMoney(term) && countFits(term, per));
  const totals = [...here, ...earlier].filter((term) => fitsTotal(term, target));
  const strong =
    target.role !== 'average' ? 'remote' : isPlainAverage(scope, target, counts, totals) ? 'explicit' : 'likely';
  const near = counts.flatMap((count) =>
    totals.flatMap((sum) =>
      candidateOf(sum, count, per, here.includes(count) ? strong : 'possible').map((each) => whole(each, target)),
    ),
  );
  const remote = [
    ...remoteCandidates(scope, target, per, totals, counts),
    ...tabledCandidates(scope, target, per, counts),
  ];
  return [...near, ...remote];
}

/** One count and one total in the sentence, and an average of nothing else than that total: “培训6期372人次，平均每期62人次”. */
function isPlainAverage({ sentence }: Scope, target: Term, counts: readonly Term[], totals: readonly Term[]): boolean {
  const own = (terms: readonly Term[]) =>
    terms.filter((term) => sentence.terms.includes(term) && term.segment === target.segment);
  const [count, ...counted] = own(counts);
  const [sum, ...summed] = own(totals);
  if (!count || !sum || counted.length + summed.length > 0 || target.figure.qualifier !== 'exact') return false;
  if (
    [count, sum].some(({ role, figure, near }) => role !== 'value' || figure.qualifier !== 'exact' || /其中/.test(near))
  )
    return false;
  const what = cleanLabel(
    target.near.replace(AVERAGE, (words) =>
      words.replace(/^.*?均(?:每个?(?:平方米|立方米|公里|人次|批次|\p{Script=Han}))?/u, ''),
    ),
  );
  return what.length < 2 || sum.near.includes(what.slice(0, 2)) || /^(?:费用|金额|支出|投入|补助|成本)/.test(what);
}

/** Figures of other passages: a count whose name stands in the sentence, a total whose name stands before the average. */
function remoteCandidates(
  scope: Scope,
  target: Term,
  per: string,
  totals: readonly Term[],
  counts: readonly Term[],
): Candidate[] {
  const all = plain(scope.all.flatMap(({ terms }) => terms));
  const { text } = scope.sentence.sentence;
  const farCounts =
    counts.length > 0
      ? counts
      : all.filter(
          (term) =>
            countFits(term, per) && !isMoney(term) && term.label.length >= 2 && text.includes(term.label.slice(-2)),
        );
  const farTotals =
    totals.length > 0
      ? totals
      : all.filter(
          (term) => fitsTotal(term, target) && term.label.length >= 2 && text.includes(term.label.slice(0, 2)),
        );
  return farCounts.flatMap((count) => farTotals.flatMap((sum) => candidateOf(sum, count, per, 'remote')));
}

/** Totals that stand in a table only, in a row whose name shares a word with the sentence. */
function tabledCandidates(scope: Scope, target: Term, per: string, counts: readonly Term[]): Candidate[] {
  const base = measureOf(target.figure).base;
  const { text } = scope.sentence.sentence;
  const facts = scope.facts.filter(
    (fact) => fact.origin === 'table' && fact.measure.base === base && sharesWord(fact.name, text),
  );
  return counts.flatMap((count) =>
    facts.flatMap((fact): Candidate[] => {
      const result = over(fact.measure, piecesOf(count, per), base);
      const operands = [
        { label: fact.place.label ?? fact.name, mention: fact.mention },
        { label: count.label || '个数', mention: count.mention },
      ];
      return result && result.mid.gt(0) ? [{ strength: 'remote', formula: '总量 ÷ 个数', operands, result }] : [];
    }),
  );
}

const GENERAL_WORD = /项目|支出|资金|合计|经费|补助|工作|其他|全年/;

function sharesWord(name: string, text: string): boolean {
  for (let i = 0; i + 2 <= name.length; i++) {
    const word = name.slice(i, i + 2);
    if (/^\p{Script=Han}{2}$/u.test(word) && !GENERAL_WORD.test(word) && text.includes(word)) return true;
  }
  return false;
}

function plain(terms: readonly Term[]): Term[] {
  return terms
    .filter(
      ({ role, figure }) =>
        role !== 'average' && role !== 'perUnit' && figure.unit !== null && figure.unit.dimension !== 'percent',
    )
    .toReversed();
}

function isMoney(term: Term): boolean {
  return term.figure.unit?.dimension === 'money';
}

/** Whether a figure counts what the average is per. */
export function countFits(term: Term, per: string): boolean {
  const base = term.figure.unit?.base ?? '';
  const fitting = PER_BASES[per] ?? [per];
  const written = term.figure.unit?.name ?? '';
  return fitting.some((name) => base === name || (name !== '' && (base.startsWith(name) || written.endsWith(name))));
}

/** The total has the average's own unit, or its dimension (万元 for 元, 吨 for 公斤). */
export function fitsTotal(term: Term, target: Term): boolean {
  const [a, b] = [term.figure.unit, target.figure.unit];
  if (!a || !b) return false;
  return a.base === b.base || (a.dimension === b.dimension && a.dimension !== 'count');
}

/** How many of what the average is per: 8240 for 8240吨 when it is per 吨, whatever the base unit of mass. */
export function piecesOf(count: Term, per: string): Measure {
  const unit = per === '' ? null : unitNamed(per);
  const measure = measureOf(count.figure);
  return unit && unit.dimension === count.figure.unit?.dimension
    ? scaled(measure, new Decimal('1').div(unit.factor))
    : measure;
}

/** An average number of pieces is written as a whole number, rounded either way. */
function whole(candidate: Candidate, { figure }: Term): Candidate {
  if (figure.unit?.dimension !== 'count' || figure.decimals > 0) return candidate;
  const { low, high } = candidate.result;
  return {
    ...candidate,
    result: { ...candidate.result, low: low.minus(figure.unit.factor), high: high.plus(figure.unit.factor) },
  };
}

function candidateOf(sum: Term, count: Term, per: string, strength: Strength): Candidate[] {
  const result = over(measureOf(sum.figure), piecesOf(count, per), measureOf(sum.figure).base);
  if (!result || result.mid.lte(new Decimal('0'))) return [];
  const operands = [
    { label: sum.label || '总量', mention: sum.mention },
    { label: count.label || '个数', mention: count.mention },
  ];
  return [{ strength, formula: '总量 ÷ 个数', operands, result }];
}
