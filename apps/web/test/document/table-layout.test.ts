import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sliceTable, type TableSlice } from '../../src/document/table-layout.ts';
import { table } from './made-document.ts';

/** A row written short: texts with spans, dots for columns that no cell fills. */
function drawn(slice: TableSlice): readonly string[] {
  return slice.rows.map((row) => {
    if (row.kind === 'empty') return `${row.from}–${row.to} empty`;
    const slots = row.slots.map((slot) => {
      if (slot.kind === 'void') return '.'.repeat(slot.colSpan);
      const spans = slot.rowSpan * slot.colSpan === 1 ? '' : `${slot.rowSpan}x${slot.colSpan}`;
      return slot.cell.text + spans;
    });
    return slots.join(' ');
  });
}

const whole = (made: ReturnType<typeof table>) => sliceTable(made).flatMap(drawn);

describe('a table is drawn cell by cell', () => {
  it('leaves out the columns that a merged cell covers from above', () => {
    const made = table(1, [
      { at: [1, 1], text: 'A', rowSpan: 2 },
      { at: [1, 2], text: 'B' },
      { at: [2, 2], text: 'C' },
    ]);
    expect(whole(made)).toEqual(['A2x1 B', 'C']);
  });

  it('fills positions without a cell, neighbours joined', () => {
    const made = table(1, [
      { at: [1, 3], text: 'A' },
      { at: [2, 1], text: 'B' },
      { at: [2, 4], text: 'C' },
    ]);
    expect(whole(made)).toEqual(['.. A .', 'B .. C']);
  });

  it('keeps a merged block of rows and columns together', () => {
    const made = table(1, [
      { at: [1, 1], text: 'A', rowSpan: 2, colSpan: 2 },
      { at: [1, 3], text: 'B' },
      { at: [2, 3], text: 'C' },
      { at: [3, 1], text: 'D', colSpan: 3 },
    ]);
    expect(whole(made)).toEqual(['A2x2 B', 'C', 'D1x3']);
  });

  it('draws a long run of blank rows as one line', () => {
    const made = table(1, [
      { at: [1, 1], text: 'A' },
      { at: [9, 1], text: 'B' },
    ]);
    expect(whole(made)).toEqual(['A', '2–8 empty', 'B']);
  });
});

const rows = (count: number, merged: (row: number) => number) =>
  table(
    1,
    Array.from({ length: count }, (_, at) => at + 1).flatMap((row) => [
      ...(merged(row) > 0 ? [{ at: [row, 1] as const, text: `m${row}`, rowSpan: merged(row) }] : []),
      { at: [row, 2] as const, text: `r${row}` },
    ]),
  );

describe('a long table is cut into slices', () => {
  it('between merged blocks', () => {
    const slices = sliceTable(rows(600, (row) => (row % 3 === 1 ? 3 : 0)));
    expect(slices.length).toBeGreaterThan(1);
    for (const slice of slices) expect(slice.to % 3).toBe(0);
  });

  it('through a merged cell that would never end', () => {
    const slices = sliceTable(rows(4000, (row) => (row === 1 ? 4000 : 0)));
    expect(slices.length).toBeGreaterThan(1);
    expect(drawn(slices[1] ?? slices[0] ?? { table: rows(1, () => 0), rows: [], from: 0, to: 0 })[0]).toMatch(
      /^\. r\d+$/,
    );
  });

  it('that together hold every cell exactly once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 1, max: 40 }), (count, every) => {
        const made = rows(count, (row) => (row % every === 1 ? Math.min(every, count - row + 1) : 0));
        const cells = sliceTable(made).flatMap((slice) =>
          slice.rows
            .flatMap((row) => (row.kind === 'row' ? row.slots : []))
            .flatMap((slot) => (slot.kind === 'cell' ? [slot.cell] : [])),
        );
        expect(cells).toEqual([...made.cells]);
      }),
      { numRuns: 30 },
    );
  });
});
