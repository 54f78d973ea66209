import type { WordTest } from '@shiji/rules';
import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure, wordingFailures } from './wording.ts';

const BASE = { severity: 'note' as const, source: '党政机关公文格式（GB/T 9704-2012）' };
const MARK: WordingRule = {
  ...BASE,
  code: 'A16',
  kind: 'format',
  message: (quote) => `文中残留文字处理标记“${quote}”。`,
  reason: '残留标记说明文稿未经校对。',
  remedy: '删除标记。',
  expected: '删除',
};
const PROMPT: WordingRule = {
  ...BASE,
  code: 'A17',
  kind: 'placeholder',
  message: (quote) => `“${quote.slice(0, 30)}”像是模板的提示语，应当改写为实际内容。`,
  reason: '提示语说明该部分应写什么，不是报告内容。',
  remedy: '删除提示语，填写实际情况。',
  expected: '实际内容',
};
const BRACKETS: WordingRule = {
  ...BASE,
  code: 'A18',
  kind: 'format',
  message: (quote) => `“${quote}”前后括号不是一套。`,
  reason: '中英文括号混用。',
  remedy: '统一为中文括号。',
  expected: '中文括号',
};
const EXACT_AND_ABOUT: WordingRule = {
  ...BASE,
  code: 'G09',
  kind: 'other',
  message: (quote) => `“${quote}”既是确数又是概数。`,
  reason: '写到小数的数是确数，不能再加“多”“余”。',
  remedy: '有台账的写确数，删去“多”“余”。',
  expected: '确数',
};

const RULES: readonly (readonly [WordingRule, RegExp])[] = [
  [MARK, /\[bookmark:[^\]]{0,40}\]|错误！(?:未找到引用源|未定义书签)。?|Error! Reference source not found/g],
  [PROMPT, /(?<=^|[。\n])[^。\n\d]{0,30}(?:主要)?包括[^。\n\d]{6,60}(?:等|情况|分析|影响|质量)(?:等)?。/g],
  [BRACKETS, /（[^（()）\s]{1,12}\)|\([^（()）\s]{1,12}）/g],
  [EXACT_AND_ABOUT, /\d+\.\d+\s*(?:多|余)\s*(?:万|亿)?(?:元|人|亩|户|公里|吨|平方米)/g],
];

/** Marks of word processors, prompts of templates, brackets of two kinds, figures both exact and about. */
export function checkLeftovers(context: AuditContext): Outcome[] {
  const { templatePrompt } = context.content.words;
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => [...leftoversIn(placed), ...promptsIn(placed, templatePrompt)]),
  );
}

/** Prompts by the words of content/words, where no sentence of that shape was seen. */
function promptsIn(placed: PlacedPassage, prompts: WordTest): Outcome[] {
  if (placed.cell || RULES.some(([rule, pattern]) => rule === PROMPT && placed.passage.text.search(pattern) >= 0))
    return [];
  return prompts
    .all(placed.passage.text)
    .slice(0, 1)
    .map(({ text, start }) => wordingFailure(PROMPT, placed, start, start + text.length));
}

function leftoversIn(placed: PlacedPassage): Outcome[] {
  return RULES.flatMap(([rule, pattern]) =>
    rule === PROMPT && placed.cell ? [] : wordingFailures(rule, placed, pattern),
  );
}
