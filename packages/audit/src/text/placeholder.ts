import type { Words } from '../content.ts';
import type { AuditContext } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { clauseAround } from './clause.ts';
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

const NOTE: WordingRule = { ...RULE, severity: 'note' };
/** Masked private data such as 138XXXX1234 is no placeholder. */
const MASKED = /\d{2,}[XＸxｘ×*]{2,}\d{2,}/;

/** “张××”: names hidden from the public by all but the surname. */
const SURNAME =
  /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤](?:[XＸ×]{1,2}|\*{1,3}|＊{1,3})$/u;
const UNIT = /^(?:万元|亿元|元|人|户|个|次|件|名|家|项|亩|公里)/;
const BEFORE_NAME =
  /(?:^|[、，；：:（(。\s]|群众|村民|居民|职工|干部|驾驶员|患者|学生|教师|当事人|报案人|申请人|业主|残疾人|户主|负责人|联系人|同志|农户|老人)$/;

/** Whether a match is private data hidden on purpose: a masked number, a name by its surname, a number plate. */
function isHidden(text: string, quote: string, start: number): boolean {
  const before = text.slice(0, start);
  const plate = /^[XＸ×]+/.test(quote) && /[A-Z][·•]?$/.test(before);
  return MASKED.test(quote) || plate || isName(before, quote);
}

/** “群众李××反映”: a surname behind a word for a person or at the start of a clause, and no unit behind it. */
function isName(before: string, quote: string): boolean {
  const [lead = '', rest = ''] = quote.split(/(?<=[XＸ×*＊])(?![XＸ×*＊])/u);
  const name = SURNAME.exec(lead);
  return name !== null && !UNIT.test(rest) && BEFORE_NAME.test(before + lead.slice(0, name.index));
}

export function checkPlaceholders(context: AuditContext): Outcome[] {
  const { words } = context.content;
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => placeholdersIn(placed, words)),
  );
}

/** Signatures are filled by hand, so a line for one is only worth a note. */
function placeholdersIn(placed: PlacedPassage, words: Words): Failed[] {
  const { text } = placed.passage;
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  if (words.emptyRow.test(trimmed)) return [wordingFailure(NOTE, placed, start, start + trimmed.length)];
  if (words.numberedSlot.test(trimmed)) return [wordingFailure(RULE, placed, start, start + trimmed.length)];
  const waits = words.waiting.all(text).filter((hit) => !isHidden(text, hit.text, hit.start) && !isChoice(text, hit));
  const lines = words.signatureLine
    .all(text)
    .filter((line) => !waits.some((hit) => hit.start < line.start + line.text.length && hit.start >= line.start))
    .map((line) => wordingFailure(NOTE, placed, line.start, line.start + line.text.length));
  return [...lines, ...byClause(placed, waits)];
}

interface Hit {
  readonly text: string;
  readonly start: number;
}

/** “是（ ）否（ ）”, “优（√）良（  ）”: brackets to tick. */
function isChoice(text: string, hit: Hit): boolean {
  return /[（(]\s*[)）]$/.test(hit.text) && (/[√✓✔☑]/.test(text) || (text.match(/[（(]\s*[)）]/g)?.length ?? 0) > 2);
}

/** One finding for each clause that waits for something: the whole clause is quoted, so that it can be found and understood. */
function byClause(placed: PlacedPassage, hits: readonly Hit[]): Failed[] {
  const clauses = new Map<number, { end: number; holes: string }>();
  for (const hit of hits) {
    const clause = clauseAround(placed.passage.text, hit.start, hit.start + hit.text.length);
    const known = clauses.get(clause.start);
    clauses.set(clause.start, { end: Math.max(clause.end, known?.end ?? 0), holes: (known?.holes ?? '') + hit.text });
  }
  return [...clauses].map(([start, { end, holes }]) => {
    const severity = /元|人|户|次|个|%/.test(holes) ? 'error' : /电话|\d-/.test(holes) ? 'note' : 'warning';
    return wordingFailure({ ...RULE, severity }, placed, start, end);
  });
}
