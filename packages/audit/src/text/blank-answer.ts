import type { TableBlock } from '@shiji/document';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfCell } from '../indicators/cell-place.ts';
import { failure } from '../indicators/failure.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';

const ANSWER = /^(?:是|否|有|无|已完成|未完成|完成|达标|未达标|健全|不健全)$/;

/** Forms whose heading rows and answer rows alternate: an answer left blank among answered ones, or a whole row of them. */
export function checkBlankAnswers(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => document.tables.flatMap((table) => blanksIn(document, table)));
}

function blanksIn(document: StudiedDocument, table: TableBlock): Outcome[] {
  const grid = gridOf(document, table);
  const pairs = Array.from({ length: Math.max(0, table.rows - 1) }, (_, index) => pairAt(grid, index + 1)).flatMap(
    (pair) => pair ?? [],
  );
  const filled = pairs.filter(({ answers }) => answers.every(({ kind }) => kind !== 'blank'));
  const yesNo = pairs.some(({ answers }) => answers.some(({ text }) => ANSWER.test(text)));
  const unanswered = Array.from({ length: table.rows }, (_, index) => unansweredIn(document.file, grid, index + 1));
  const blanks = pairs.flatMap((pair) => [
    ...missingOnes(document.file, pair, yesNo),
    ...(filled.length >= 3 ? missingAll(document.file, pair) : []),
  ]);
  return [...unanswered.flat(), ...blanks];
}

/** “采购管理：是 | 合同管理：”: label and answer share a cell. */
function unansweredIn(file: string, grid: Grid, row: number): Outcome[] {
  const cells = grid.startingIn(row);
  const answered = cells.filter(({ text }) => /[：:](?:是|否|有|无)$/.test(text));
  if (answered.length < 2) return [];
  return cells
    .filter(({ text }) => /^[^：:]{2,12}[：:]$/.test(text))
    .map((cell) => missing(file, cell, cell, '填“是”或“否”'));
}

interface Pair {
  readonly heads: readonly GridCell[];
  readonly answers: readonly GridCell[];
}

/** A row of labels right above a row of answers in the same columns, both beside one label that spans them. */
function pairAt(grid: Grid, row: number): Pair | null {
  const first = grid.at(row, 1);
  if (!first || first.kind !== 'label' || first.cell.rowSpan < 2 || grid.at(row + 1, 1) !== first) return null;
  const heads = grid.startingIn(row).filter(({ cell }) => cell.column > first.cell.colSpan);
  const answers = grid.startingIn(row + 1).filter(({ cell }) => cell.column > first.cell.colSpan);
  const aligned =
    heads.length >= 2 &&
    heads.length === answers.length &&
    heads.every((head, index) => head.cell.column === answers[index]?.cell.column);
  return aligned && heads.every(({ kind }) => kind === 'label') && heads.every(({ text }) => !ANSWER.test(text))
    ? { heads, answers }
    : null;
}

function missingOnes(file: string, { heads, answers }: Pair, yesNo: boolean): Outcome[] {
  const blanks = answers.flatMap((answer, index) => (answer.kind === 'blank' ? [{ answer, head: heads[index] }] : []));
  const answered = answers.filter(({ text }) => ANSWER.test(text));
  const expectsWords = answered.length > 0 && answered.length + blanks.length === answers.length;
  if (!yesNo || !expectsWords || blanks.length === 0) return [];
  return blanks.flatMap(({ answer, head }) => (head ? [missing(file, head, answer, '填“是”或“否”')] : []));
}

function missingAll(file: string, { heads, answers }: Pair): Outcome[] {
  if (!answers.every(({ kind }) => kind === 'blank')) return [];
  if (heads.some(({ text }) => /备注|说明|楼堂|批复规模/.test(text))) return [];
  const [head, answer] = [heads[0], answers[0]];
  return head && answer ? [missing(file, head, answer, '填写各栏，没有的填0')] : [];
}

function missing(file: string, head: GridCell, answer: GridCell, expected: string): Outcome {
  const places = [placeOfCell(file, head, head.text), placeOfCell(file, answer, head.text)];
  return failure(
    {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `“${head.text}”没有填写。`,
      reason: '表内各栏应当填写完整，没有的也要写明。',
      remedy: expected,
      stated: '（空）',
      expected,
    },
    places,
  );
}
