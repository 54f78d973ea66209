import { Decimal, type Unit } from '@shiji/figure';
import { unitCellBeside, unitOf } from './cell-unit.ts';
import type { Grid, GridCell } from './grid.ts';
import { type Block, headingsOf, labelsOf } from './headings.ts';
import type { Lane, TableFacts } from './lane.ts';
import { ASIDE, CODE, SERIAL, TOTAL } from './names.ts';
import { baseOf, factorOf, halfStep, isPercent, isQuantity, type Slot } from './quantity.ts';
import { bareName, shown } from './text.ts';

/** A rectangle of figures: the rows of a block and the columns that belong to one list of row names. */
export interface Panel {
  readonly rows: readonly Lane[];
  readonly columns: readonly Lane[];
  slot(row: number, column: number): Slot;
}

/** The panels of a block: one for a plain table, two for one that lists income on the left and spending on the right. */
export function panelsOf(grid: Grid, block: Block, facts: TableFacts): Panel[] {
  return segmentsOf(grid, block).map((segment) => buildPanel(grid, block, segment, facts));
}

interface Segment {
  readonly labels: readonly number[];
  readonly figures: readonly number[];
}

function segmentsOf(grid: Grid, block: Block): Segment[] {
  const figures = figureColumns(grid, block);
  const segments: { labels: number[]; figures: number[] }[] = [];
  let labels: number[] = [];
  for (let column = 1; column <= grid.columns; column++) {
    const current = segments.at(-1);
    if (figures.has(column)) {
      if (!current || labels.length > 0) segments.push({ labels, figures: [column] });
      else current.figures.push(column);
      labels = [];
    } else if (namesRows(grid, block, column, segments.length > 0)) labels.push(column);
  }
  return segments;
}

/** Columns in which figures begin, without serial numbers and codes. */
function figureColumns(grid: Grid, block: Block): Set<number> {
  const byColumn = new Map<number, string[]>();
  for (const row of block.rows) {
    for (const { kind, cell, text } of grid.startingIn(row)) {
      if (kind !== 'number' && kind !== 'malformed') continue;
      byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), text]);
    }
  }
  const columns = [...byColumn].filter(([column, texts]) => !isSerial(grid, block, column, texts));
  return new Set(columns.map(([column]) => column));
}

const YEARS = /^(?:年度|年份|年)$/;

function isSerial(grid: Grid, block: Block, column: number, texts: readonly string[]): boolean {
  const [heading] = headingsOf(grid, block.header, column);
  const name = bareName(heading?.text ?? '');
  if (SERIAL.test(name) || CODE.test(name) || (YEARS.test(name) && texts.every((text) => /^(?:19|20)\d\d$/.test(text))))
    return true;
  if (name !== '' || texts.length < 3) return false;
  return texts.every((text, index) => text === String(index + 1));
}

/** Whether a column without figures names the rows: the first ones do, later ones only when they begin a second list. */
function namesRows(grid: Grid, block: Block, column: number, later: boolean): boolean {
  const cells = block.rows.map((row) => grid.at(row, column));
  const labels = cells.filter((cell) => cell?.kind === 'label').length;
  const [heading] = headingsOf(grid, block.header, column);
  const name = bareName(heading?.text ?? '');
  if (SERIAL.test(name)) return false;
  if (!later) return labels > 0 || cells.some((cell) => cell?.kind === 'number');
  if (labels * 2 < cells.filter((cell) => cell && cell.kind !== 'blank').length || labels === 0) return false;
  if (/^(?:项目|科目|支出|收入|功能|经济|名称|内容|类别|资产|负债|指标|单位|部门|月份)/.test(name) || name === '')
    return true;
  return beginsList(grid, block, column);
}

const FEWEST_NAMES = 3;

/** A column of different names that opens a group of columns of its own, or ends in a total of its own. */
function beginsList(grid: Grid, block: Block, column: number): boolean {
  const names = block.rows.flatMap((row) => {
    const cell = grid.at(row, column);
    return cell?.kind === 'label' && cell.cell.row === row && cell.cell.column === column ? [bareName(cell.text)] : [];
  });
  if (names.length < FEWEST_NAMES || new Set(names).size < names.length) return false;
  const opens = headingsOf(grid, block.header, column).some(
    ({ cell }) => cell.column === column && cell.colSpan > 1 && cell.colSpan < grid.columns,
  );
  return opens || names.some((name) => TOTAL.test(name));
}

