import type { Unit } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import { oncePer } from '../once-per.ts';
import type { Grid } from '../tables/grid.ts';
import type { Quantity } from '../tables/quantity.ts';
import { declaredUnit, unitNamed } from '../tables/unit-in-force.ts';

const HEAD_PARAGRAPHS = 8;

/** “金额单位：万元（另有注明的除外）” at the head of a document holds for all of its tables. */
const declaredBy: (document: StudiedDocument) => { readonly unit: Unit | null } = oncePer(({ paragraphs }) => {
  const head = paragraphs
    .slice(0, HEAD_PARAGRAPHS)
    .find(({ passage }) => /金额单位|金额均以|以[万亿]?元为单位/.test(passage.text))?.passage.text;
  const unit = head ? (declaredUnit(head) ?? unitNamed(/以([万亿]?元)为单位/.exec(head)?.[1] ?? '')) : null;
  return { unit: unit?.dimension === 'money' ? unit : null };
});

const IN_HEADING = /[（(](?:金额)?(?:单位[:：])?(亿元|万元|元)[)）]|单位[:：]\s*(亿元|万元|元)(?![、，,/])/;

/** The one unit of money that the headings of a table name, averages and prices aside; else the document’s. */
export function moneyUnitOf(document: StudiedDocument, grid: Grid): Unit | null {
  const names = new Set<string>();
  for (const { kind, text } of grid.cells) {
    const match = kind === 'label' && !/均|单价|标准|每/.test(text) ? IN_HEADING.exec(text) : null;
    const name = match?.[1] ?? match?.[2];
    if (name) names.add(name);
  }
  const [only] = names;
  return names.size === 1 && only ? unitNamed(only) : declaredBy(document).unit;
}

const MONEY =
  /资金|预算|执行数|支出|投资|下达|到位|决算|收入|金额|支付|补助|拨款|结余|结转|经费|费·|·(?:小计|合计|总计|共计)$/;
const NO_MONEY = /[率比]|得分|分值|权重|人数|户数|面积|数量/;

/** The unit of a cell: its own, or the money of its table when it is an amount of cents under a heading about money. */
export function unitOf({ unit, label, mention }: Quantity, money: Unit | null): Unit | null {
  // “资金情况（10分）” above amounts gives them points for a unit.
  const isBare = unit === null || unit.name === '分';
  const isAmount = mention.figure.decimals === 2 && mention.figure.unit === null;
  return isBare && isAmount && money && MONEY.test(label) && !NO_MONEY.test(label) ? money : unit;
}
