import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';

/** Shares of a whole that cannot exceed it. */
const BOUNDED =
  /(?:合格|满意|覆盖|普及|办结|结案|回收|收回|有效|及时|准确|达标|整改|销号|就业|持证|入学|巩固|参保|知晓|合规|成功|接种|签约|建档|落实|到岗|出勤|按期办结|按时完成|验收合格|无害化处[理置]|规范化?管理|取证|收缴|兑现|发放准确)率$|满意度$/;

/** Gross rates divide by people of the right age and count those of any age; registered insured may outnumber residents. */
const GROSS = /毛[入覆]|参保率$/;

/** “有效率108.33%”. */
export function checkImpossibleRates(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    const placed = placedPassages(document);
    return placed.flatMap((each, index) => ratesIn(document, each, placed[index - 1]));
  });
}

function ratesIn(document: StudiedDocument, placed: PlacedPassage, before: PlacedPassage | undefined): Outcome[] {
  const mentions = document.mentionsIn.get(placed.passage) ?? [];
  return mentions
    .filter(({ figure }) => figure.unit?.name === '%' && figure.value.gt(100) && figure.qualifier === 'exact')
    .flatMap((mention) => {
      const name = nameOf(placed, before, mention);
      return BOUNDED.test(name) && !GROSS.test(name) ? [failure(mention, name)] : [];
    });
}

/** The words before the figure, or the cell to its left when it stands alone. */
function nameOf(placed: PlacedPassage, before: PlacedPassage | undefined, { figure }: Mention): string {
  const lead = placed.passage.text.slice(0, figure.start).replace(/(?:为|达到?|是|：|:|\s)+$/, '');
  const alone = lead.trim() === '' && placed.cell && before?.cell?.row === placed.cell.row;
  const name = alone ? before.passage.text.trim() : lead;
  return /[^，。；、：\s]{0,16}$/.exec(name)?.[0] ?? '';
}

function failure(mention: Mention, name: string): Outcome {
  const finding: Finding = {
    code: 'D04',
    kind: 'ratio',
    severity: 'error',
    message: `${name}写为${mention.figure.text}，这类比率不可能超过100%，疑分子分母颠倒或数字写错。`,
    reason: '部分不可能大于整体。',
    remedy: '核对分子和分母，重新计算。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: mention.figure.text,
    expected: '不超过100%',
    places: [placeOf(mention, name)],
  };
  return { verdict: 'fails', mentions: [mention], suspects: [mention], finding };
}
