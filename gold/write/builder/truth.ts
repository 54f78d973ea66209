import { assertRectangular, label, place } from './grid.ts';
import { type Span, plain, unmark } from './mark.ts';
import type { Block, Format, PlacedCell, TableBlock } from './model.ts';
import { flatten } from './text.ts';
import type { Note } from './writer.ts';

export type Loc =
  | { type: 'cell'; table: number; row: number; col: number }
  | { type: 'cell'; sheet: string; cell: string }
  | { type: 'paragraph'; paragraph: number }
  | { type: 'txt'; line: number }
  | { type: 'pdf'; docx_loc: Loc };

export interface Spot extends Span {
  readonly place: string;
  readonly loc: Loc;
}

export interface Truth {
  readonly file: string;
  readonly errors: readonly Record<string, unknown>[];
  readonly holds: readonly Record<string, unknown>[];
  readonly debatable?: readonly Record<string, unknown>[];
}

export function a1(row: number, column: number): string {
  const letter = (n: number): string => (n <= 26 ? '' : letter(Math.floor((n - 1) / 26))) + String.fromCharCode(65 + ((n - 1) % 26));
  return letter(column) + row;
}

interface Counter {
  paragraph: number;
  table: number;
  heading: string;
}

/** Every marked passage with its coordinate, in reading order. */
export function spots(blocks: readonly Block[], format: Format): Spot[] {
  const counter: Counter = { paragraph: 0, table: 0, heading: '文首' };
  const lines = format === 'txt' ? flatten(blocks).starts : undefined;
  return blocks.flatMap((b) => {
    if (b.type === 'table') return inTable(b, ++counter.table, format, lines);
    counter.paragraph++;
    if (b.style === 'heading') counter.heading = plain(b.text).slice(0, 30);
    const { text, spans } = unmark(b.text);
    const first = lines?.get(b.text);
    return spans.map((s) => {
      const loc: Loc = first === undefined ? { type: 'paragraph', paragraph: counter.paragraph } : lineOf(first, text, s);
      return { ...s, place: `P${counter.paragraph} ${counter.heading}`, loc: format === 'pdf' ? { type: 'pdf', docx_loc: loc } : loc };
    });
  });
}

function lineOf(first: number, text: string, span: Span): Loc {
  return { type: 'txt', line: first + text.slice(0, span.start).split('\n').length - 1 };
}

function inTable(table: TableBlock, index: number, format: Format, lines?: ReadonlyMap<unknown, number>): Spot[] {
  const cells = place(table.rows);
  assertRectangular(cells, table.sheet ?? `T${index}`);
  return cells.flatMap((cell) => {
    const { text, spans } = unmark(cell.text);
    const first = lines?.get(cell.text);
    const words = label(cells, cell);
    return spans.map((s) => {
      const loc = first === undefined ? cellLoc(cell, index, table.sheet) : lineOf(first, text, s);
      return { ...s, place: `${coordinate(cell, index, table.sheet)} ${words}`, loc: format === 'pdf' ? { type: 'pdf', docx_loc: loc } : loc };
    });
  });
}

function coordinate(cell: PlacedCell, index: number, sheet?: string): string {
  return sheet ? `${sheet}!${a1(cell.row, cell.column)}` : `T${index}R${cell.row}C${cell.column}`;
}

function cellLoc(cell: PlacedCell, table: number, sheet?: string): Loc {
  if (sheet) return { type: 'cell', sheet, cell: a1(cell.row, cell.column) };
  return { type: 'cell', table, row: cell.row, col: cell.column };
}

/** The truth file of one edition. */
export function truth(file: string, blocks: readonly Block[], notes: readonly Note[], format: Format): Truth {
  const errors: Record<string, unknown>[] = [];
  const holds: Record<string, unknown>[] = [];
  const debatable: Record<string, unknown>[] = [];
  const number = file.slice(0, 3).replace('_', '');
  for (const spot of spots(blocks, format)) {
    const note = notes[spot.id];
    if (!note) throw new Error(`mark without note in ${file}`);
    const { place: where, quote, loc } = spot;
    if (note.type === 'hold') holds.push({ place: where, quote, relation: note.relation, loc });
    else if (note.type === 'debatable') debatable.push({ place: where, quote, kind: note.kind, stated: quote, expected: '', finding: note.reason, loc });
    else {
      const { kind, stated = quote, expected, severity, finding, also } = note.error;
      const id = `${number}-E${String(errors.length + 1).padStart(2, '0')}`;
      errors.push({ id, place: where, quote, kind, stated, expected, severity, finding, loc, also });
    }
  }
  return { file, errors, holds, ...(debatable.length > 0 && { debatable }) };
}
