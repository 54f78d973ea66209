import { Decimal, type Unit } from '@shiji/figure';
import type { Failed } from '../outcome.ts';
import type { Mention } from '../mention.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Judgement } from './judgement.ts';
import {
  isMoney,
  placeOfQuantity,
  type Quantity,
  factorOf,
  halfStep,
  baseOf,
  showAs,
  writtenText,
} from './quantity.ts';
import { judge, type Relation } from './relation.ts';
import { bareName, plain, shown } from './text.ts';
import { unitNamed } from './unit-in-force.ts';

const ONE = new Decimal('1');
const LONGEST = 120;
const DEFAULT_DECIMALS = 2;

/** A figure with its own label inside a text cell, such as “其他资金：23.20”. */
interface Item {
  readonly name: string;
  readonly mention: Mention;
  readonly cell: GridCell;
  /** “label：figure”, not just a word before a number. */
  readonly marked: boolean;
}

/** Items “label：figure” of a cell, in order; empty for running text. */
function itemsOf(grid: Grid, cell: GridCell): Item[] {
  if (cell.cell.text.length > LONGEST || (cell.kind !== 'label' && cell.kind !== 'prose')) return [];
  return cell.cell.passages.flatMap((passage) => {
    const mentions = grid.study.mentionsIn.get(passage) ?? [];
    return mentions.flatMap((mention, index) => {
      const from = mentions[index - 1]?.figure.end ?? 0;
      const before = passage.text.slice(from, mention.figure.start);
      const words = plain(before.split(/[；;。，,]/).at(-1) ?? '');
      const name = bareName(words.replace(/[:：]$/, ''));
      return /\p{Script=Han}{2}/u.test(name) && name.length <= 24
        ? [{ name, mention, cell, marked: /[:：]\s*$/.test(before) }]
        : [];
    });
  });
}

function quantityOf(item: Item, unit: Unit | null): Quantity {
  const { figure } = item.mention;
  const own =
    figure.unit && figure.unit.base !== '' ? figure.unit : figure.unit ? unitNamed(`${figure.unit.name}元`) : unit;
  const factor = factorOf(own);
  const mid = (figure.malformed?.readings[0] ?? figure.value).times(factor);
  const half = halfStep(Math.max(figure.decimals, DEFAULT_DECIMALS), factor);
  const { passage } = item.mention;
  const from = passage.text.slice(0, figure.start).lastIndexOf(item.name.slice(0, 2));
  return {
    mention: item.mention,
    cell: item.cell.cell,
    span: { start: Math.max(0, from), end: figure.end },
    unit: own,
    decimals: figure.decimals,
    measure: { low: mid.minus(half), mid, high: mid.plus(half), base: baseOf(own) },
    label: item.name,
    name: item.name,
    doubtful: figure.malformed !== undefined,
  };
}

// ---------------------------------------------------------------- 按…分

interface Breakdown {
  readonly heading: string;
  readonly items: readonly Quantity[];
}

/** Breakdowns written as text cells under “按收入性质分”, “按支出性质分”: each must add up to the annual amount. */
export function breakdownJudgements(grid: Grid, quantities: readonly Quantity[]): Judgement[] {
  const wholes = quantities.filter(
    (quantity) =>
      isMoney(quantity.unit) && /全年|执行|预算/.test(quantity.name) && /总额|合计|总计/.test(quantity.label),
  );
  const [sample] = wholes;
  if (!sample) return [];
  const breakdowns = breakdownsOf(grid, sample.unit);
  const tried = breakdowns.map((breakdown) => ({
    breakdown,
    fits: wholes.filter((whole) => judge(relationOf(breakdown, whole)) !== 'fails'),
  }));
  const common = tried.find(({ fits }) => fits.length > 0)?.fits.at(-1);
  return tried.flatMap(({ breakdown, fits }) => {
    const whole = fits.at(-1) ?? common ?? nearest(breakdown, wholes);
    if (!whole) return [];
    const relation = relationOf(breakdown, whole);
    return [{ relation, verdict: judge(relation) }];
  });
}

