import type { Address, Block, TableBlock } from '../model.ts';
import type { TracedBody } from './traced-body.ts';
import type { TracedPassage } from './source-tracer.ts';

/** The passages of a body by their address. */
export class PassageIndex {
  readonly #places = new Map<string, TracedPassage[]>();
  readonly #tables: ReadonlyMap<number, TableBlock>;
  readonly #first: TracedPassage | undefined;

  constructor({ passages, blocks }: TracedBody) {
    for (const traced of passages) {
      const key = keyOf(traced.passage.address);
      const known = this.#places.get(key);
      if (known) known.push(traced);
      else this.#places.set(key, [traced]);
    }
    this.#tables = new Map(blocks.filter(isTable).map((table) => [table.index, table]));
    this.#first = passages.find(({ passage }) => passage.text !== '') ?? passages[0];
  }

  /** The passage of a paragraph, or all of a cell; a covered position means the cell that covers it. Empty: no such place. */
  at(address: Address): readonly TracedPassage[] {
    if (address.table === undefined) {
      if (address.paragraph !== undefined) return this.#places.get(keyOf(address)) ?? [];
      return this.#first ? [this.#first] : [];
    }
    return this.#places.get(keyOf(address)) ?? this.#covering(address);
  }

  #covering({ table: index, row, column }: Address): readonly TracedPassage[] {
    const table = this.#tables.get(index ?? 0);
    const cell = table?.cells.find(
      (one) => covers(one.row, one.rowSpan, row) && covers(one.column, one.colSpan, column),
    );
    if (!table || !cell) return [];
    return this.#places.get(keyOf({ table: table.index, row: cell.row, column: cell.column })) ?? [];
  }
}

function isTable(block: Block): block is TableBlock {
  return block.type === 'table';
}

/** An address without row or column means the first of the table. */
function covers(first: number, span: number, wanted: number | undefined): boolean {
  return wanted === undefined || (wanted >= first && wanted < first + span);
}

function keyOf({ paragraph, table, row, column }: Address): string {
  return table === undefined ? `p${paragraph}` : `t${table}r${row}c${column}`;
}
