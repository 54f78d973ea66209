import type { TableBlock } from '@shiji/document';
import type { TextTest } from '@shiji/rules';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfCell } from '../indicators/cell-place.ts';
import { failure } from '../indicators/failure.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';

const FEWEST_FILLED = 3;
const TOTAL = /^(?:合计|总计|小计|平均|累计|共计)/;
const DATED = /时间|日期|时限|期限/;
/** What is not finished has no day yet. */
const OPEN =
  /^(?:否|未完成|未整改|整改中|在建|未销号|未开工|推进中|进行中|未启动|未到期|持续推进|长期坚持)$|尚未|未开工|正在(?!常)/;

/** A column of words such as 情况说明 or 完成时间 with a single empty cell, all others being filled. */
export function checkBlankColumns(context: AuditContext): Outcome[] {
  const { answerColumn } = context.content.words;
  return context.documents.flatMap((document) =>
    document.tables.flatMap((table) => blanksIn(document, table, answerColumn)),
  );
}

function blanksIn(document: StudiedDocument, table: TableBlock, answerColumn: TextTest): Outcome[] {
  const grid = gridOf(document, table);
  const heads = grid.cells.filter(
    ({ kind, text, cell }) => kind === 'label' && text.length <= 12 && cell.row < table.rows && answerColumn.test(text),
  );
  return heads.flatMap((head) => {
    const blank = onlyBlankBelow(grid, head);
    return blank ? [missing(document.file, grid, head, blank)] : [];
  });
}

function onlyBlankBelow(grid: Grid, head: GridCell): GridCell | null {
  const cells = bodyBelow(grid, head);
  const [blank, second] = cells.filter(({ kind }) => kind === 'blank');
  const filled = cells.filter(({ kind }) => kind !== 'blank');
  if (!blank || second || filled.length < FEWEST_FILLED) return null;
  const row = grid.startingIn(blank.cell.row).filter((one) => one !== blank && one.kind !== 'blank');
  if (row.length < 1 || row.some(({ text }) => TOTAL.test(text))) return null;
  return DATED.test(head.text) && row.some(({ text }) => OPEN.test(text)) ? null : blank;
}

/** The cells under a heading in exactly its columns, down to where the columns change. */
function bodyBelow(grid: Grid, { cell }: GridCell): GridCell[] {
  const cells: GridCell[] = [];
  for (let row = cell.row + cell.rowSpan; row <= grid.rows; row++) {
    const below = grid.at(row, cell.column);
    if (!below || below.cell.column !== cell.column || below.cell.colSpan !== cell.colSpan) break;
    if (below.cell.row === row && !isTotal(grid, row)) cells.push(below);
  }
  return cells;
}

function isTotal(grid: Grid, row: number): boolean {
  return grid.startingIn(row).some(({ text }) => TOTAL.test(text));
}

function missing(file: string, grid: Grid, head: GridCell, blank: GridCell): Outcome {
  const name = grid.startingIn(blank.cell.row).find(({ kind }) => kind === 'label')?.text ?? '';
  const places = [placeOfCell(file, blank, head.text), placeOfCell(file, head, head.text)];
  return failure(
    {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `“${name.slice(0, 20)}”的“${head.text}”没有填写，同一栏其他各行都已填写。`,
      reason: '表内各栏应当填写完整，没有的也要写明。',
      remedy: `填写${head.text}；没有的写“无”。`,
      stated: '（空）',
      expected: `填写${head.text}`,
    },
    places,
  );
}
