import type { TableBlock } from '@shiji/document';
import type { TextTest } from '@shiji/rules';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfCell } from '../indicators/cell-place.ts';
import { failure } from '../indicators/failure.ts';
import { type GridCell, gridOf } from '../tables/grid.ts';

const POINTS = /得分|分值|自评分|复核分/;
const MEASURED = /完成值|实际|目标|指标值|完成情况|实绩/;
const GROUNDS = /说明|依据|理由/;
const LONGEST = 14;

/** “群众普遍欢迎” as the only ground for points, in a table of points without measured values. */
export function checkPraise(context: AuditContext): Outcome[] {
  const { praise } = context.content.words;
  return context.documents.flatMap((document) => document.tables.flatMap((table) => praiseIn(document, table, praise)));
}

function praiseIn(document: StudiedDocument, table: TableBlock, praise: TextTest): Outcome[] {
  const grid = gridOf(document, table);
  const labels = grid.cells.filter(({ kind, text }) => kind === 'label' && text.length <= 10);
  const grounds = labels.filter(({ text }) => GROUNDS.test(text));
  if (!labels.some(({ text }) => POINTS.test(text)) || labels.some(({ text }) => MEASURED.test(text))) return [];
  return grid.cells
    .filter((one) => one.text.length <= LONGEST && praise.test(one.text) && !/\d/.test(one.text))
    .filter((one) => grounds.some((head) => isAbove(head, one)))
    .map((one) => unfounded(document.file, one));
}

function isAbove(head: GridCell, below: GridCell): boolean {
  return head.cell.column === below.cell.column && head.cell.row < below.cell.row;
}

function unfounded(file: string, cell: GridCell): Outcome {
  return failure(
    {
      code: 'F01',
      kind: 'unquantified',
      severity: 'warning',
      message: `“${cell.text}”没有数据支撑，不能作为得分的依据。`,
      reason: '效益和满意度的得分应当有调查、统计等可核实的依据。',
      remedy: '写明调查或统计的结果和来源。',
      stated: cell.text,
      expected: '可核实的数据',
    },
    [placeOfCell(file, cell, '依据')],
  );
}
