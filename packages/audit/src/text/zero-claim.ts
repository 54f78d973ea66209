import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type Clause, clausesOf, withoutNumber } from './clauses.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (other: string): WordingRule => ({
  code: 'C13',
  kind: 'contradiction',
  severity: 'warning',
  message: (quote) => `“${quote}”与“${other}”不能同时成立。`,
  reason: '说没有，就不能又有数量。',
  remedy: '核实情况，统一前后表述。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected: '与所列数据一致的表述',
});

const QUALITY =
  '重特大|重大|特大|较大|一般|有责|责任|有效|群体性|亡人|安全生产|生产安全|安全|质量|交通|火灾|食品|集体|越级|进京|赴省|负面|网络';
const EVENT = '投诉|事故|信访|上访|举报|舆情|欠薪|差错|纠纷|违规|逾期|超期|超时|结余|结转';
const ZERO = new RegExp(
  `(?:零|无|未发生|没有发生|未出现|没有|未接到|未收到)(?<quality>(?:${QUALITY}|任何|一起|一例)*)(?<event>${EVENT})(?!率)`,
);
const SOME = new RegExp(
  `(?:发生|出现|受理|接到|收到|处理|造成)?(?<quality>(?:${QUALITY})*)(?<event>${EVENT})(?:案件|事件|问题|资金|的)*[^\\d，。；]{0,4}(?<count>[1-9][\\d,.]*)\\s*(?:万|亿)?(?:起|件|例|次|宗|元|批次|人次|笔)`,
);
const HAPPENED = /发生|出现|受理|接到|收到|造成|逾期|超期|超时|结余|结转/;
const NOT_NOW = /上年|去年|同期|目标|不超过|≤|下降|减少|以内|控制|将|拟|如|若|每|得|扣|率|预算|安排|使用|收回/;

/** “未发生投诉” beside “受理投诉12件”, “无结余” beside “结余3.2万元”, in one paragraph. */
export function checkZeroClaims(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap((one) => claimsIn(document, one)));
}

function claimsIn(document: StudiedDocument, placed: PlacedPassage): Failed[] {
  const { text } = placed.passage;
  if (!ZERO.test(text)) return [];
  const clauses = clausesOf(text);
  return clauses.flatMap((clause) => {
    const zero = ZERO.exec(clause.text)?.groups;
    if (!zero || NOT_NOW.test(clause.text)) return [];
    const some = clauses.find((other) => other !== clause && contradicts(other, zero, clause));
    if (!some) return [];
    const other = placeOfSpan(document.file, placed.passage, some.start, some.start + some.text.length);
    return [wordingFailure(rule(some.text.trim()), placed, clause.start, clause.start + clause.text.length, [other])];
  });
}

/** The same kind of event with a number; a claim about serious ones only is contradicted by serious ones only. */
function contradicts(other: Clause, zero: Record<string, string | undefined>, claim: Clause): boolean {
  const some = SOME.exec(other.text)?.groups;
  if (!some || some['event'] !== zero['event'] || NOT_NOW.test(other.text) || !HAPPENED.test(other.text)) return false;
  const quality = (zero['quality'] ?? '').replace(/任何|一起|一例/g, '');
  const subject = withoutNumber(claim.text.slice(0, ZERO.exec(claim.text)?.index ?? 0)).replace(
    /全年|年内|年末|年底|期间|当年|本年|项目|资金|[\s、]/g,
    '',
  );
  return (quality === '' || other.text.includes(quality)) && (subject === '' || other.text.includes(subject));
}
