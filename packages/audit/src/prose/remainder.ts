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
  { whole: /送审|报审|概算|控制价|限价/, taken: /审定|中标|成交/, rest: /审减|核减|节约|节省|下浮/ },
  { whole: /应[收缴征付]/, taken: /[实已][收缴付]|已支付|入库/, rest: /欠[缴付]|未[缴收付]|短收|尚欠/ },
  {
    whole: /抽检|抽查|检验|检测|抽样|验收|监测|送检|参考/,
    taken: /合格|达标|通过|符合/,
    rest: /不合格|[未不]达标|未通过|不符合|超标/,
  },
  {
    whole: /发现|排查|隐患|问题/,
    taken: /整改|销号|治理|消除|处置/,
    rest: /[未待]整改|正在整改|未完成整改|[未待]销号|未治理|未消除|[未待]处置|剩余/,
  },
  {
    whole: /受理|立案|收到|接到|接收|接报|登记/,
    taken: /办结|审结|结案|办理完成|化解|调处/,
    rest: /[未待](?:能)?(?:按[期时])?(?:办结|审结|结案|结|化解|调处)|正在办理|在办|超期|逾期|超时/,
  },
  {
    whole: /预算|下达|到位|拨款|合同|安排|补助|筹集|可用/,
    taken: /支出|使用|支付|执行/,
    rest: /结余|节余|剩余|未使用|未支付|待支付|尚未|尚余|未支出|未执行|未用/,
  },
  { whole: /编制/, taken: /实有|在职|在编|在岗/, rest: /空编|缺编|空缺/ },
  {
    whole: /计划|任务|应建|规划/,
    taken: /完成|建成|已建|开工|实施/,
    rest: /未完成|未建成|未开工|未实施|剩余|尚缺|还差|尚差|缺口/,
  },
  { whole: /需[要求]?|应配套/, taken: /到位|落实|筹集|筹措/, rest: /缺口|尚缺|还差|未到位|未落实/ },
  { whole: /房源|床位|车位|摊位|铺位/, taken: /分配|入住|使用|出租|占用/, rest: /空置|闲置|空余|未分配|剩余/ },
  { whole: /登记|报名|参训/, taken: /就业|合格|结业|取证/, rest: /未就业|不合格|未结业|未取证/ },
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
