import { cellText, isBlank, type RawCell, type RawRow } from './line.ts';

/** What a cell looks like; enough to tell in which column it belongs. */
export type CellKind = 'empty' | 'number' | 'points' | 'long' | 'text';

const NUMBER = /^[-+－−≥≤≧≦><＞＜约近]*\s*[\d０-９][\d０-９,，.．\s]*(%|％|‰|[\u4e00-\u9fff㎡/（）()]{0,5})$/;
const POINTS = /^[（(]\s*\d+(\.\d+)?\s*[分人%]?\s*[）)]$/;

export function cellKind(cell: RawCell): CellKind {
  const text = cellText(cell).replace(/\s/g, '');
  if (text === '') return 'empty';
  if (POINTS.test(text)) return 'points';
  if (NUMBER.test(text)) return 'number';
  return text.length > 20 ? 'long' : 'text';
}

/** Number of empty cells at the row's start. */
export function leadingEmpties(row: RawRow): number {
  const first = row.findIndex((cell) => !isBlank(cell));
  return first < 0 ? row.length : first;
}

/** The kind most cells of each column have, learnt from the rows that are as wide as the grid. */
export function columnKinds(rows: readonly RawRow[], width: number): (CellKind | undefined)[] {
  const full = rows.filter((row) => row.length === width);
  return Array.from({ length: width }, (_, column) => dominant(full.map((row) => cellKind(row[column] ?? []))));
}

function dominant(kinds: readonly CellKind[]): CellKind | undefined {
  const counts = new Map<CellKind, number>();
  for (const kind of kinds) if (kind !== 'empty') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count * 2 >= total)?.[0];
}

interface RowContext {
  readonly width: number;
  readonly kinds: readonly (CellKind | undefined)[];
  /** The spans of the row before, if it has as many cells, or of the last one that had. */
  readonly known: readonly number[] | undefined;
  readonly following: RawRow | undefined;
}

/**
 * The number of columns each cell of a row covers, so that they add up to the grid's width.
 * A row as wide as the grid has ones; a narrower one is laid like the row before it if that has as many cells,
 * else by the kinds of the columns, else evenly behind its leading labels.
 */
export function rowSpans(row: RawRow, context: RowContext): number[] {
  const { width, known } = context;
  if (row.length >= width) return row.map(() => 1);
  if (row.length === 1) return [width];
  if (known !== undefined) return [...known];
  const lead = labelCount(row, context.following);
  const usual = usualSpans(row, context, lead);
  // A heading beside prose says nothing about the columns below.
  if (row.length === 2 && !row.some((cell) => cellKind(cell) === 'number')) return usual;
  const fixed = Math.max(leadingEmpties(row), coveredBelow(context.following) > 0 ? lead : 0);
  const fitted = fitKinds(row, context, fixed);
  return score(row, fitted, context.kinds) > score(row, usual, context.kinds) ? fitted : usual;
}

function usualSpans(row: RawRow, { width, following }: RowContext, lead: number): number[] {
  if (repeatsHalfway(following, width, row.length)) return row.map(() => width / row.length);
  const rest = row.length - lead;
  const columns = width - lead;
  const even = columns % rest === 0 ? columns / rest : 1;
  const spans = row.map((_, index) => (index < lead ? 1 : even));
  const short = width - spans.reduce((sum, span) => sum + span, 0);
  return spans.map((span, index) => (index === lead ? span + short : span));
}

/** The number of labels at the row's start that keep to one column, as those do which reach over more rows. */
function labelCount(row: RawRow, following: RawRow | undefined): number {
  const covered = Math.max(1, leadingEmpties(row), coveredBelow(following));
  return Math.min(row.length - 1, isLabelAndProse(row.slice(covered)) ? covered + 1 : covered);
}

function coveredBelow(following: RawRow | undefined): number {
  const empties = following === undefined ? 0 : leadingEmpties(following);
  return empties === following?.length ? Math.min(1, empties) : empties;
}

/** A short heading beside prose is itself a label of one column. */
function isLabelAndProse(cells: RawRow): boolean {
  const [label, prose] = cells.map(cellKind);
  return cells.length === 2 && label === 'text' && prose === 'long';
}

/** “收入 | 支出” above “项目 | 金额 | 项目 | 金额”: the head splits evenly. */
function repeatsHalfway(following: RawRow | undefined, width: number, parts: number): boolean {
  if (following?.length !== width || width % parts !== 0 || width === parts) return false;
  const step = width / parts;
  const first = cellText(following[0] ?? []).trim();
  return first !== '' && following.every((cell, index) => index % step !== 0 || cellText(cell).trim() === first);
}

/** Hardly any table is wider; there the first cell takes what is left over. */
const WIDEST_FIT = 120;

function fitKinds(row: RawRow, { width, kinds }: RowContext, fixed: number): number[] {
  const cells = row.length;
  if (width > WIDEST_FIT) return row.map((_, index) => (index === 0 ? width - cells + 1 : 1));
  // best[c] = best score and spans of the cells so far when the next cell starts at column c
  let best = new Map<number, { score: number; spans: number[] }>([[0, { score: 0, spans: [] }]]);
  for (const [index, cell] of row.entries()) {
    const next: typeof best = new Map();
    for (const [start, state] of best) {
      const widest = index < fixed ? 1 : width - start - (cells - index - 1);
      const kind = cellKind(cell);
      const gained = state.score + affinity(kind, kinds[start]);
      for (let span = index === cells - 1 ? widest : 1; span <= widest; span++) {
        const known = next.get(start + span);
        const total = gained - spanCost(kind, span);
        if (known === undefined || total >= known.score)
          next.set(start + span, { score: total, spans: [...state.spans, span] });
      }
    }
    best = next;
  }
  return best.get(width)?.spans ?? row.map((_, index) => (index === 0 ? width - cells + 1 : 1));
}

function score(row: RawRow, spans: readonly number[], kinds: readonly (CellKind | undefined)[]): number {
  let column = 0;
  let sum = 0;
  for (const [index, cell] of row.entries()) {
    const span = spans[index] ?? 1;
    sum += affinity(cellKind(cell), kinds[column]) - spanCost(cellKind(cell), span);
    column += span;
  }
  return sum;
}

/** Plain text says little, as heads stand above every kind of column. */
function affinity(cell: CellKind, column: CellKind | undefined): number {
  if (cell === 'empty' || cell === 'text' || column === undefined) return 0;
  if (cell === column) return cell === 'long' ? 1 : 2;
  return cell === 'number' ? -1 : 0;
}

/** Figures seldom stand in merged cells when labels or prose beside them could have been merged instead. */
function spanCost(kind: CellKind, span: number): number {
  return span > 1 && (kind === 'number' || kind === 'points') ? 0.5 : 0;
}
