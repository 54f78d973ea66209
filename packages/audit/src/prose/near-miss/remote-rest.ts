import type { AuditContent } from '../../content.ts';
import type { StudiedDocument } from '../../context.ts';
import { factsOf } from '../../facts/collect.ts';
import type { Fact } from '../../facts/fact.ts';
import { baseOf, measureOf, minus } from '../../measure.ts';
import { comparableFigures } from '../comparable.ts';
import type { StudiedSentence, Term } from '../term.ts';
import type { Relation } from './relation.ts';

/** “剩余 结余 还差 节约”: what two amounts differ by. */
const REST =
  /(?:剩余|结余|节余|结转|尚余|还差|尚差|尚缺|缺口|差额|节约|节省|未支出|未使用|未到位)(?:资金|金额|额|了|为|达|约)*\s*$/;
const WHOLE = /预算|批复|计划|下达|应|安排|指标|任务|概算|总投资/;
const TAKEN = /支出|执行|完成|支付|实际|到位|使用|决算|审定|落实/;

/**
 * “惠民专项预算280万元，年末结余6.41万元” while the spending is told in another cell: one of the two amounts stands right
 * before what is left, the other elsewhere, and their names say which is which.
 */
export function remoteRests(
  document: StudiedDocument,
  content: AuditContent,
  { terms, sentence }: StudiedSentence,
  target: Term,
): Relation[] {
  if (!REST.test(target.near)) return [];
  const local = terms
    .slice(0, target.index)
    .findLast((term) => term.role === 'value' && comparableFigures(term.figure, target.figure));
  if (!local) return [];
  const isWhole = WHOLE.test(local.near) && !TAKEN.test(local.near);
  if (!isWhole && !TAKEN.test(local.near)) return [];
  const words = sentence.text.slice(0, target.figure.end - sentence.start);
  return factsOf(document, content)
    .filter((fact) => isPartner(fact, target, isWhole ? TAKEN : WHOLE, words))
    .flatMap((fact) => restOf(local, fact, isWhole));
}

function isPartner(fact: Fact, target: Term, role: RegExp, words: string): boolean {
  const name = `${fact.name} ${fact.column}`;
  return (
    fact.mention.passage !== target.mention.passage &&
    fact.measure.base === baseOf(target.figure) &&
    fact.mention.figure.qualifier === 'exact' &&
    role.test(name) &&
    !/上年|去年/.test(name) &&
    sharesWord(name, words)
  );
}

const COMMON = /资金|支出|预算|实际|完成|执行|金额|合计|全年|年度|使用|安排|本年/;

function sharesWord(name: string, words: string): boolean {
  return [...name].some((_, i) => {
    const pair = name.slice(i, i + 2);
    return /^\p{Script=Han}{2}$/u.test(pair) && words.includes(pair) && !COMMON.test(pair);
  });
}

function restOf(local: Term, fact: Fact, localIsWhole: boolean): Relation[] {
  const remote: Term = {
    ...local,
    mention: fact.mention,
    figure: { ...fact.mention.figure, unit: fact.unit },
    label: fact.place.label ?? fact.name,
    index: -1,
  };
  const [whole, taken] = localIsWhole ? [local, remote] : [remote, local];
  const result = minus(measureOf(whole.figure), measureOf(taken.figure));
  return result.mid.gt(0) ? [{ kind: 'difference', formula: '总数 − 已用', operands: [whole, taken], result }] : [];
}
