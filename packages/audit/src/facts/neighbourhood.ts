import type { Mention } from '../mention.ts';

const BEFORE = 16;
const AFTER = 10;

/** The words around a figure that say what it is: its clause in running text; the labels of its row and column in a table. */
export function wordsAround({ passage, figure, table, cell }: Mention): string {
  const near = `${passage.text.slice(Math.max(0, figure.start - BEFORE), figure.start)} ${passage.text.slice(figure.end, figure.end + AFTER)}`;
  if (!table || !cell) return near;
  const labels = table.cells.filter(
    (other) =>
      other !== cell &&
      !/\d/.test(other.text) &&
      (other.row === cell.row || (other.column === cell.column && other.row < cell.row && other.row <= HEAD_ROWS)),
  );
  return [near, ...labels.map(({ text }) => text)].join(' ');
}

const HEAD_ROWS = 4;

/** Pairs of characters that say nothing particular about a quantity. */
const COMMON = /合计|总计|小计|全年|本年|年度|万元|实际|情况|其中|指标|单位|数量|金额|上年|全区|全县|全市|完成/;

/** Whether two surroundings share a particular word of two characters. */
export function shareWord(a: string, b: string): boolean {
  return wordsOf(a).some((word) => !COMMON.test(word) && b.includes(word));
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/(?=(\p{Script=Han}{2}))/gu)].flatMap((match) => match[1] ?? []);
}
