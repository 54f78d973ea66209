import { type CellStyle, writeXlsx } from 'hucre';
import { withoutForbidden } from './xml-words.ts';

export interface Column {
  readonly title: string;
  /** In characters of the body text. */
  readonly width: number;
}

/** One list for one sheet; every row has a value for each column. */
export interface ListSheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const NUMBER: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: 'top' } };
/** The format “text”: a stranger's “=…” stays words even after somebody edits the cell. */
const TEXT: CellStyle = { ...NUMBER, numFmt: '@', alignment: { vertical: 'top', wrapText: true } };
// Excel refuses longer texts in a cell, and some characters in the name of a sheet.
const LONGEST = 32_000;
const LINE_HEIGHT = 15;
const TALLEST = 400;

/**
 * A workbook with one sheet a list: the head frozen, filters on it, widths as asked, printed on A4 across.
 * Texts are stored as texts, never as formulas. Source: ISO/IEC 29500-1 (SpreadsheetML).
 */
export async function writeWorkbook(lists: readonly ListSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: lists.map(sheetOf), defaultFont: FONT });
}

function sheetOf({ name, columns, rows }: ListSheet) {
  const values = [columns.map(({ title }) => title), ...rows.map((row) => row.map(cellValue))];
  const last = `${letters(columns.length)}${values.length}`;
  return {
    name: name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ width }) => ({ width })),
    rows: values,
    cells: new Map(values.flatMap((row, at) => row.map((value, column) => cellOf(value, at, column)))),
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: heightOf(row, columns) }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${last}` },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      printTitlesRow: '$1:$1',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** Tall enough for the longest text of the row, in points: programs do not agree on doing it by themselves. */
function heightOf(row: readonly (string | number)[], columns: readonly Column[]): number {
  const lines = row.map((value, at) => linesOf(String(value), columns[at]?.width ?? 10));
  return Math.min(TALLEST, LINE_HEIGHT * Math.max(1, ...lines) + 3);
}

/** A Chinese character is as wide as two others. */
function linesOf(text: string, width: number): number {
  const widths = text.split('\n').map((line) => [...line].reduce((sum, char) => sum + (char > '\u2000' ? 2 : 1), 0));
  return widths.reduce((lines, one) => lines + Math.max(1, Math.ceil(one / (width - 2))), 0);
}

function cellValue(value: string | number): string | number {
  return typeof value === 'number' ? value : withoutForbidden(value).slice(0, LONGEST);
}

function cellOf(value: string | number, row: number, column: number) {
  const type = typeof value === 'number' ? ('number' as const) : ('string' as const);
  const body = type === 'number' ? NUMBER : TEXT;
  return [`${row},${column}`, { value, type, style: row === 0 ? HEAD : body }] as const;
}

/** 1 → A, 27 → AA. */
function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
