import { agree, baseOf, measureOf, percentOf } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { directionOf, isMet } from './direction.ts';
import { exactly } from './exactly.ts';
import { failure } from './failure.ts';
import { mentionOf, type ReadRow } from './read-row.ts';

/** A printed completion rate is actual ÷ target, or target ÷ actual where less is better; capping at 100 % is allowed. */
export function checkCompletion({ file, row, target, actual, completion }: ReadRow): Outcome[] {
  if (
    target.kind !== 'figure' ||
    actual.kind !== 'figure' ||
    completion.kind !== 'figure' ||
    !row.completion ||
    !row.actual ||
    !row.target
  )
    return [];
  if (completion.figure.unit?.dimension !== 'percent' || baseOf(target.figure) !== baseOf(actual.figure)) return [];
  const [goal, done] = [measureOf(exactly(target.figure)), measureOf(exactly(actual.figure))];
  const rate = percentOf(done, goal);
  const inverse = percentOf(goal, done);
  if (!rate || !inverse) return [];
  const stated = measureOf(completion.figure);
  const mentions = [...mentionOf(completion), ...mentionOf(actual), ...mentionOf(target)];
  const lowIsGood = directionOf(row, target.figure) === 'atMost';
  const capped = stated.mid.eq(100) && isMet(directionOf(row, target.figure), target.figure, actual.figure);
  if (agree(stated, rate) || (lowIsGood && agree(stated, inverse)) || capped)
    return [{ verdict: 'holds', code: 'B02', mentions }];
  const expected = `${rate.mid.toFixed(2)}%`;
  const places = [
    placeOfCell(file, row.completion, labelIn(row, '完成率')),
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.target, labelIn(row, '目标值')),
  ];
  return [
    failure(
      {
        code: 'B02',
        kind: 'ratio',
        severity: 'error',
        message: `指标“${row.name.text}”的完成率写为${completion.text}，按${actual.text}÷${target.text}应为${expected}。`,
        reason: '完成率＝完成值÷目标值×100%。',
        remedy: '重新计算完成率。',
        stated: completion.text,
        expected,
        formula: '完成值 ÷ 目标值 × 100%',
      },
      places,
      mentions,
      mentionOf(completion),
    ),
  ];
}
