import type { Address, TrackedSpan } from '../../model.ts';
import type { ReadError } from '../../read-error.ts';
import { readError } from '../refuse.ts';
import type { LegacyField } from './field.ts';
import { ContentControls } from './content-control.ts';
import { Fields } from './field.ts';
import { Formula } from './formula.ts';
import type { Alignment, Flow } from './flow.ts';
import { AsideFlow, CellFlow } from './flow.ts';
import type { Manuscript } from './manuscript.ts';
import { Paragraph } from './paragraph.ts';
import { headingLevel } from './styles.ts';
import { withoutSymbols } from './symbol.ts';
import type { CellDraft } from './table.ts';
import { TableDraft } from './table.ts';

/** What surrounds the innermost flow, restored when that flow ends. */
interface Surroundings {
  readonly flow: Flow;
  readonly paragraph: Paragraph | undefined;
  readonly table: TableDraft | undefined;
  readonly fields: Fields;
  readonly run: Run;
}

interface Run {
  readonly hidden: boolean | undefined;
  readonly font: string | undefined;
}

const PLAIN_RUN: Run = { hidden: undefined, font: undefined };
const PRIVATE = /[\uf020-\uf0ff]/;

/** Builds passages and tables while the elements of one part go by. */
export class Story {
  readonly manuscript: Manuscript;
  failure: ReadError | undefined;
  paragraph: Paragraph | undefined;
  table: TableDraft | undefined;
  run: Run = PLAIN_RUN;
  fields = new Fields();
  legacy: LegacyField | undefined;
  fieldChar: string | undefined;
  /** Whose properties are being read. */
  properties: 'none' | 'paragraph' | 'row' = 'none';
  readonly formula = new Formula();
  /** Per open mc:AlternateContent, whether one of its versions has been read. */
  readonly alternatives: boolean[] = [];
  readonly controls = new ContentControls();
  /** Nested insertions and moves around the present place. */
  readonly changes: TrackedSpan['change'][] = [];
  #flow: Flow;
  readonly #outer: Surroundings[] = [];
  /** Tables that are complete but must wait for the block they hang on. */
  readonly #pending: TableDraft[] = [];

  constructor(manuscript: Manuscript, flow: Flow) {
    this.manuscript = manuscript;
    this.#flow = flow;
  }

  // ---- paragraphs and runs

