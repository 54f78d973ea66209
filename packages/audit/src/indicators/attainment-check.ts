import { passesLimit } from '@shiji/rules';
import { baseOf, measureOf } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { directionOf, isMet } from './direction.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure.ts';
import { mentionOf, type ReadRow } from './read-row.ts';
import type { IndicatorRow } from './row.ts';
import { isSameMeasure } from './unit-check.ts';

const DEVIATION_REASON = '未达到指标值的，应当在偏差原因栏说明原因和改进措施。';

/**
 * Execution of the budget rarely reaches its 100 %: a form with remarks only, no column for reasons, asks for none, nor
 * does a block of its own that scores the budget beside the indicators.
 */
function isUnaskedRate({ row, target }: ReadRow): boolean {
  const isWhole = target.kind === 'figure' && target.figure.unit?.name === '%' && target.figure.value.eq(100);
  return (
    isWhole &&
    /(?:执行|支出|支付)(?:进度|率)$/.test(row.name.text) &&
    (!row.table.columns.has('reason') || row.deniesReason || isBudgetBlock(row))
  );
}

function isBudgetBlock({ level1 }: IndicatorRow): boolean {
  return /^预算执行(?:情况)?(?:[（(]|$)/.test(level1?.text ?? '');
}

/** Missed targets need a reason; targets overshot far too. */
export function attained(read: ReadRow): Outcome[] {
  const { file, row, target, actual } = read;
  if (target.kind !== 'figure' || actual.kind !== 'figure' || !row.actual || !row.target) return [];
  if (
    baseOf(target.figure) !== baseOf(actual.figure) &&
    !isSameMeasure(row, baseOf(target.figure), baseOf(actual.figure))
  )
    return [];
  const mentions = [...mentionOf(actual), ...mentionOf(target)];
  const held: Outcome = { verdict: 'holds', code: 'G02', mentions };
  const direction = directionOf(row, target.figure);
  const places = [
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  const explained = !row.unexplained || row.causesTicked || isUnaskedRate(read);
  if (!isMet(direction, target.figure, actual.figure)) {
    const denied = row.deniesReason && !row.causesTicked && !isUnaskedRate(read);
    if (explained && !denied) return [held];
    return [
      held,
      failure(
        {
          code: 'G02',
          kind: 'missing',
          severity: 'warning',
          message: `指标“${row.name.text}”的完成值${actual.text}没有达到指标值${target.text}，偏差原因栏${denied ? `却填“${row.reason?.text ?? ''}”` : '空白'}。`,
          reason: DEVIATION_REASON,
          remedy: '写明未完成的原因和改进措施。',
          stated: actual.text,
          expected: '填写偏差原因',
        },
        denied && row.reason ? [...places, placeOfCell(file, row.reason, labelIn(row, '偏差原因'))] : places,
        mentions,
      ),
    ];
  }
  const { overshootNote, overshootWarning } = row.table.content.limits;
  const goal = target.figure.value;
  const ratio =
    goal.isZero() || direction !== 'atLeast'
      ? null
      : measureOf(exactly(actual.figure)).mid.div(measureOf(exactly(target.figure)).mid);
  if (explained || !ratio || !passesLimit(overshootNote, ratio.times(100)) || baseOf(target.figure) === '%')
    return [held];
  return [
    held,
    failure(
      {
        code: 'G03',
        kind: 'missing',
        severity: (passesLimit(overshootWarning, ratio.times(100)) ? overshootWarning : overshootNote).severity,
        message: `指标“${row.name.text}”的完成值${actual.text}是指标值${target.text}的${ratio.times(100).toFixed(0)}%，偏差原因栏空白。`,
        reason: '大幅超过指标值的，应当分析目标是否定得偏低。',
        remedy: '说明大幅超额的原因；目标偏低的，调整下年指标值。',
        stated: actual.text,
        expected: '填写偏差原因',
      },
      places,
      mentions,
    ),
  ];
}

/** A rate so far below its yearly target, in a monitoring table, asks for a reason whatever the forecast. */
export function lagging({ file, row, target, progress }: ReadRow): Outcome[] {
  if (
    target.kind !== 'figure' ||
    progress.kind !== 'figure' ||
    !row.progress ||
    !row.target ||
    !row.unexplained ||
    row.causesTicked
  )
    return [];
  if (row.table.content.words.reachedAtYearEnd.test(row.name.text)) return [];
  if (
    baseOf(target.figure) !== '%' ||
    baseOf(progress.figure) !== '%' ||
    isMet(directionOf(row, target.figure), target.figure, progress.figure)
  )
    return [];
  const places = [
    placeOfCell(file, row.progress, labelIn(row, '完成值')),
    placeOfCell(file, row.name, '三级指标'),
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  return [
    failure(
      {
        code: 'G02',
        kind: 'missing',
        severity: 'warning',
        message: `指标“${row.name.text}”目前为${progress.text}，低于指标值${target.text}，偏差原因栏空白。`,
        reason: DEVIATION_REASON,
        remedy: '写明偏差原因和纠偏措施。',
        stated: progress.text,
        expected: '填写偏差原因',
      },
      places,
    ),
  ];
}
