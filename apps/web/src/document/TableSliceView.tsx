import type { Cell, TableBlock } from '@shiji/document';
import { columnLetters } from '../words/place.ts';
import { BoxBadge, boxClass, boxMarks } from './BoxBadge.tsx';
import { fitWidths, naturalWidths, textWidth } from './column-widths.ts';
import type { DrawnDocument } from './drawn-document.ts';
import { PassageText } from './PassageText.tsx';
import type { LaidRow, Slot, TableSlice } from './table-layout.ts';

interface Props {
  readonly slice: TableSlice;
  readonly first: boolean;
  readonly drawn: DrawnDocument;
}

/** Room for a table on the page, in em of the table’s text. */
const PAGE_ROOM = 60;
const SHORT_CELL = 10;

/** A run of rows of a table; all runs share the column widths, so that they read as one table. */
export function TableSliceView({ slice, first, drawn }: Props) {
  const { table } = slice;
  const isSheet = table.sheet !== undefined;
  const widths = tableWidths(table, drawn);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const fits = !isSheet && total <= PAGE_ROOM + 0.5;
  const columnWidth = (width: number) => (fits ? `${(100 * width) / total}%` : `${width}em`);
  const marks = first ? boxMarks(drawn, `t${table.index}`) : [];
  return (
    <div className={`table-frame ${boxClass(marks)}`} data-table={table.index}>
      <BoxBadge marks={marks} text={tableName(slice)} />
      {first && table.index === drawn.firstRebuilt && (
        <p className="table-note">文件里的表格是按文字位置还原的，格子可能与原件略有出入</p>
      )}
      <table
        aria-label={tableName(slice)}
        className={`grid${isSheet ? ' grid-sheet' : ''}${first ? '' : ' grid-continued'}`}
        style={{ width: fits ? '100%' : `${total + (isSheet ? rowHeadWidth(table) : 0)}em` }}
      >
        <colgroup>
          {isSheet && <col style={{ width: `${rowHeadWidth(table)}em` }} />}
          {widths.map((width, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
            <col key={at} style={{ width: columnWidth(width) }} />
          ))}
        </colgroup>
        {isSheet && first && <SheetHead columns={table.columns} />}
        <tbody>
          {slice.rows.map((row) =>
            row.kind === 'empty' ? (
              <EmptyRow key={row.from} from={row.from} to={row.to} isSheet={isSheet} columns={table.columns} />
            ) : (
              <Row key={row.row} row={row} isSheet={isSheet} drawn={drawn} />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const widthsOf = new WeakMap<DrawnDocument, Map<TableBlock, readonly number[]>>();

/** Computed once a table: the slices of a long one ask again and again. */
function tableWidths(table: TableBlock, drawn: DrawnDocument): readonly number[] {
  const ofDocument = widthsOf.get(drawn) ?? new Map<TableBlock, readonly number[]>();
  widthsOf.set(drawn, ofDocument);
  const known = ofDocument.get(table);
  if (known) return known;
  const natural = naturalWidths(table, (cell) => badgeRoom(cell, drawn));
  const widths = table.sheet === undefined ? fitWidths(natural, PAGE_ROOM) : natural;
  ofDocument.set(table, widths);
  return widths;
}

/** Room for the numbers of findings, in em, so that a marked figure does not break. */
function badgeRoom(cell: Cell, { index, marks }: DrawnDocument): number {
  const all = cell.passages.flatMap((passage) => marks.words.get(index.passageIds.get(passage) ?? -1) ?? []);
  return all.some(({ mark }) => mark.type === 'finding') ? 2 : 0;
}

/** Room for the longest row number of a sheet. */
const rowHeadWidth = (table: TableBlock) => Math.max(3, 1.4 + 0.6 * String(table.rows).length);

function tableName({ table, from, to }: TableSlice): string {
  const name = table.sheet ?? `第 ${table.index} 张表`;
  return to - from + 1 === table.rows ? name : `${name}，第 ${from}–${to} 行`;
}

function SheetHead({ columns }: { readonly columns: number }) {
  return (
    <thead>
      <tr>
        <th className="grid-corner" aria-label="行号" />
        {Array.from({ length: columns }, (_, at) => (
          <th key={columnLetters(at + 1)} scope="col">
            {columnLetters(at + 1)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface EmptyRowProps {
  readonly from: number;
  readonly to: number;
  readonly isSheet: boolean;
  readonly columns: number;
}

function EmptyRow({ from, to, isSheet, columns }: EmptyRowProps) {
  return (
    <tr className="grid-empty">
      {isSheet && <th scope="row">⋮</th>}
      <td colSpan={columns}>{`第 ${from}–${to} 行是空的`}</td>
    </tr>
  );
}

interface RowProps {
  readonly row: LaidRow;
  readonly isSheet: boolean;
  readonly drawn: DrawnDocument;
}

function Row({ row, isSheet, drawn }: RowProps) {
  return (
    <tr>
      {isSheet && <th scope="row">{row.row}</th>}
      {row.slots.map((slot) => (
        <SlotView key={slot.kind === 'cell' ? slot.cell.column : `v${slot.column}`} slot={slot} drawn={drawn} />
      ))}
    </tr>
  );
}

function SlotView({ slot, drawn }: { readonly slot: Slot; readonly drawn: DrawnDocument }) {
  if (slot.kind === 'void') return <td className="grid-void" colSpan={slot.colSpan} />;
  const { cell } = slot;
  const id = drawn.index.cellIds.get(cell) ?? -1;
  const marks = boxMarks(drawn, `c${id}`);
  return (
    <td
      data-cell={id}
      rowSpan={slot.rowSpan}
      colSpan={slot.colSpan}
      className={`${cellClass(cell)} ${boxClass(marks)}`}
    >
      <BoxBadge marks={marks} text={cell.text === '' ? '空格子' : cell.text} />
      {cell.passages.map((passage) => (
        <CellLine key={drawn.index.passageIds.get(passage)} passage={passage} drawn={drawn} />
      ))}
    </td>
  );
}

function CellLine({ passage, drawn }: Parameters<typeof PassageText>[0]) {
  const id = drawn.index.passageIds.get(passage) ?? -1;
  const marks = boxMarks(drawn, `p${id}`);
  return (
    <div className={boxClass(marks)}>
      <BoxBadge marks={marks} text={passage.text} />
      {passage.numbering !== undefined && <span className="numbering">{passage.numbering}</span>}
      <PassageText passage={passage} drawn={drawn} />
    </div>
  );
}

function cellClass(cell: Cell): string {
  if (cell.value !== undefined) return 'cell cell-number';
  return textWidth(cell.text) <= SHORT_CELL ? 'cell cell-short' : 'cell';
}
