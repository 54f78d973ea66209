import type { TableRate } from '@shiji/rules';
import type { Frame } from './frame.ts';
import type { Block } from './headings.ts';
import type { Lane } from './lane.ts';
import type { Panel } from './panel.ts';

/** Rows that name each figure on its left, “编制数 | 45 | 实有人数 | 43 | 控制率 | 95.56%”, as frames of one line. */
export function pairFrames(block: Block, panels: readonly Panel[], rates: readonly TableRate[]): Frame[] {
  if (block.header.length > 0 || panels.length < 2) return [];
  return block.rows.flatMap((row) => {
    const named = panels.flatMap((panel) => namedFigure(panel, row));
    if (named.length < 2) return [];
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
