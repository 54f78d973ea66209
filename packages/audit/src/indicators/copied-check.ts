import type { Failed } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { mentionOf, type ReadRow } from './read-row.ts';
import type { IndicatorRow } from './row.ts';

/** The target repeats the indicator's name, or the actual repeats an inequality. */
export function copied({ file, row, target, ...values }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
  // A forecast may repeat the target, what is done so far may not.
  const done = row.progress ?? row.actual;
  const actual = row.progress ? values.progress : values.actual;
  const name = row.name.text;
  if (target.kind === 'words' && name.length > 4 && target.text === name) {
    const places = [
      placeOfCell(file, row.target, labelIn(row, '指标值')),
      placeOfCell(file, row.name, '三级指标'),
      placeOfCell(file, row.actual, labelIn(row, '完成值')),
    ];
    return failure(
      {
        code: 'F02',
        kind: 'copied',
        severity: 'warning',
        message: `指标“${name}”的指标值照抄指标名称，没有可考核的内容。`,
        reason: '指标值应当是可衡量的数值或明确的状态。',
        remedy: '填写可衡量的指标值和实际完成情况。',
        stated: target.text,
        expected: '可衡量的指标值',
      },
      places,
    );
  }
  if (actual.kind === 'figure' && isInequality(done) && repeatsTarget(done, row)) {
    const places = [
      placeOfCell(file, done, labelIn(row, '完成值')),
      placeOfCell(file, row.target, labelIn(row, '指标值')),
    ];
    return failure(
      {
        code: 'G01',
        kind: 'copied',
        severity: 'warning',
        message: `指标“${name}”的完成值“${actual.text}”照抄指标值，没有填写实际结果。`,
        reason: '完成值应当是实际统计或调查得到的确数，不能是不等式。',
        remedy: '填写实际完成的数值及其依据。',
        stated: actual.text,
        expected: '实际结果',
      },
      places,
      mentionOf(actual),
      mentionOf(actual),
    );
  }
  return null;
}

/** As it stands, or with the operator and the unit of their own columns. */
function repeatsTarget(done: GridCell, { target, operator, unit }: IndicatorRow): boolean {
  const [sign, wanted, measure] = [operator, target, unit].map((cell) => cell?.text ?? '');
  return [wanted, `${sign}${wanted}`, `${sign}${wanted}${measure}`].includes(done.text);
}

function isInequality(cell: GridCell): boolean {
  return /^[≥≤≧≦><＞＜]|以上|以下|不低于|不少于|不超过/.test(cell.text);
}
