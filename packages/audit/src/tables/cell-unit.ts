import type { Unit } from '@shiji/figure';
import type { Grid, GridCell } from './grid.ts';
import { MONEY_NAME, RATE } from './names.ts';
import type { Lane, TableFacts } from './lane.ts';
import { isMoney } from './quantity.ts';
import { unitInHeading, unitNamed } from './unit-in-force.ts';

const POINTS = /百分点|序时差|进度差/;

/** Where else a cell may get its unit from. */
export interface Surroundings {
  readonly grid: Grid;
  readonly facts: TableFacts;
  readonly columns: readonly Lane[];
}

/** The unit a cell is in: written in it, in its headings, or declared for the table. */
export function unitOf(cell: GridCell, row: Lane, column: Lane, around: Surroundings): Unit | null {
  const { grid, facts } = around;
  const own = cell.trailingUnit ? unitNamed(cell.trailingUnit) : (cell.mention?.figure.unit ?? null);
  const money = MONEY_NAME.test(column.title) || MONEY_NAME.test(row.title) || column.title === '';
  if (own && !isBareMultiple(own)) return own;
  const beside = own ? null : unitCellBeside(cell, around);
  if (beside) return unitNamed(beside.text);
  const headed = [...column.headings, ...row.headings].map(unitInHeading).find((unit) => unit !== null) ?? null;
  if (own) return money || isMoney(headed) || isMoney(facts.unit) ? unitNamed(`${own.name}元`) : own;
  if (headed) return headed;
  if (POINTS.test(column.title) || POINTS.test(row.title)) return unitNamed('个百分点');
  if (RATE.test(column.name) || RATE.test(row.name) || countsThings(row, column)) return null;
  return (
    stubUnit(grid, cell) ??
    facts.unit ??
    (money ? (namesakeUnit(column, around.columns) ?? neighbourUnit(grid, cell)) : null)
  );
}

const UNIT_COLUMN = /^(?:计量|度量|单价|价格|标准|金额|数量)单位$/;

/** The cell “元/平方米” in the column 单价单位 right after a figure. */
export function unitCellBeside(cell: GridCell, { grid, columns }: Surroundings): GridCell | null {
  const next = cell.cell.column + cell.cell.colSpan;
  const unit = grid.at(cell.cell.row, next);
  if (unit?.kind !== 'label' || unit.text.length > LONGEST_UNIT || columns.some(({ index }) => index === next))
    return null;
  for (let row = cell.cell.row - 1; row >= 1; row--) {
    const heading = grid.at(row, next);
    if (heading?.kind === 'label' && UNIT_COLUMN.test(heading.text)) return unitNamed(unit.text) ? unit : null;
  }
  return null;
}

const LONGEST_UNIT = 8;

/** “年度预算资金（万元）” in the first cell of the row holds for the whole row. */
function stubUnit(grid: Grid, cell: GridCell): Unit | null {
  const stub = grid.at(cell.cell.row, 1);
  const unit = stub?.kind === 'label' && stub.cell.rowSpan > 1 ? unitInHeading(stub.cell.text) : null;
  return unit && isMoney(unit) ? unit : null;
}

/** “2022年支出” beside “支出（万元）”: the same quantity of another year is in the same unit. */
function namesakeUnit(column: Lane, columns: readonly Lane[]): Unit | null {
  const name = timeless(column.name);
  if (name === '') return null;
  for (const other of columns) {
    const unit =
      other !== column && timeless(other.name) === name
        ? other.headings.map(unitInHeading).find((one) => one !== null && isMoney(one))
        : null;
    if (unit) return unit;
  }
  return null;
}

function timeless(name: string): string {
  return name.replace(/20\d\d年?度?|上年|去年|本年|今年|当年/g, '');
}

/** “0” beside “242.34万”: the unit that the other cells of the row write out. */
function neighbourUnit(grid: Grid, cell: GridCell): Unit | null {
  for (const other of grid.startingIn(cell.cell.row)) {
    const unit = other.kind === 'number' ? other.mention?.figure.unit : null;
    if (unit && isBareMultiple(unit)) return unitNamed(`${unit.name}元`);
    if (unit && isMoney(unit)) return unit;
  }
  return null;
}

function isBareMultiple(unit: Unit): boolean {
  return unit.base === '' && !unit.factor.eq(1);
}

function countsThings(row: Lane, column: Lane): boolean {
  return (
    /人数|编制|人次|批次|户数|面积|数量|个数/.test(`${row.name}${column.name}`) && !/金额|经费|资金/.test(column.name)
  );
}
