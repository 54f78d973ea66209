import { Decimal, type Unit } from '@shiji/figure';
import type { Block as DocumentBlock, TableBlock } from '@shiji/document';
import type { StudiedDocument } from '../context.ts';
import { oncePer } from '../once-per.ts';
import type { Grid } from './grid.ts';
import { type Block, blocksOf } from './headings.ts';
import type { TableFacts } from './lane.ts';
import { type Panel, panelsOf, precisionKey } from './panel.ts';
import { isMoney, isPercent, isQuantity, type Quantity } from './quantity.ts';
import { declaredUnit, unitNamed } from './unit-in-force.ts';

const PARAGRAPHS_ABOVE = 3;

/** A block of a table with its panels. */
export interface Surveyed {
  readonly block: Block;
  readonly panels: readonly Panel[];
}

/** The panels of a table with the unit in force and the precision that its figures share. */
export const surveyTable: (grid: Grid) => readonly Surveyed[] = oncePer((grid: Grid) => {
  const blocks = blocksOf(grid);
  const unit = declaredFor(grid.study, grid.table) ?? declaredInside(grid);
  const roughly = blocks.flatMap((block) => panelsOf(grid, block, { unit, precision: new Map() }));
  const facts: TableFacts = { unit, precision: precisionOf(roughly.flatMap(quantitiesOf)) };
  return blocks.map((block) => ({ block, panels: panelsOf(grid, block, facts) }));
});

export function quantitiesOf(panel: Panel): Quantity[] {
  return panel.rows.flatMap((row) =>
    panel.columns.map((column) => panel.slot(row.index, column.index)).filter(isQuantity),
  );
}

/** “单位：万元” in one of the paragraphs right above the table. */
function declaredFor(study: StudiedDocument, table: TableBlock): Unit | null {
  const { blocks } = study.document;
  const at = blocks.indexOf(table as DocumentBlock);
  for (let index = at - 1; index >= Math.max(0, at - PARAGRAPHS_ABOVE); index--) {
    const block = blocks[index];
    if (block?.type !== 'paragraph') return null;
    const { text } = block.passage;
    const unit = text.length < 80 ? (declaredUnit(text) ?? captionUnit(text)) : null;
    if (unit) return unit;
  }
  return null;
}

/** “附表2 项目支出情况（万元）”: a caption that ends with a unit of money in brackets. */
function captionUnit(text: string): Unit | null {
  const word = /^[^，。；]{2,40}[（(]([^（()）\d]{1,3})[)）]\s*$/.exec(text)?.[1];
  const unit = word ? unitNamed(word) : null;
  return isMoney(unit) ? unit : null;
}

function declaredInside(grid: Grid): Unit | null {
  for (const cell of grid.cells) {
    if (cell.kind !== 'label') continue;
    const unit = declaredUnit(cell.text);
    if (unit && isMoney(unit)) return unit;
  }
  return titleUnit(grid);
}

/** “二、收支情况（万元）” across the whole table: a title that the table carries inside, when all titles say the same. */
function titleUnit(grid: Grid): Unit | null {
  const titles = grid.cells.filter(({ kind, cell }) => kind === 'label' && cell.colSpan === grid.columns);
  const units = titles.flatMap(({ cell }) => captionUnit(cell.text) ?? []);
  return new Set(units.map(({ name }) => name)).size === 1 ? (units[0] ?? null) : null;
}

const LARGE = new Decimal('1000');
const CENTS = 2;

/** Figures of one unit share their precision: “45” beside “41.60” is exactly 45.00, but large whole 万元 are rounded. */
function precisionOf(quantities: readonly Quantity[]): Map<string, number | null> {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of quantities) {
    if (isPercent(quantity.unit)) continue;
    const key = precisionKey(quantity.unit);
    groups.set(key, [...(groups.get(key) ?? []), quantity]);
  }
  return new Map([...groups].map(([key, members]) => [key, sharedPrecision(members)]));
}

function sharedPrecision(members: readonly Quantity[]): number | null {
  const most = Math.max(...members.map(({ mention }) => mention.figure.decimals));
  if (most > 0) return Math.min(CENTS, most);
  const unit = members[0]?.unit ?? null;
  if (!isMoney(unit) || !unit || unit.factor.lte(1)) return null;
  const values = members.map(({ mention }) => mention.figure.value.abs()).toSorted((a, b) => a.cmp(b));
  const median = values[Math.floor(values.length / 2)];
  return median?.gte(LARGE) ? 0 : CENTS;
}
