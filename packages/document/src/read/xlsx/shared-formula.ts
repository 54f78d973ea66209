import { columnLetters, columnNumber, type Position } from './reference.ts';

// A string, a quoted sheet name, a name or function that only looks like a cell, or a cell reference.
const TOKEN =
  /"[^"]*"|'[^']*'|[A-Za-z_\u4e00-\u9fff][\w.\u4e00-\u9fff]*(?=[(!])|(\$?)\b([A-Z]{1,3})(\$?)([1-9]\d{0,6})\b/g;

/**
 * The formula of a cell that shares another's: relative references move along, absolute ones stay
 * (ISO/IEC 29500-1, 18.3.1.40 f).
 */
export function movedFormula(formula: string, from: Position, to: Position): string {
  return formula.replace(TOKEN, (token, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return token;
    const column = fixedColumn === '$' ? letters : columnLetters(moved(columnNumber(letters), to.column - from.column));
    const row = fixedRow === '$' ? digits : String(moved(Number(digits), to.row - from.row));
    return `${fixedColumn}${column}${fixedRow}${row}`;
  });
}

function moved(place: number, by: number): number {
  return Math.max(1, place + by);
}
