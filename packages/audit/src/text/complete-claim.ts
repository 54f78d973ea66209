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
  reason: '说“全部”“均已”，就不能还有没做完的。',
  remedy: '核实情况，统一前后表述；确有未完成的，写明数量和原因。',
  source: '财预〔2020〕10号：自评应当数据真实、结果客观',
  expected: '与所列数据一致的表述',
});

/** What can be done completely, by the words for it; a rate is named after any of them. */
const DEEDS: readonly string[] = [
  '拨付|支付|发放|兑付|兑现|下拨|拨',
  '到位|下达',
  '办结|办理|处置|处理|结案|化解|答复|回复|调处',
  '整改|销号',
  '完工|竣工|建成|交付|验收|开工|完成',
  '达标|合格|通过',
  '收回|追回|缴回|清退|上缴',
  '公开|公示',
  '入账|入库|登记',
];

interface Deed {
  readonly claim: RegExp;
  readonly nothingLeft: RegExp;
  readonly rests: readonly RegExp[];
  readonly rate: RegExp;
  readonly words: string;
}

const COUNT = '[1-9][\\d,.]*\\s*(?:万|亿)?(?:元|件|起|个|项|条|处|户|人次|人|家|笔|批次|批|套|座|例|宗|名|次|公里|亩)';

const deeds: readonly Deed[] = DEEDS.map((words) => ({
  words,
  claim: new RegExp(
    `^(?<subject>.*?)(?<all>已?(?:全部|全数|悉数|均已|均|都已|都)(?:已经|已)?(?:及时|足额|全额|按时|按期|如期|按规定|按要求|顺利|审核|审批|审查|验收|检测|安装|建设|兑现)*(?:${words})(?:完毕|到位|完成|完结)?)(?<tail>.*)$`,
  ),
  nothingLeft: new RegExp(`(?:^|年末|年底|[已均])(?:无|没有|不存在)(?:任何)?(?:未|欠|滞留|逾期未)(?:${words})`),
  rests: [
    new RegExp(
      `(?:尚有|还有|仍有|另有|其余|剩余|余下|尚余|仍余|有)[^\\d]{0,14}${COUNT}[^\\d]{0,8}(?:未能?|没有|尚未|待|正在)(?:及时|足额|按期)?(?:${words})`,
    ),
    new RegExp(`(?:未能?|少|没有|欠)(?:及时|按期|按时|足额)?(?:${words})(?:的|数|为|资金|金额)*\\s*${COUNT}`),
  ],
  rate: new RegExp(`(?:${words})(?:完成)?率(?:为|达到?|是|仅|约)?\\s*(\\d{1,2}(?:\\.\\d+)?)\\s*[%％]`),
}));

/** Not what was achieved: plans, rules, targets, standards for marking, what changed later. */
const NO_CLAIM =
  /将|拟|计划|力争|确保|要求|应当|应于|须|必须|目标|争取|标准|得满分|得\s*\d|计\s*\d|扣\s*\d|如|若|才|方可|后再|前提|完成后/;
const LATER = /目前|现已|现均|最终|后续|随后|次年|\d{1,2}月|其后|至今|年底前|督促|催办/;
const PARTIAL =
  /其余|余下|剩余|除|其中|另|上年|去年|结转|此前|上述|以上|该|这|前\d|\d|[一二三四五六七八九十两](?:个|项|条|家|户|批)/;
const NOT_NOW =
  /上年|去年|同期|目标|计划|由|提高|上升|低于|高于|比|较|≥|不低于|截至\D{0,8}\d{1,2}月(?!.{0,3}31日)|上半年|季度/;

/** “全部办结” beside “办结率98%”, “均已足额拨付” beside “尚有3万元未拨”, in one paragraph. */
export function checkCompleteClaims(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap((one) => claimsIn(document, one)));
}

function claimsIn(document: StudiedDocument, placed: PlacedPassage): Failed[] {
  const { text } = placed.passage;
  if (!/全部|全数|悉数|均|都|无|没有|不存在/.test(text)) return [];
  const clauses = clausesOf(text);
  return clauses.flatMap((clause) =>
    deeds.flatMap((deed) => {
      const subject = claimedOf(clause, deed);
      const rest =
        subject === null ? undefined : clauses.find((other) => denies(other, clause, clauses, deed, subject));
      return rest ? [failed(document, placed, clause, rest)] : [];
    }),
  );
}

/** What all of is said to be done; null where nothing is claimed. */
function claimedOf(clause: Clause, { claim, nothingLeft }: Deed): string | null {
  const text = withoutNumber(clause.text);
  if (NO_CLAIM.test(text)) return null;
  if (nothingLeft.test(text) && !LATER.test(text)) return '';
  const match = claim.exec(text);
  const subject = match?.groups?.['subject'] ?? '';
  const tail = match?.groups?.['tail'] ?? '';
  if (!match || LATER.test(text) || PARTIAL.test(subject) || /(?:未|不|没有|并非|难以|未能)$/.test(subject))
    return null;
  return /^(?:率|的|时间|后|前|以|不)/.test(tail) ? null : subject;
}

function denies(other: Clause, claim: Clause, clauses: readonly Clause[], deed: Deed, subject: string): boolean {
  if (other === claim || NOT_NOW.test(other.text) || NO_CLAIM.test(other.text)) return false;
  const rate = deed.rate.exec(other.text)?.[1];
  if (!deed.rests.some((rest) => rest.test(other.text)) && (rate === undefined || Number(rate) >= 100)) return false;
  if (clauses.indexOf(other) === clauses.indexOf(claim) + 1 && GOES_ON.test(other.text)) return true;
  const sentence = clauses.filter((one) => one.sentence === other.sentence && one !== claim);
  return isAbout(subject, sentence.map((one) => one.text).join('，'));
}

/** “…均已发放，未发放3.6万元”: the clause behind has no subject of its own. */
const GOES_ON = /^\s*(?:但|只是|仅)?(?:未|尚|还有|仍)/;

const GENERAL =
  /各类|各项|各级|各个|各|所有|全部|当年|本年度?|年度|年内|全年|本次|补助资金|专项资金|项目资金|资金|补助|经费|款项|专项|申请|批次|样品|对象|事项|任务|工作|案件|问题|项目|我局|我县|本局|本单位|共|的|已|经|按规定|[\s、（）()“”]/g;

/** Whether every word of a subject that singles something out stands in the sentence too. */
function isAbout(subject: string, sentence: string): boolean {
  const words = subject.replace(GENERAL, '');
  return Array.from(words.slice(1)).every((_, at) => sentence.includes(words.slice(at, at + 2)));
}

function failed(document: StudiedDocument, placed: PlacedPassage, claim: Clause, rest: Clause): Failed {
  const other = placeOfSpan(document.file, placed.passage, rest.start, rest.start + rest.text.length);
  const end = claim.start + claim.text.length;
  return wordingFailure(rule(rest.text.trim()), placed, claim.start + leading(claim.text), end, [other]);
}

function leading(text: string): number {
  return text.length - text.trimStart().length;
}
