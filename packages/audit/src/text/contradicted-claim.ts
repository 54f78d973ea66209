import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

/** Two statements that cannot both be true. */
interface Contradiction {
  readonly claim: RegExp;
  readonly denial: RegExp;
  readonly rule: WordingRule;
}

const BASE = {
  kind: 'contradiction' as const,
  severity: 'warning' as const,
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  remedy: '核实情况，统一前后表述。',
};

const CONTRADICTIONS: readonly Contradiction[] = [
  {
    claim: /无(?:截留|挤占|挪用|虚列支出)[^。；]{0,20}/,
    denial:
      /(?:项目(?:资金|经费)[^。；，]{0,6}(?:支出|列支|用于|发放)[^。；，]{0,4}(?:人员经费|人员工资|公用经费|基本支出)|(?:有|存在)(?:挤占|挪用|截留|调剂使用)[^。；，]{0,8}|调剂使用)/,
    rule: {
      ...BASE,
      code: 'C12',
      message: (quote) => `“${quote}”与文中“无截留、挤占、挪用”的表述矛盾。`,
      reason: '资金使用合规性的结论应当与列出的问题一致。',
      expected: '前后表述一致',
    },
  },
];

export function checkContradictedClaims(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => [
    ...CONTRADICTIONS.flatMap((each) => contradicted(document, each)),
    ...allInTime(document),
    ...slowThoughComplete(document),
  ]);
}

function contradicted(document: StudiedDocument, { claim, denial, rule }: Contradiction): Outcome[] {
  const placed = placedPassages(document).filter(
    ({ cell, passage }) => !cell || !/标准|扣分|计\d|①/.test(passage.text),
  );
  const claims = placed.flatMap((each) => matchIn(each, claim));
  const denials = placed.flatMap((each) => matchIn(each, denial)).filter((match) => !isDenied(match, NEGATED));
  const [first] = claims;
  if (!first) return [];
  return denials.map(({ placed: where, start, end }) =>
    wordingFailure(rule, where, start, end, [placeOfSpan(document.file, first.placed.passage, first.start, first.end)]),
  );
}

interface Match {
  readonly placed: PlacedPassage;
  readonly start: number;
  readonly end: number;
}

function matchIn(placed: PlacedPassage, pattern: RegExp): Match[] {
  const match = pattern.exec(placed.passage.text);
  return match ? [{ placed, start: match.index, end: match.index + match[0].length }] : [];
}

/** Words that turn a reproach into its opposite: a rule, or the finding that nothing was found. */
const NEGATED = /不存在|不得|不准|不能|不允许|未|没有|严禁|禁止|杜绝|防止|避免|无/;
/** What was so before, or is no longer. */
const SETTLED = /上年|去年|以前年度|往年|已整改|不存在|未出现|没有出现|防止|避免/;

/** Whether the clause around a match takes it back. */
function isDenied({ placed, start, end }: Match, words: RegExp): boolean {
  const { text } = placed.passage;
  const before = /[^。；;，,\n]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^[^。；;，,\n]*/.exec(text.slice(end))?.[0] ?? '';
  return words.test(before + text.slice(start, end).replace(/未能?及时/, '') + behind);
}

const IN_TIME: WordingRule = {
  ...BASE,
  code: 'C13',
  message: (quote) => `“${quote}”，而文中另有一处写明晚于工期。`,
  reason: '全部按期完成与个别逾期不能同时成立。',
  expected: '与各项完成时间一致',
};
const ALL_IN_TIME =
  /[^，。；：（）()\n]{0,12}(?:均|都|全部)按(?:合同工期|合同约定工期|工期|计划工期|期)(?:完工|竣工|完成建设|交付)/;
const LATE =
  /(?:晚于|超过|超出|超)(?:合同|计划|约定)工期\s*\d{1,3}\s*(?:个月|天|日)|(?:未|没有)按(?:合同)?(?:工期|期)(?:完工|竣工|交付)/;
/** A rule for marking, or what was so in another year or project. */
const NOT_A_FACT = /上年|去年|以前年度|如|每(?!晚)|的，|则|不得分|扣\d+分的|标准/;

/** “六个小区均按合同工期完工” beside “某片区晚于合同工期1个月”. */
function allInTime(document: StudiedDocument): Outcome[] {
  const placed = placedPassages(document);
  const claims = placed
    .flatMap((each) => matchIn(each, ALL_IN_TIME))
    .filter((match) => !isDenied(match, /未能|没有|上年|去年|不是|除/));
  const [late] = placed.flatMap((each) => matchIn(each, LATE)).filter((match) => !isDenied(match, NOT_A_FACT));
  if (!late) return [];
  const other = placeOfSpan(document.file, late.placed.passage, late.start, late.end);
  return claims.map(({ placed: where, start, end }) => wordingFailure(IN_TIME, where, start, end, [other]));
}

const SLOW: WordingRule = {
  ...BASE,
  code: 'C11',
  message: (quote) => `表中预算执行率为100%，这里却写“${quote}”。`,
  reason: '预算全部执行与支付滞后不能同时成立。',
  expected: '与执行率一致',
};
const SLOW_WORDS = /(?:预算)?执行率(?:有待提高|偏低|不高|较低)|未能?及时支付|支付(?:进度)?(?:滞后|偏慢|缓慢)/;

/** “执行率100%” in the funds table, “未能及时支付” in a reason. */
function slowThoughComplete(document: StudiedDocument): Outcome[] {
  const placed = placedPassages(document);
  const total = placed.find(({ cell, passage }) => cell && /^年度资金总额|^资金总额/.test(passage.text.trim()));
  const row = placed.filter(({ table, cell }) => table === total?.table && cell?.row === total?.cell?.row);
  const complete = total ? row.find(({ passage }) => /^100(?:\.0+)?[%％]$/.test(passage.text.trim())) : undefined;
  if (!complete) return [];
  const where = placed
    .flatMap((each) => (each.cell ? matchIn(each, SLOW_WORDS) : []))
    .filter((match) => !isDenied(match, SETTLED));
  return where.map((match) =>
    wordingFailure(SLOW, match.placed, match.start, match.end, [
      placeOfSpan(document.file, complete.passage, 0, complete.passage.text.length, '执行率'),
    ]),
  );
}