  openParagraph(): void {
    if (this.paragraph) this.closeParagraph();
    const { manuscript } = this;
    if (++manuscript.paragraphs > manuscript.bounds.paragraphs) this.#refuse('段落', manuscript.bounds.paragraphs);
    this.paragraph = new Paragraph(this.#flow.nextAddress(), manuscript.tracer?.begin());
    const { waiting } = this.#flow;
    if (waiting) this.paragraph.takeOver(waiting);
    this.#flow.waiting = undefined;
  }

  closeParagraph(): void {
    const { paragraph } = this;
    this.fields.endParagraph();
    this.paragraph = undefined;
    if (!paragraph) return;
    this.manuscript.comments.endParagraph(paragraph);
    if (paragraph.runsOn) this.#flow.waiting = paragraph;
    else this.#addParagraph(paragraph);
  }

  openRun(): void {
    this.run = PLAIN_RUN;
  }

  setRun(change: Partial<Run>): void {
    this.run = { ...this.run, ...change };
  }

  /** A character style can hide its run; what the run itself says comes later and outweighs it. */
  styleRun(id: string): void {
    const { hidden } = this.manuscript.styles.run(id);
    if (hidden !== undefined) this.setRun({ hidden });
  }

  /** Adds what a reader of the printed page sees; hidden text and field instructions are not seen. */
  append(piece: string): void {
    if (piece === '' || !this.paragraph || this.fields.inInstruction || this.#isHidden()) return;
    this.paragraph.append(this.controls.shown(piece), this.changes.at(-1));
  }

  appendText(text: string): void {
    const { font } = this.run;
    this.append(font !== undefined || PRIVATE.test(text) ? withoutSymbols(text, font) : text);
  }

  // ---- tables

  openTable(): void {
    this.#endFlow();
    const { manuscript, table } = this;
    const cell = table?.cell;
    const parent = table && cell ? { table: table.index, row: cell.row, column: cell.column } : undefined;
    this.#enter(this.#flow);
    this.table = new TableDraft(++manuscript.tables, parent);
  }

  closeTable(): void {
    if (this.table) this.#pending.push(this.table);
    this.#leave();
    if (this.#outer.length === 0) this.#flushTables();
  }

  openCell(): void {
    const { table, manuscript } = this;
    if (!table || table.cell) {
      this.failure = readError('R004', '文件已损坏：表格结构不完整。');
      return;
    }
    if (++manuscript.cells > manuscript.bounds.cells) this.#refuse('单元格', manuscript.bounds.cells);
    const cell = table.openCell();
    this.#enter(new CellFlow(table.index, cell));
    this.table = table;
  }

  setCell(change: Partial<Pick<CellDraft, 'colSpan' | 'vertical' | 'horizontal'>>): void {
    if (this.cell) Object.assign(this.cell, change);
  }

  settleCell(): void {
    const { table } = this;
    if (table?.cell) table.settleCell(table.cell);
  }

  closeCell(): void {
    this.#endFlow();
    this.#leave();
    const { table } = this;
    if (table?.cell) table.closeCell(table.cell);
    if (table) this.#checkSize(table);
  }

  /** The cell being read, unless a nested flow has begun inside it. */
  get cell(): CellDraft | undefined {
    return this.table?.cell;
  }

  // ---- text boxes and notes

  openTextBox(): void {
    const anchor = this.paragraph?.address ?? {};
    this.enterAside('textbox', anchor);
  }

  enterAside(story: NonNullable<Address['story']>, anchor: Address): void {
    this.#enter(new AsideFlow(this.manuscript.stories, story, anchor));
  }

  leaveAside(): void {
    this.#endFlow();
    this.#leave();
  }

  noteReference(kind: 'footnote' | 'endnote', id: string | undefined): void {
    if (id !== undefined && this.paragraph) this.manuscript.notes.set(`${kind}/${id}`, this.paragraph.address);
  }

  /** A note to which nothing visible refers is left out, separators among them. */
  openNote(kind: 'footnote' | 'endnote', id: string | undefined): 'drop' | undefined {
    const anchor = this.manuscript.notes.get(`${kind}/${id}`);
    if (!anchor) return 'drop';
    this.enterAside(kind, anchor);
    return undefined;
  }

  /** Ends the part: what still waits for a next paragraph stands alone. */
  end(): void {
    this.#endFlow();
    this.#flushTables();
  }

  // ---- inside

  #addParagraph(paragraph: Paragraph): void {
    const { styles, lists } = this.manuscript;
    const style = styles.paragraph(paragraph.styleId);
    const numId = paragraph.numId ?? style.numId;
    const level = paragraph.level ?? (paragraph.numId === undefined ? style.level : undefined);
    const numbering = numId === undefined ? undefined : lists.next(numId, level, style.numberedBy ?? paragraph.styleId);
    const heading = headingLevel(paragraph.outline ?? style.outline, style.name);
    const passage = paragraph.passage(numbering, heading);
    this.#flow.add(passage, alignment(paragraph.jc ?? style.jc));
    if (paragraph.trail) this.manuscript.tracer?.settle(passage, paragraph.trail);
    if (this.#outer.length === 0) this.#flushTables();
  }

  #endFlow(): void {
    const { waiting } = this.#flow;
    if (waiting && waiting.text !== '') this.#addParagraph(waiting);
    this.#flow.waiting = undefined;
  }

  #enter(flow: Flow): void {
    const { paragraph, table, fields, run } = this;
    this.#outer.push({ flow: this.#flow, paragraph, table, fields, run });
    this.#flow = flow;
    this.paragraph = undefined;
    this.table = undefined;
    this.fields = new Fields();
    this.run = PLAIN_RUN;
  }

  #leave(): void {
    const outer = this.#outer.pop();
    if (!outer) return;
    this.#flow = outer.flow;
    this.paragraph = outer.paragraph;
    this.table = outer.table;
    this.fields = outer.fields;
    this.run = outer.run;
  }

  #flushTables(): void {
    if (this.#pending.length === 0) return;
    this.#pending.sort((one, other) => one.index - other.index);
    for (const table of this.#pending) this.manuscript.blocks.push(table.block());
    this.#pending.length = 0;
  }

  #isHidden(): boolean {
    return this.run.hidden ?? this.manuscript.styles.paragraph(this.paragraph?.styleId).hidden ?? false;
  }

  #checkSize(table: TableDraft): void {
    const { columns, rows } = this.manuscript.bounds;
    if (table.columns > columns) this.#refuse('列', columns);
    if (table.rows > rows) this.#refuse('行', rows);
  }

  #refuse(what: string, limit: number): void {
    this.failure = readError('R007', `文件内容过多：${what}数超过上限 ${limit}。`);
  }
}

function alignment(jc: string | undefined): Alignment | undefined {
  switch (jc) {
    case 'left':
    case 'start':
      return 'left';
    case 'right':
    case 'end':
      return 'right';
    case 'center':
      return 'center';
    case 'both':
    case 'distribute':
      return 'both';
    default:
      return undefined;
  }
}
