import { Decimal } from '@shiji/figure';
import { passesLimit } from '@shiji/rules';
import type { AuditContent } from '../content.ts';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';
import { placedPassages } from '../text/passages.ts';
import { placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';

const RATE = /^(?:预算|资金)?(?:执行|支出|支付)(?:率|进度)/;
const REASON = /原因|说明|备注/;
/** “执行率未达到90%的须说明原因” among the instructions of a form. */
const ASKED =
  /(?:执行|支出|支付)率[^，。；;]{0,6}(?:未达到?|低于|不足|小于|[<＜])(\d{2,3})[%％][^。；;]{0,12}(?:说明|写明|填写|注明|分析)[^。；;]{0,6}原因/;

interface Asked {
  readonly below: Decimal;
  readonly isPrinted: boolean;
}

/**
 * Rows of a block of funds whose rate of execution is low and whose column of reasons is blank: a warning where the
 * document itself asks for the reason, else a note by the limit of the packs. Only rows of money that has a budget.
 */
export function checkLowExecution(document: StudiedDocument, content: AuditContent): Outcome[] {
  const printed = placedPassages(document).flatMap(({ passage }) => ASKED.exec(passage.text)?.[1] ?? [])[0];
  const asked = printed ? { below: new Decimal(printed), isPrinted: true } : null;
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    const heads = columnsIn(grid);
    return heads ? rowsBelow(grid, heads).flatMap((row) => judge(grid, row, heads, asked, content)) : [];
  });
}

interface Columns {
  readonly rate: GridCell;
  readonly reason: GridCell;
}

function columnsIn(grid: Grid): Columns | null {
  const rate = grid.cells.find(({ kind, text, cell }) => kind === 'label' && RATE.test(text) && cell.rowSpan < 3);
  const beside = rate ? grid.startingIn(rate.cell.row) : [];
  const reason = beside.find(({ text, cell }) => cell.column > (rate?.cell.column ?? 0) && REASON.test(text));
  return rate && reason ? { rate, reason } : null;
}

/** Down to the next heading in the column of rates. */
function rowsBelow(grid: Grid, { rate }: Columns): number[] {
  const first = rate.cell.row + rate.cell.rowSpan;
  const rows = Array.from({ length: grid.rows - first + 1 }, (_, at) => first + at);
  const end = rows.findIndex((row) => grid.at(row, rate.cell.column)?.kind === 'label');
  return end < 0 ? rows : rows.slice(0, end);
}

function judge(
  grid: Grid,
  row: number,
  { rate, reason }: Columns,
  asked: Asked | null,
  content: AuditContent,
): Outcome[] {
  const [cell, blank] = [grid.at(row, rate.cell.column), grid.at(row, reason.cell.column)];
  const mention = cell?.kind === 'number' && cell.cell.row === row ? cell.mention : undefined;
  if (!cell || !mention || (blank && blank.text !== '') || !isLow(mention, asked, content)) return [];
  const name = grid.startingIn(row).find(({ kind }) => kind === 'label')?.text ?? '';
  const least = asked ? `${asked.below.toString()}%` : `${content.limits.executionExplain.limit.toString()}%`;
  return [
    failure(
      {
        code: 'G02',
        kind: 'missing',
        severity: asked ? 'warning' : 'note',
        message: `“${name}”执行率${cell.text}低于${least}，${reason.text}栏空白。`,
        reason: asked ? '填表说明要求执行率偏低的写明原因。' : '预算执行率偏低的，应当说明原因。',
        remedy: '写明执行率偏低的原因和改进措施。',
        stated: cell.text,
        expected: '填写原因',
      },
      [
        placeOfCell(grid.study.file, cell, `${name}·执行率`),
        ...(blank ? [placeOfCell(grid.study.file, blank, `${name}·${reason.text}`)] : []),
      ],
    ),
  ];
}

function isLow({ figure }: Mention, asked: Asked | null, { limits }: AuditContent): boolean {
  if (figure.unit?.name !== '%' || figure.malformed || figure.value.lte(0)) return false;
  return asked ? figure.value.lt(asked.below) : passesLimit(limits.executionExplain, figure.value);
}
