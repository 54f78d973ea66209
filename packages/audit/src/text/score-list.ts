import { Decimal } from '@shiji/figure';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding, Place } from '../finding.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type Sentence, sentencesOf } from '../prose/sentence.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';

/** The parts that scoring sheets have; a list of three or more of them with points is a list of scores. */
const PART =
  '(?:投入|决策|过程|管理|产出|效果|效益|成本|满意度|预算执行(?:率)?|资金执行(?:率)?|执行率|预算管理|资金管理|项目管理|目标设定|绩效目标|预算配置|履职(?:效益|效果)?|职责履行|可持续(?:性|影响)?|社会效益|经济效益|生态效益|服务对象满意度|公众满意度)';
const POINTS = String.raw`(?<!\d)\d{1,3}(?:\.\d{1,2})?(?![\d.])`;
const ITEM = new RegExp(
  `(?<name>${PART})(?:类|部分|方面|情况)?(?:一级)?(?:指标)?(?:得分|得|实得|自评)?(?:为|：|:)?\\s*(?<points>${POINTS})\\s*分?`,
  'gu',
);
const TOTAL = new RegExp(
  `(?:综合得分|自评得分|评价得分|自评总分|总得分|总分|最终得分|合计得分|总评分|合计|得分合计|综合评分)(?:为|是|：|:)?\\s*(?<points>${POINTS})\\s*分?`,
  'u',
);
/** Words between the items of one list, and between the list and its total. */
const JOINT = /^(?:[、，,；;]|和|及)?\s*$/;
const TO_TOTAL = /^[）)]?[、，,；;。]?(?:共计|合计|自评|全年|本次|项目|整体)?$/;

interface Stated {
  readonly points: Decimal;
  readonly start: number;
  readonly end: number;
}

/** “投入9分、过程18分、产出34分、效益28分，综合得分91分”: the points of the parts make up the total. */
export function checkScoreLists(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) =>
      sentencesOf(placed.passage.text).flatMap((sentence) => scoresIn(document, placed, sentence)),
    ),
  );
}

function scoresIn({ file, mentionsIn }: StudiedDocument, { passage }: PlacedPassage, sentence: Sentence): Outcome[] {
  return listsIn(sentence.text).flatMap((items): Outcome[] => {
    const [first, last] = [items[0], items.at(-1)];
    const behind = last ? sentence.text.slice(last.end) : '';
    const total = TOTAL.exec(behind);
    if (!first || !last || !total || !TO_TOTAL.test(behind.slice(0, total.index))) return [];
    if (/其中|主要/.test(sentence.text.slice(Math.max(0, first.start - 8), first.start))) return [];
    const stated = statedAt(total, last.end);
    const sum = items.map(({ points }) => points).reduce((a, b) => a.plus(b));
    const [from, to] = [first.start + sentence.start, stated.end + sentence.start];
    const mentions = (mentionsIn.get(passage) ?? []).filter(({ figure }) => figure.start >= from && figure.end <= to);
    if (sum.eq(stated.points)) return [{ verdict: 'holds', code: 'B15', mentions }];
    const places = [stated, ...items].map(({ start, end }) =>
      placeOfSpan(file, passage, start + sentence.start, end + sentence.start),
    );
    return [{ verdict: 'fails', mentions, suspects: [], finding: findingOf(items, stated, sum, places) }];
  });
}

function listsIn(text: string): Stated[][] {
  const lists: Stated[][] = [];
  for (const match of text.matchAll(ITEM)) {
    const item = statedAt(match, 0);
    const list = lists.at(-1);
    const before = list?.at(-1);
    if (list && before && JOINT.test(text.slice(before.end, item.start))) list.push(item);
    else lists.push([item]);
  }
  return lists.filter((list) => list.length >= 3);
}

function statedAt(match: RegExpExecArray | RegExpMatchArray, offset: number): Stated {
  const start = (match.index ?? 0) + offset;
  return { points: new Decimal(match.groups?.['points'] ?? '0'), start, end: start + match[0].length };
}

function findingOf(items: readonly Stated[], stated: Stated, sum: Decimal, places: readonly Place[]): Finding {
  const written = items.map(({ points }) => points.toFixed()).join('＋');
  return {
    code: 'B15',
    kind: 'score_total',
    severity: 'error',
    message: `各部分得分${written}＝${sum.toFixed()}，写明的总分是${stated.points.toFixed()}。`,
    reason: '各部分得分之和应当等于总分。',
    remedy: '核对各部分得分和总分，改正其中写错的分数。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: stated.points.toFixed(),
    expected: sum.toFixed(),
    places: [...places],
    formula: '总分 ＝ 各部分得分之和',
  };
}