function breakdownsOf(grid: Grid, unit: Unit | null): Breakdown[] {
  return grid.cells.flatMap((heading) => {
    if (!/^按.{2,10}分[:：]?$/.test(heading.text)) return [];
    const items: Quantity[] = [];
    for (let row = heading.cell.row + heading.cell.rowSpan; row <= grid.rows; row++) {
      const cell = grid.at(row, heading.cell.column);
      if (!cell || cell.cell.column !== heading.cell.column) break;
      const found = itemsOf(grid, cell).filter(({ marked }) => marked);
      if (found.length === 0 && cell.kind !== 'blank') break;
      items.push(...found.map((item) => quantityOf(item, unit)));
    }
    return items.length > 1 ? [{ heading: shown(heading.cell.text).replace(/[:：]$/, ''), items }] : [];
  });
}

function relationOf(breakdown: Breakdown, whole: Quantity): Relation {
  return {
    code: 'B21',
    kind: 'sum',
    form: 'linear',
    basis: 'name',
    target: whole,
    operands: breakdown.items.map((quantity) => ({ quantity, weight: 1 as const })),
    scale: ONE,
    items: breakdown.items.length,
    words: `${breakdown.heading}各项之和`,
    rivals: [],
  };
}

const CLOSE = '0.1';

/** Without any whole that fits, the sum still must be near one of them to be called wrong. */
function nearest(breakdown: Breakdown, wholes: readonly Quantity[]): Quantity | undefined {
  const sum = breakdown.items.reduce((total, { measure }) => total.plus(measure.mid), new Decimal('0'));
  const gaps = wholes
    .map((whole) => ({ whole, gap: whole.measure.mid.minus(sum).abs() }))
    .toSorted((a, b) => a.gap.cmp(b.gap));
  const [best] = gaps;
  return best && best.gap.lte(sum.abs().times(CLOSE)) ? best.whole : undefined;
}

// ---------------------------------------------------------------- 应采购 / 实际采购

/** “应采购金额 98.00 万元 实际采购金额 965000 万元”: two amounts of one kind ten thousand times apart. */
export function mismatchedPairs(grid: Grid): Failed[] {
  return grid.cells.flatMap((cell) => {
    const items = itemsOf(grid, cell).map((item) => quantityOf(item, unitNamed('万元')));
    const planned = items.find(({ name }) => /^(?:应|预算|计划|批复|安排)/.test(name));
    const actual = items.find(({ name }) => /^(?:实际|已|实)/.test(name));
    return planned && actual && isTenThousandfold(planned, actual) ? [unitFailed(planned, actual)] : [];
  });
}

/** One of the two is about 10 000 times the other: the unit of the larger one is wrong. */
export function isTenThousandfold(a: Quantity, b: Quantity): boolean {
  if (!isMoney(a.unit) || !isMoney(b.unit) || a.measure.mid.lte(0) || b.measure.mid.lte(0)) return false;
  const ratio = b.measure.mid.div(a.measure.mid);
  return ratio.gte('2000') && ratio.lte('15000');
}

const TEN_THOUSAND = '10000';

export function unitFailed(planned: Quantity, actual: Quantity): Failed {
  const right = showAs(actual.measure.mid.div(TEN_THOUSAND), actual);
  return {
    verdict: 'fails',
    mentions: [actual.mention, planned.mention],
    suspects: [actual.mention],
    finding: {
      code: 'B04',
      kind: 'unit',
      severity: 'error',
      message: `${actual.label}填${figureText(actual)}，约为${planned.label}${figureText(planned)}的一万倍，疑把元数写进万元栏，应为${right}。`,
      reason: '同一事项的计划数与实际数应为同一单位，相差一万倍一般是单位写错。',
      remedy: `核对凭证后改为${right}，或改写单位。`,
      source: '表内计量单位一致性',
      stated: figureText(actual),
      expected: right,
      places: [placeOfQuantity(actual), placeOfQuantity(planned)],
    },
  };
}

function figureText(quantity: Quantity): string {
  return quantity.span ? shown(quantity.mention.figure.text) : writtenText(quantity);
}
