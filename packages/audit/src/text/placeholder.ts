import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const RULE: WordingRule = {
  code: 'A04',
  kind: 'placeholder',
  severity: 'warning',
  message: (quote) => `“${quote}”是模板留下的占位内容，没有填写。`,
  reason: '占位内容说明该处没有填报。',
  remedy: '填写实际内容；没有内容的，删除该行。',
  source: '财预〔2020〕10号：自评表应当内容完整',
  expected: '实际内容或删除',
};

/** “XX万元”, “（此处插入…）”, “待补充”: words that wait for content. */
const WAITING =
  /[\p{Script=Han}]{0,8}(?:\*{2,}|＊{2,})(?:万|亿)?(?:元|人|户|个|%|％)|[（(](?:此处)?插入[^）)]{0,40}[)）]|[（(]此处(?:插入|填写|应|待|补充|粘贴|附|空|为|略|省略|放|加|列)[^）)]{0,40}[)）]|[\p{Script=Han}]{0,8}[（(][\s　]*[)）]\s*(?:万元|亿元|元|%|％|人|户|个|次|项|家)|[（(](?:请|待)[^）)]{0,20}(?:填写|补充|插入|核实|完善)[^）)]{0,10}[)）]|(?:材料|附件|附表|证明|文件|第)[XＸ×](?![\p{Script=Han}A-Za-z])|\p{Script=Han}{1,6}[XＸ×](?:个|家|人|户|项|名|次|处|所|件|万元|元|%)|(?<=[由为与向在])[（(](?:[^（()）]{0,8})(?:名称|姓名|单位|金额|日期)[)）]|待(?:补充|填写|完善|核实后填)|(?:\p{Script=Han}|[\d（(-]){0,8}(?:[XＸ×]{2,}|[xｘ]{3,})\p{Script=Han}{0,4}/gu;
const EMPTY_ROW = /^(?:\.{3,}|。{3,}|…+|·{3,}|—{2,}…*)$/;
const NUMBERED_SLOT = /^(?:三级)?(?:指标|目标|项目|内容|事项|问题|措施)\s*(?:[1-9１-９]|[一二三四五])\s*[：:]?\s*$/;
/** Masked private data such as 138XXXX1234 is no placeholder. */
const MASKED = /\d{2,}[XＸxｘ×*]{2,}\d{2,}/;

export function checkPlaceholders(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(placeholdersIn));
}

function placeholdersIn(placed: PlacedPassage): Failed[] {
  const { text } = placed.passage;
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  if (EMPTY_ROW.test(trimmed))
    return [wordingFailure({ ...RULE, severity: 'note' }, placed, start, start + trimmed.length)];
  if (NUMBERED_SLOT.test(trimmed)) return [wordingFailure(RULE, placed, start, start + trimmed.length)];
  const lines = [...text.matchAll(BLANK_LINE)].map((match) =>
    wordingFailure({ ...RULE, severity: 'note' }, placed, match.index, match.index + match[0].length),
  );
  return [
    ...lines,
    ...[...text.matchAll(WAITING)]
      .filter((match) => !MASKED.test(match[0]))
      .map((match) => waiting(placed, match[0], match.index)),
  ];
}

/** “组长：＿＿＿”: a blank line to be filled; signatures are filled by hand, so it is only worth a note. */
const BLANK_LINE = /[\p{Script=Han}]{2,10}(?:（签[名字]）|\(签[名字]\))?[：:]?\s*(?:（签[名字]）)?[_＿]{2,}/gu;

function waiting(placed: PlacedPassage, quote: string, start: number): Failed {
  const severity = /元|人|户|次|个|%/.test(quote) ? 'error' : /电话|\d-/.test(quote) ? 'note' : 'warning';
  return wordingFailure({ ...RULE, severity }, placed, start, start + quote.length);
}
