import type { Outcome } from '../outcome.ts';
import { placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { IndicatorRow } from './row.ts';

/** The same indicator with the same target twice. */
export function checkRepeatedIndicators(file: string, rows: readonly IndicatorRow[]): Outcome[] {
  const seen = new Map<string, IndicatorRow>();
  return rows.flatMap((row) => {
    const key = `${row.name.text}|${row.target?.text ?? ''}|${row.actual?.text ?? ''}`;
    const first = seen.get(key);
    seen.set(key, first ?? row);
    if (
      !first ||
      row.name.text.length < 3 ||
      (row.target?.text ?? '') === '' ||
      first.level2?.text !== row.level2?.text
    )
      return [];
    const places = [row.name, row.target, row.actual, first.name].flatMap((cell) =>
      cell ? [placeOfCell(file, cell, '三级指标')] : [],
    );
    return [
      failure(
        {
          code: 'F04',
          kind: 'duplicate',
          severity: 'warning',
          message: `指标“${row.name.text}”与第${first.row}行完全重复。`,
          reason: '同一指标重复计列会重复计分。',
          remedy: '删除重复的一行。',
          stated: row.name.text,
          expected: '删除重复行',
        },
        places,
      ),
    ];
  });
}
