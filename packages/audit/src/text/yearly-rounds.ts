import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { sentencesOf } from '../prose/sentence.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (often: string, expected: number): WordingRule => ({
  code: 'B22',
  kind: 'sum',
  severity: 'error',
  message: (quote) => `写明${often}一次，全年应为${expected}次，这里写“${quote}”。`,
  reason: '每月、每季、每半年一次，全年的次数是确定的。',
  remedy: '核对实际次数；年中开始的，请写明起止月份。',
  source: '财预〔2020〕10号：自评数据应当真实、准确',
  expected: `${expected}次`,
});

const VERB =
  '(?:发放|兑付|兑现|拨付|通报|检测|监测|检查|巡查|抽查|督查|督导|调度|公示|公开|考核|评议|召开|盘点|对账|清查|维护|巡检|会商|演练|报告|培训)';
/** “按季发放，全年发放3次”, “每月检测1次，全年检测10次”. */
const ROUNDS = new RegExp(
  `(?<often>按月|逐月|每月|按季|逐季|每季度|每季|每半年)(?:度)?(?<verb>${VERB})(?<once>(?:一|1)次)?[，,]\\s*(?<total>全年(?:共|累计|合计)?(?<again>${VERB})(?<count>\\d{1,3})次)(?!以上|左右)`,
  'gu',
);
const A_YEAR: Readonly<Record<string, number>> = { 月: 12, 季: 4, 年: 2 };
/** What leaves open how many rounds the year had. */
const PART_OF_YEAR =
  /截[至止]|起|开始|以来|前三季|上半年|下半年|\d\s*月?\s*[—–－~～至到-]\s*\d{1,2}月|寒暑假|学期|汛期|停|约|计划|目标/;

/** How often something was done in the year, where the same clause says that it is done every month, quarter or half-year. */
export function checkYearlyRounds(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(roundsIn));
}

function roundsIn(placed: PlacedPassage): Outcome[] {
  return sentencesOf(placed.passage.text).flatMap(({ text, start }) => {
    if (PART_OF_YEAR.test(text)) return [];
    return [...text.matchAll(ROUNDS)].flatMap((match): Outcome[] => {
      const { often = '', verb, again, total = '', count, once } = match.groups ?? {};
      const expected = A_YEAR[/[月季年]/.exec(often)?.[0] ?? ''];
      if (verb !== again || expected === undefined || (!once && often.startsWith('每'))) return [];
      if (Number(count) === expected) return [{ verdict: 'holds', code: 'B22', mentions: [] }];
      const from = start + match.index + match[0].lastIndexOf(total);
      return [wordingFailure(rule(often, expected), placed, from, from + total.length)];
    });
  });
}
