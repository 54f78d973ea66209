import { Decimal } from '@shiji/figure';
import { passesLimit } from '@shiji/rules';
import type { Limit } from '../content.ts';
import { agree, baseOf, measureOf, percentOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Failed, Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { directionOf, isMet } from './direction.ts';
import { failure } from './failure.ts';
import type { IndicatorRow } from './row.ts';
import type { Value } from './value.ts';
import { valueOf } from './value.ts';
import { isUnmeasurable } from './words.ts';

/** An indicator row with its target and actual value read. */
export interface ReadRow {
  readonly file: string;
  readonly row: IndicatorRow;
  readonly target: Value;
  readonly actual: Value;
  /** What is done so far, beside a forecast. */
  readonly progress: Value;
  /** The printed completion rate. */
  readonly completion: Value;
}

export function readRow(file: string, row: IndicatorRow, mentionsIn: (cell: GridCell) => readonly Mention[]): ReadRow {
  return {
    file,
    row,
    target: valueOf(row.target, row, mentionsIn),
    actual: valueOf(row.actual, row, mentionsIn),
    progress: valueOf(row.progress, row, mentionsIn),
    completion: valueOf(row.completion, row, mentionsIn),
  };
}

/** Checks of one row's target and actual value: measurable, not copied, one unit, met or explained. */
export function checkValues(read: ReadRow): Outcome[] {
  const first = copied(read) ?? unmeasurable(read) ?? unanswered(read) ?? otherUnit(read) ?? otherYear(read);
  if (first) return [first];
  const { row } = read;
  const soFar = row.progress ? { ...read, actual: read.progress, row: { ...row, actual: row.progress } } : null;
  const jump = soFar ? otherUnit(soFar) : null;
  return [...(jump ? [jump] : []), ...attained(read), ...lagging(read), ...checkCompletion(soFar ?? read)];
}

const DEVIATION_REASON = '未达到指标值的，应当在偏差原因栏说明原因和改进措施。';

/** The target repeats the indicator's name, or the actual repeats an inequality. */
function copied({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
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
  const isForecast = row.progress !== undefined;
  if (!isForecast && actual.kind === 'figure' && isInequality(row.actual) && row.actual.text === row.target.text) {
    const places = [
      placeOfCell(file, row.actual, labelIn(row, '完成值')),
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

function isInequality(cell: GridCell): boolean {
  return /^[≥≤≧≦><＞＜]|以上|以下|不低于|不少于|不超过/.test(cell.text);
}

function mentionOf(value: Value): Mention[] {
  return value.kind === 'figure' && value.mention ? [value.mention] : [];
}

/** A target without a measurable value, or words as the actual of a measured target. */
function unmeasurable({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
  if (target.kind === 'words' && isUnmeasurable(target.text, row.table.content.words)) {
    const places = [
      placeOfCell(file, row.target, labelIn(row, '指标值')),
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
function unanswered({ file, row, target, actual }: ReadRow): Failed | null {
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

/** Off by as many times either way; nothing done at all is no jump. */
function isJump(ratio: Decimal, limit: Limit): boolean {
  return passesLimit(limit, ratio) || (ratio.gt(0) && passesLimit(limit, new Decimal(1).div(ratio)));
}

/** Target and actual in different units, or the same unit with a jump of ten thousand times. */
function otherUnit({ file, row, target, actual }: ReadRow): Failed | null {
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

function exactly<T extends { readonly qualifier: string }>(figure: T): T & { qualifier: 'exact' } {
  return { ...figure, qualifier: 'exact' };
}

/** Units that clerks use alike: 人 and 人次 are different, 名 and 人 are not. */
function isSameMeasure({ table }: IndicatorRow, a: string, b: string): boolean {
  return table.content.units.areAlike(a, b) || a.startsWith(b) || b.startsWith(a);
}

/** “2023年1月-12月” answered with “2022年1月-12月”. */
function otherYear({ file, row, target, actual }: ReadRow): Failed | null {
  if (!row.target || !row.actual) return null;
  const [wanted, done] = [yearIn(row.target.text), yearIn(row.actual.text)];
  if (wanted === null || done === null || done >= wanted || target.kind === 'figure' || actual.kind === 'figure')
    return null;
  const places = [
    placeOfCell(file, row.actual, labelIn(row, '完成值')),
    placeOfCell(file, row.target, labelIn(row, '指标值')),
  ];
  return failure(
    {
      code: 'K04',
      kind: 'carryover',
      severity: 'error',
      message: `指标“${row.name.text}”的指标值是“${row.target.text}”，完成值却写“${row.actual.text}”，疑沿用上年文字。`,
      reason: '完成值的年份应当与被评价年度一致。',
      remedy: '核对年份。',
      stated: row.actual.text,
      expected: row.actual.text.replace(String(done), String(wanted)),
    },
    places,
  );
}

function yearIn(text: string): number | null {
  const match = /(20\d\d)年/.exec(text);
  return match ? Number(match[1]) : null;
}

/**
 * Execution of the budget rarely reaches its 100 %: a form with remarks only, no column for reasons, asks for none, nor
 * does a block of its own that scores the budget beside the indicators.
 */
function isUnaskedRate({ row, target }: ReadRow): boolean {
  const isWhole = target.kind === 'figure' && target.figure.unit?.name === '%' && target.figure.value.eq(100);
  return (
    isWhole &&
    /(?:执行|支出|支付)(?:进度|率)$/.test(row.name.text) &&
    (!row.table.columns.has('reason') || isBudgetBlock(row))
  );
}

function isBudgetBlock({ level1 }: IndicatorRow): boolean {
  return /^预算执行(?:情况)?(?:[（(]|$)/.test(level1?.text ?? '');
}

/** Missed targets need a reason; targets overshot far too. */
function attained(read: ReadRow): Outcome[] {
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
    if (explained) return [held];
    return [
      held,
      failure(
        {
          code: 'G02',
          kind: 'missing',
          severity: 'warning',
          message: `指标“${row.name.text}”的完成值${actual.text}没有达到指标值${target.text}，偏差原因栏空白。`,
          reason: DEVIATION_REASON,
          remedy: '写明未完成的原因和改进措施。',
          stated: actual.text,
          expected: '填写偏差原因',
        },
        places,
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
function lagging({ file, row, target, progress }: ReadRow): Outcome[] {
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

/** A printed completion rate is actual ÷ target, or target ÷ actual where less is better; capping at 100 % is allowed. */
function checkCompletion({ file, row, target, actual, completion }: ReadRow): Outcome[] {
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
