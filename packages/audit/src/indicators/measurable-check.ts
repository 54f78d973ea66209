import type { Failed } from '../outcome.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';
import { isUnmeasurable } from './words.ts';

/** A target without a measurable value, or words as the actual of a measured target. */
export function unmeasurable({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
  if (target.kind === 'words' && isUnmeasurable(target.text, row.table.content.words)) {
    const places = [
      placeOfCell(file, row.target, labelIn(row, '指标值')),
      ...(row.operator ? [placeOfCell(file, row.operator, labelIn(row, '指标性质'))] : []),
      placeOfCell(file, row.actual, labelIn(row, '完成值')),
    ];
    return failure(
      {
        code: 'F01',
        kind: 'unquantified',
        severity: 'warning',
        message: `指标“${row.name.text}”的指标值“${target.text}”没有量化，也没有可核实的标准，无法考核。`,
        reason: '绩效指标应当可衡量；定性指标也要写明评判标准。',
        remedy: '改为可衡量的指标值，或写明评判标准和依据。',
        source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
        stated: target.text,
        expected: '可衡量的指标值',
      },
      places,
    );
  }
  if (target.kind === 'figure' && actual.kind === 'words' && isUnmeasurable(actual.text, row.table.content.words)) {
    const places = [
      placeOfCell(file, row.actual, labelIn(row, '完成值')),
      placeOfCell(file, row.target, labelIn(row, '指标值')),
    ];
    return failure(
      {
        code: 'F07',
        kind: 'unquantified',
        severity: 'warning',
        message: `指标“${row.name.text}”的指标值是${target.text}，完成值却填“${actual.text}”，无法判断是否完成。`,
        reason: '有数量要求的指标，完成值应当填写同单位的数值。',
        remedy: '填写实际完成的数值。',
        stated: actual.text,
        expected: '与指标值同单位的数值',
      },
      places,
    );
  }
  return null;
}

/** A target without an actual value, in a table whose other rows have one. */
export function unanswered({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || target.kind === 'blank' || actual.kind !== 'blank' || !row.table.columns.has('actual'))
    return null;
  if (row.actual && row.actual.text !== '') return null;
  const own = row.actual ? [placeOfCell(file, row.actual, labelIn(row, '完成值'))] : [];
  const places = [
    placeOfCell(file, row.name, '三级指标'),
    ...own,
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  return failure(
    {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `指标“${row.name.text}”没有填写实际完成值。`,
      reason: '自评表应当内容完整。',
      remedy: '填写实际完成值；确无此项的，写“无”并说明。',
      stated: '（空）',
      expected: '实际完成值',
    },
    places,
  );
}

/** A standard that gives full points for what is “明显” only. */
export function vagueStandard({ file, row }: ReadRow): Failed | null {
  const { standard, table } = row;
  if (!standard || !table.content.words.vagueStandard.test(standard.text)) return null;
  return failure(
    {
      code: 'F01',
      kind: 'unquantified',
      severity: 'warning',
      message: `指标“${row.name.text}”的评分标准“${standard.text}”没有量化，无法判断该得几分。`,
      reason: '评分标准应当写明数值或可核实的依据，定性的也要写明评判标准。',
      remedy: '写明达到多少得满分、多少得其他分。',
      source: '财预〔2021〕101号《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》',
      stated: standard.text,
      expected: '可衡量的评分标准',
    },
    [placeOfCell(file, standard, labelIn(row, '评分标准'))],
  );
}
