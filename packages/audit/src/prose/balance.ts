import { type Measure, measureOf, minus, plus } from '../measure.ts';
import type { Candidate, Claim } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import { remainderClaims } from './remainder.ts';
import { shortfallClaims } from './shortfall.ts';
import type { StudiedSentence, Term } from './term.ts';

const OPENING = /(?:上年|年初|期初)[^，。]{0,6}(?:结转|结余|余额)/;
const CLOSING = /(?:年末|期末|年底|本年)?(?:结转下年|结转和结余|结转结余|结余资金|结余|结转)$/;
const INCOME = /收入|追加|拨入|下达指标/;
const SPENT = /支出|使用|支付|执行|决算/;
const TOTAL = /^预算$|预算总额|可用|总预算|全年预算|预算合计|年度预算|总收入|收入合计/;

/** “上年结转A，本年收入B，本年支出C，年末结转D” and “预算A，支出B，结转C”: what came in less what went out is left. */
export function balanceClaims(sentence: StudiedSentence): Claim[] {
  return [
    ...remainderClaims(sentence),
    ...shortfallClaims(sentence),
    ...sentence.terms.flatMap((closing) => balanceClaim(sentence, closing)),
  ];
}

function balanceClaim(sentence: StudiedSentence, closing: Term): Claim[] {
  if (closing.role !== 'value' || !CLOSING.test(closing.label) || OPENING.test(closing.near)) return [];
  const before = sentence.terms
    .slice(0, closing.index)
    .filter(
      (term) =>
        (term.role === 'value' || term.role === 'delta') &&
        comparableFigures(term.figure, closing.figure) &&
        !term.inParentheses,
    );
  if (before.some((term) => CLOSING.test(term.label) && !OPENING.test(term.near))) return [];
  const candidate = before.length === 3 ? (fromFlows(before) ?? fromTotal(before)) : fromTotal(before);
  if (!candidate) return [];
  return [
    {
      sentence,
      target: closing,
      kind: 'difference',
      code: 'B06',
      name: closing.label,
      candidates: [candidate],
      reason: '年末结转结余＝可用资金－支出。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
    },
  ];
}

function fromFlows(before: readonly Term[]): Candidate | null {
  const opening = only(before, (term) => OPENING.test(term.near));
  const income = only(before, (term) => INCOME.test(term.label) && !SPENT.test(term.label));
  const spent = only(before, (term) => SPENT.test(term.label) && !INCOME.test(term.label));
  if (!opening || !income || !spent) return null;
  const result = minus(plus(measureOf(opening.figure), measureOf(income.figure)), measureOf(spent.figure));
  return candidateOf('上年结转 ＋ 本年收入 − 本年支出', [opening, income, spent], result);
}

function fromTotal(before: readonly Term[]): Candidate | null {
  const total = only(before, (term) => /可用/.test(term.label)) ?? only(before, (term) => TOTAL.test(term.label));
  const spent = only(before, (term) => SPENT.test(term.label) && !/预算/.test(term.label));
  if (!total || !spent) return null;
  return candidateOf('可用资金 − 支出', [total, spent], minus(measureOf(total.figure), measureOf(spent.figure)));
}

function only(terms: readonly Term[], fits: (term: Term) => boolean): Term | null {
  const matching = terms.filter(fits);
  return matching.length === 1 ? (matching[0] ?? null) : null;
}

function candidateOf(formula: string, terms: readonly Term[], result: Measure): Candidate {
  return {
    strength: 'explicit',
    formula,
    operands: terms.map((term) => ({ label: term.label, mention: term.mention })),
    result,
  };
}
