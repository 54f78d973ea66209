import type { TableRate } from '@shiji/rules';
import type { Frame } from './frame.ts';
import type { Block } from './headings.ts';
import type { Lane } from './lane.ts';
import type { Panel } from './panel.ts';
import { isQuantity } from './quantity.ts';

const MOST_TOGETHER = 12;

/** Rows that name each figure on its left, “编制数 | 45 | 实有人数 | 43 | 控制率 | 95.56%”, as frames of one line. */
export function pairFrames(block: Block, panels: readonly Panel[], rates: readonly TableRate[]): Frame[] {
  if (block.header.length > 0 || panels.length < 2) return [];
  const byRow = block.rows.map((row) => panels.flatMap((panel) => namedFigure(panel, row)));
  const all = byRow.flat().filter(({ slot }) => isQuantity(slot));
  const together = byRow.length > 1 && all.length <= MOST_TOGETHER ? [all] : [];
  return [...byRow, ...together].flatMap((named, at) => {
    if (named.length < 2) return [];
    const row = block.rows[at] ?? block.rows[0] ?? 0;
    const line: Lane = { index: row, headings: [], title: '', name: '', group: '', within: [], mark: '' };
    return [
      {
        axis: 'across' as const,
        fields: named.map(({ lane }) => lane),
        lines: [line],
        rates,
        at: (field: number) => named[field]?.slot ?? 'none',
      },
    ];
  });
}

function namedFigure(panel: Panel, row: number): { lane: Lane; slot: ReturnType<Panel['slot']> }[] {
  const lane = panel.rows.find(({ index }) => index === row);
  const [column] = panel.columns;
  if (!lane || lane.name === '' || !column || panel.columns.length > 1) return [];
  const slot = panel.slot(row, column.index);
  return slot === 'none' ? [] : [{ lane: { ...lane, index: column.index, group: '', within: [] }, slot }];
}
