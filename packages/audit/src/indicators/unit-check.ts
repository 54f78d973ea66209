import { Decimal } from '@shiji/figure';
import { passesLimit } from '@shiji/rules';
import type { Limit } from '../content.ts';
import { baseOf, measureOf } from '../measure.ts';
import type { Failed } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { exactly } from './exactly.ts';
import { mentionOf, type ReadRow } from './read-row.ts';
import type { IndicatorRow } from './row.ts';

/** Off by as many times either way; nothing done at all is no jump. */
function isJump(ratio: Decimal, limit: Limit): boolean {
  return passesLimit(limit, ratio) || (ratio.gt(0) && passesLimit(limit, new Decimal(1).div(ratio)));
}

/** Target and actual in different units, or the same unit with a jump of ten thousand times. */
export function otherUnit({ file, row, target, actual }: ReadRow): Failed | null {
  if (target.kind !== 'figure' || actual.kind !== 'figure' || !row.actual || !row.target) return null;
  const [a, b] = [baseOf(target.figure), baseOf(actual.figure)];
  const places = [
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  const [named, done] = [target.figure.unit?.name ?? '', actual.figure.unit?.name ?? ''];
  if (a !== '' && b !== '' && a !== b && !isSameMeasure(row, a, b) && !isSameMeasure(row, named, done)) {
    return failure(
      {
        code: 'D01',
        kind: 'unit',
        severity: 'error',
        message: `指标“${row.name.text}”的指标值是${target.text}，完成值是${actual.text}，单位不同，无法比较是否完成。`,
        reason: '指标值和完成值应当使用同一计量单位。',
        remedy: '按指标值的单位填写完成值。',
        stated: actual.text,
        expected: `以“${target.figure.unit?.name ?? ''}”为单位的完成数`,
      },
      places,
      [...mentionOf(actual), ...mentionOf(target)],
      mentionOf(actual),
    );
  }
  const ratio = target.figure.value.isZero()
    ? null
    : measureOf(exactly(actual.figure)).mid.div(measureOf(exactly(target.figure)).mid);
  if (a !== b || !ratio || !isJump(ratio, row.table.content.limits.unitJump)) return null;
  const meant = ratio.gt(1) ? actual.figure.value.div(10000) : actual.figure.value.times(10000);
  return failure(
    {
      code: 'D01',
      kind: 'unit',
      severity: 'error',
      message: `指标“${row.name.text}”的完成值${actual.text}与指标值${target.text}相差上万倍，疑单位写错。`,
      reason: '元与万元混用会使数值相差一万倍。',
      remedy: '核对单位；按元填写的数应换算成表头单位。',
      stated: actual.text,
      expected: `${meant.toString()}${actual.figure.unit?.name ?? ''}`,
    },
    places,
    [...mentionOf(actual), ...mentionOf(target)],
    mentionOf(actual),
  );
}

/** Units that clerks use alike: 人 and 人次 are different, 名 and 人 are not. */
export function isSameMeasure({ table }: IndicatorRow, a: string, b: string): boolean {
  return table.content.units.areAlike(a, b) || a.startsWith(b) || b.startsWith(a);
}
