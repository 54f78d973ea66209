import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (figures: string): WordingRule => ({
  code: 'C13',
  kind: 'contradiction',
  severity: 'warning',
  message: (quote) => `“${quote}”与“${figures}”不能同时成立。`,
  reason: '是否完成目标，应当与写明的完成情况一致。',
  remedy: '核对目标和实际完成数，统一表述。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected: '与完成情况一致的表述',
});

const OVER = /超额完成|超过(?:了)?(?:年度|全年|年初)?(?:目标|任务|计划)|高于(?:年度|全年|年初)?(?:目标|任务|计划)/;
const UNDER =
  /(?:未|没有)(?:能)?(?:全部|全面)?(?:完成|达到?)(?:年度|全年|年初)?(?:目标|任务|计划)|低于(?:年度|全年|年初)?(?:目标|任务|计划)/;
const RATE =
  /(?:完成率|(?:完成|占|为|达到?)(?:年度|全年|年初)?(?:目标|任务|计划)[^，。；%％]{0,14}?的)(?:为|达到?)?\s*(\d{1,3}(?:\.\d+)?)\s*[%％]/g;
const NOT_NOW = /上年|去年|将|拟|力争|确保|如|若|的，|得\s*\d|扣\s*\d|标准/;

/** “超额完成” beside a completion of less than 100 %, “未完成目标” beside one of more, in one sentence with one such rate. */
export function checkOverTargets(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(claimsIn));
}

function claimsIn(placed: PlacedPassage): Failed[] {
  const { text } = placed.passage;
  if (!OVER.test(text) && !UNDER.test(text)) return [];
  const clauses = clausesOf(text);
  return clauses.flatMap((clause) => {
    const sentence = clauses.filter((one) => one.sentence === clause.sentence);
    const whole = sentence.map((one) => one.text).join('，');
    const rates = [...whole.matchAll(RATE)];
    const [rate] = rates;
    if (!rate || rates.length !== 1 || NOT_NOW.test(whole)) return [];
    return isWrong(clause, Number(rate[1])) ? [failed(placed, clause, rate[0])] : [];
  });
}

function isWrong({ text }: Clause, rate: number): boolean {
  if (UNDER.test(text)) return rate > 100;
  return OVER.test(text) && rate < 100;
}

function failed(placed: PlacedPassage, { text, start }: Clause, figures: string): Failed {
  const from = start + text.length - text.trimStart().length;
  return wordingFailure(rule(figures), placed, from, start + text.length);
}
