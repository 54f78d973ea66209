import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const NONE: WordingRule = {
  code: 'A05',
  kind: 'missing',
  severity: 'warning',
  message: (quote) => `“${quote}”各选项都没有勾选。`,
  reason: '单选项应当勾选一项，不勾选无法判断实际情况。',
  remedy: '按实际情况勾选其中一项。',
  source: '财预〔2019〕136号：监控表应当内容完整',
  expected: '勾选一项',
};
const MANY: WordingRule = {
  ...NONE,
  kind: 'other',
  message: (quote) => `“${quote}”是单选项，却勾选了两项以上，互相矛盾。`,
  remedy: '只保留符合实际的一项。',
  expected: '只勾选一项',
};
const LOST_BOX: WordingRule = {
  ...NONE,
  kind: 'format',
  severity: 'note',
  message: (quote) => `“${quote}”有的选项前缺少方框。`,
  remedy: '补上方框，使各选项写法一致。',
  expected: '每个选项前都有方框',
};

const TICKED = /[☑☒✓✔√■▣🗹]/gu;
const OPEN = /[□☐◻▢○]/g;
/** Groups that allow several ticks say so, and reasons for deviation may be several. */
const SEVERAL = /多选|可多|原因|保障/;
const EXCLUSIVE = /是[^是否]{0,24}否|有.{0,12}无|新增|延续|一次性|经常性|确定能|达标|优[^良]{0,12}良/s;

/** Groups of tick boxes in one passage: none ticked, several ticked, a box lost. */
export function checkTicks(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(ticksIn));
}

function ticksIn(placed: PlacedPassage): Failed[] {
  const text = placed.passage.text;
  const ticked = text.match(TICKED)?.length ?? 0;
  const open = text.match(OPEN)?.length ?? 0;
  if (ticked + open < 2 || !EXCLUSIVE.test(text) || SEVERAL.test(text)) return [];
  const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
  if (ticked === 0) return [wordingFailure(NONE, placed, start, end)];
  if (ticked > 1) return [wordingFailure(MANY, placed, start, end)];
  return hasBareOption(text) ? [wordingFailure(LOST_BOX, placed, start, end)] : [];
}

/** “□是 ☑否 无该项内容”: an option without its box. */
function hasBareOption(text: string): boolean {
  const options = text.trim().split(/[\s　]+/);
  const boxed = options.filter((option) => /[□☐☑☒√■]/.test(option)).length;
  return boxed >= 2 && options.some((option) => /^(?:是|否|无该项内容|不涉及)$/.test(option));
}