function buildPanel(grid: Grid, block: Block, segment: Segment, facts: TableFacts): Panel {
  const labels = inOrder(grid, block, segment.labels);
  const numbers = rowNumbers(grid, block);
  const rows = block.rows.map((row) => lane(row, labelsOf(grid, row, labels), numbers?.get(row) ?? ''));
  const columns = segment.figures.map((column) => {
    return lane(column, headingsOf(grid, block.header, column), markOf(grid, block, column));
  });
  const slots = new Map<string, Slot>();
  for (const row of rows) {
    for (const column of columns) {
      const cell = grid.at(row.index, column.index);
      const starts = cell?.cell.row === row.index && cell.cell.column === column.index;
      slots.set(`${row.index},${column.index}`, starts ? slotOf(cell, row, column, columns, grid, facts) : 'none');
    }
  }
  const slot = (row: number, column: number) => slots.get(`${row},${column}`) ?? 'none';
  return { rows, columns, slot };
}

function lane(index: number, cells: readonly GridCell[], mark = ''): Lane {
  const headings = cells.map(({ cell }) => cell.text);
  const title = headings[0] ?? '';
  return {
    index,
    headings,
    title,
    name: title === '' ? '' : bareName(title),
    group: headings[1] === undefined ? '' : bareName(headings[1]),
    within: cells.slice(1).map(({ cell }) => `${cell.row},${cell.column}`),
    mark,
  };
}

/** Label columns with the ones that only comment on a row first, so that the last one names it. */
function inOrder(grid: Grid, block: Block, labels: readonly number[]): number[] {
  const isAside = (column: number) => ASIDE.test(bareName(headingsOf(grid, block.header, column)[0]?.text ?? ''));
  return [...labels.filter(isAside), ...labels.filter((column) => !isAside(column))];
}

const ROW_NUMBERS = /^(?:行次|行号|栏次)$/;

/** What a column 行次 calls each row, for formulas such as （2+3）; null without such a column. */
function rowNumbers(grid: Grid, block: Block): Map<number, string> | null {
  for (let column = 1; column <= grid.columns; column++) {
    const [heading] = headingsOf(grid, block.header, column);
    if (heading && ROW_NUMBERS.test(bareName(heading.text)))
      return new Map(block.rows.map((row) => [row, grid.at(row, column)?.text ?? '']));
  }
  return null;
}

/** The row of column numbers stands between the headings and the figures. */
function markOf(grid: Grid, block: Block, column: number): string {
  const below = (block.header.at(-1) ?? 0) + 1;
  if (block.header.length === 0 || block.rows.includes(below)) return '';
  return grid.at(below, column)?.text ?? '';
}

function slotOf(
  cell: GridCell,
  row: Lane,
  column: Lane,
  columns: readonly Lane[],
  grid: Grid,
  facts: TableFacts,
): Slot {
  if (cell.kind === 'blank') return 'blank';
  if (cell.kind === 'dash') return 'dash';
  if (cell.kind === 'malformed') return 'malformed';
  if (cell.kind !== 'number' || !cell.mention) return 'text';
  const around = { grid, facts, columns };
  const quantity = quantityOf(cell, unitOf(cell, row, column, around), row, column, facts);
  const unitCell = unitCellBeside(cell, around);
  return unitCell && isQuantity(quantity) ? { ...quantity, unitCell: unitCell.cell } : quantity;
}

function quantityOf(cell: GridCell, unit: Unit | null, row: Lane, column: Lane, facts: TableFacts): Slot {
  const { mention } = cell;
  if (!mention) return 'text';
  const { figure } = mention;
  const value = figure.malformed?.readings[0] ?? figure.value;
  const decimals = figure.malformed ? value.decimalPlaces() : figure.decimals;
  const averaged = AVERAGED.test(column.name) || AVERAGED.test(row.name);
  const exactTo = averaged ? decimals : exactness(unit, decimals, facts);
  const factor = factorOf(unit);
  const half = exactTo === null ? new Decimal('0') : halfStep(exactTo, factor);
  const mid = value.times(factor);
  const label = [shown(row.title), shown(column.headings.toReversed().join('·'))]
    .filter((text) => text !== '')
    .join('·');
  return {
    mention,
    cell: cell.cell,
    unit,
    decimals: exactTo ?? decimals,
    measure: { low: mid.minus(half), mid, high: mid.plus(half), base: baseOf(unit) },
    label,
    name: shortName(row, column),
    doubtful: figure.malformed !== undefined,
  };
}

function shortName(row: Lane, column: Lane): string {
  return column.name || row.name;
}

/** Averages are rounded even when they are written as whole numbers. */
const AVERAGED = /均(?!衡)|造价|班额/;

/** Decimals that a figure is exact to, or null when it is exact altogether. */
function exactness(unit: Unit | null, decimals: number, facts: TableFacts): number | null {
  if (isPercent(unit)) return decimals;
  const shared = facts.precision.get(precisionKey(unit));
  if (shared === undefined) return decimals;
  return shared === null ? null : Math.max(decimals, shared);
}

export function precisionKey(unit: Unit | null): string {
  return `${baseOf(unit)}×${factorOf(unit).toString()}`;
}
