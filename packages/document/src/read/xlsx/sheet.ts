import type { ReadError, ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { readError } from '../refuse.ts';
import { parseXml, type XmlAttributes } from '../xml.ts';
import { isSet, NAMESPACES } from './namespaces.ts';
import { parseRange, parseReference, type Position, type Range } from './reference.ts';
import { RichText, unescape } from './rich-text.ts';
import { movedFormula } from './shared-formula.ts';

/** A cell element as stored; `stored` is the text of its value before texts and formats are applied. */
export interface StoredCell extends Position {
  readonly type: string;
  readonly style: number;
  readonly stored: string;
  readonly formula?: string;
}

export interface StoredSheet {
  readonly cells: readonly StoredCell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly Range[];
}

/** Cells the sheets read so far have used up, shared by all sheets of a workbook. */
export interface CellBudget {
  left: number;
}

/** Errors: R007 when content lies beyond the limits, those of XML. */
export function readSheet(
  bytes: Uint8Array,
  limits: Required<ReadLimits>,
  budget: CellBudget,
): ReadResult<StoredSheet> {
  const handler = new SheetHandler(limits, budget);
  const failure = parseXml(bytes, handler, NAMESPACES, limits);
  return failure ? { ok: false, error: failure } : { ok: true, value: handler.sheet() };
}

class SheetHandler {
  failure: ReadError | undefined;
  private readonly cells: StoredCell[] = [];
  private readonly merges: Range[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: Range[] = [];
  private readonly rich = new RichText();
  private readonly shared = new Map<string, { formula: string; at: Position }>();
  private row = 0;
  private column = 0;
  private current: { at: Position; type: string; style: number } | undefined;
  private formulaGroup: string | undefined;
  private value = '';
  private formula = '';
  private into: 'value' | 'formula' | 'rich' | undefined;
  private blanks = 0;

  constructor(
    private readonly limits: Required<ReadLimits>,
    private readonly budget: CellBudget,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (this.into === 'rich') return this.rich.open(name);
    if (this.current !== undefined) return this.openInCell(name, attributes);
    if (name === 'x:c') return this.openCell(attributes);
    if (name === 'x:row') return this.openRow(attributes);
    if (name === 'x:mergeCell') return this.addMerge(attributes.get('ref'));
    if (name === 'x:col' && isSet(attributes.get('hidden'))) this.hideColumns(attributes);
  }

  close(name: string): void {
    if (name === 'x:c') return this.closeCell();
    if (name === 'x:v' || name === 'x:f' || name === 'x:is') this.into = undefined;
    if (this.into === 'rich') this.rich.close(name);
  }

  text(text: string): void {
    if (this.into === 'value') this.value += text;
    else if (this.into === 'formula') this.formula += text;
    else if (this.into === 'rich') this.rich.text(text);
  }

  sheet(): StoredSheet {
    const { cells, merges, hiddenRows, hiddenColumns } = this;
    return { cells, merges, hiddenRows, hiddenColumns };
  }

  private openRow(attributes: XmlAttributes): void {
    const row = Number(attributes.get('r'));
    this.row = Number.isInteger(row) && row > 0 ? row : this.row + 1;
    this.column = 0;
    if (isSet(attributes.get('hidden')) && this.hiddenRows.length < this.limits.rows) this.hiddenRows.push(this.row);
  }

  private openCell(attributes: XmlAttributes): void {
    const reference = attributes.get('r');
    const at = reference === undefined ? { row: this.row, column: this.column + 1 } : parseReference(reference);
    if (at === undefined) {
      this.failure = readError('R004', '文件已损坏：单元格的位置写法无效。');
      return;
    }
    this.column = at.column;
    this.current = { at, type: attributes.get('t') ?? 'n', style: Number(attributes.get('s') ?? '0') };
  }

  private openInCell(name: string, attributes: XmlAttributes): void {
    if (name === 'x:v') this.into = 'value';
    if (name === 'x:is') this.into = 'rich';
    if (name !== 'x:f') return;
    this.into = 'formula';
    this.formulaGroup = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
  }

  private closeCell(): void {
    const cell = this.current;
    if (cell === undefined) return;
    const inline = this.rich.take();
    const stored = cell.type === 'inlineStr' ? inline : unescape(this.value);
    const formula = this.takeFormula(cell.at);
    this.current = undefined;
    this.into = undefined;
    this.value = '';
    this.add({ ...cell.at, type: cell.type, style: cell.style, stored, ...(formula === '' ? {} : { formula }) });
  }

  private takeFormula(at: Position): string {
    const group = this.formulaGroup;
    const formula = this.formula;
    this.formula = '';
    this.formulaGroup = undefined;
    if (group === undefined) return formula;
    if (formula !== '') this.shared.set(group, { formula, at });
    const source = this.shared.get(group);
    return source === undefined ? formula : movedFormula(source.formula, source.at, at);
  }

  private add(cell: StoredCell): void {
    if (cell.stored === '' && cell.formula === undefined) return this.addBlank(cell);
    const { columns, rows } = this.limits;
    if (cell.column > columns) this.failure = readError('R007', `表格过宽：内容超过 ${columns} 列。`);
    if (cell.row > rows) this.failure = readError('R007', `表格过长：内容超过 ${rows} 行。`);
    this.budget.left -= 1;
    if (this.budget.left < 0) this.failure = readError('R007', `单元格过多：超过 ${this.limits.cells} 个。`);
    this.cells.push(cell);
  }

  /** Formatted blanks are the form's own empty cells; endless ones are the leavings of a filled-down format. */
  private addBlank(cell: StoredCell): void {
    const { columns, rows, cells } = this.limits;
    if (cell.column > columns || cell.row > rows || this.blanks >= cells) return;
    this.blanks += 1;
    this.cells.push(cell);
  }

  private addMerge(reference: string | undefined): void {
    const range = parseRange(reference ?? '');
    if (range === undefined) return;
    if (this.merges.length >= this.limits.cells) this.failure = readError('R007', '合并单元格过多。');
    this.merges.push(range);
  }

  private hideColumns(attributes: XmlAttributes): void {
    const [first, last] = ['min', 'max'].map((name) => Number(attributes.get(name)));
    if (first === undefined || last === undefined || !(first > 0) || !(last >= first)) return;
    if (this.hiddenColumns.length >= this.limits.columns) return;
    this.hiddenColumns.push({ first: { row: 1, column: first }, last: { row: 1, column: last } });
  }
}
