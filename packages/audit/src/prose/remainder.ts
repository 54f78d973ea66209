import { measureOf, minus } from '../measure.ts';
import type { Claim } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import type { StudiedSentence, Term } from './term.ts';

/** A whole, what was taken or settled of it, and what that leaves, by the words clerks use for the three. */
interface Remainder {
  readonly whole: RegExp;
  readonly taken: RegExp;
  readonly rest: RegExp;
}

const REMAINDERS: readonly Remainder[] = [
  { whole: /送审|报审/, taken: /审定/, rest: /审减|核减/ },
  { whole: /应收|应缴|应征/, taken: /实收|已收|实缴|已缴|入库/, rest: /欠缴|未缴|未收|短收/ },
  { whole: /抽检|抽查|检验|检测|抽样|验收/, taken: /合格|达标/, rest: /不合格|未达标|不达标/ },
  { whole: /发现|排查|隐患/, taken: /已整改|完成整改|整改到位|销号/, rest: /未整改|正在整改|未完成整改|未销号/ },
  { whole: /受理|立案|收到|接到|接收/, taken: /办结|审结|结案/, rest: /未办结|未审结|未结|正在办理|在办/ },
  {
    whole: /预算|下达|到位|拨款|合同/,
    taken: /支出|使用|支付|执行/,
    rest: /结余|剩余|未使用|未支付|待支付|尚未/,
  },
  { whole: /编制/, taken: /实有|在职|在编|在岗/, rest: /空编|缺编|空缺/ },
];

/** “送审4.82亿元，审定4.31亿元，审减0.51亿元”: exactly three comparable values, named whole, taken and rest. */
export function remainderClaims({ terms, ...sentence }: StudiedSentence): Claim[] {
  return terms.flatMap((rest): Claim[] => {
    if (rest.inParentheses || (rest.role !== 'value' && rest.role !== 'delta')) return [];
    const before = terms.filter((term) => term.index < rest.index && isBeside(term, rest));
    const after = terms.some((term) => term.index > rest.index && isBeside(term, rest));
    const [whole, taken] = before;
    if (!whole || !taken || before.length > 2 || after) return [];
    const named = REMAINDERS.some((names) => names.rest.test(rest.near) && isNamed(names, whole, taken, rest));
    return named ? [claimOf({ terms, ...sentence }, whole, taken, rest)] : [];
  });
}

/** Comparable plain values of the same part of the sentence. */
function isBeside(term: Term, rest: Term): boolean {
  const plain = term.role === 'value' || term.role === 'delta';
  return plain && !term.inParentheses && term.segment === rest.segment && comparableFigures(term.figure, rest.figure);
}

function isNamed(names: Remainder, whole: Term, taken: Term, rest: Term): boolean {
  const wholeName = `${whole.label}${whole.noun}`;
  return (
    names.whole.test(wholeName) &&
    isSameThing(whole.label.replace(names.whole, ''), rest.label.replace(names.rest, '')) &&
    !names.taken.test(whole.label) &&
    names.taken.test(taken.near) &&
    !names.rest.test(taken.near)
  );
}

/** “应收排污费…，未收水费…” speak of two things; names without a noun of their own may be anything. */
function isSameThing(a: string, b: string): boolean {
  if (!/^\p{Script=Han}{2,}$/u.test(a) || !/^\p{Script=Han}{2,}$/u.test(b)) return true;
  return [...a].some((_, i) => i + 2 <= a.length && b.includes(a.slice(i, i + 2)));
}

function claimOf(sentence: StudiedSentence, whole: Term, taken: Term, rest: Term): Claim {
  return {
    sentence,
    target: rest,
    kind: 'difference',
    code: 'B06',
    name: rest.label || '余数',
    candidates: [
      {
        strength: 'explicit',
        formula: `${whole.label} − ${taken.label}`,
        operands: [whole, taken].map(({ label, mention }) => ({ label, mention })),
        result: minus(measureOf(whole.figure), measureOf(taken.figure)),
      },
    ],
    reason: '总数减去已完成的，应当等于剩余的。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
  };
}
