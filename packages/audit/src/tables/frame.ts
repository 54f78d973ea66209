import type { TableRate } from '@shiji/rules';
import { AVERAGE, NOT_ADDITIVE, NOT_RATE, PERIOD, RATE, SCORE, SCORE_RATE, SHARE, STOCK } from './names.ts';
import type { Lane } from './lane.ts';
import type { Panel } from './panel.ts';
import { isPercent, isQuantity, type Quantity, type Slot } from './quantity.ts';

/** `across`: fields are columns and every row is an instance; `down`: fields are rows and every column is one. */
export type Axis = 'across' | 'down';

/**
 * A panel seen along one axis. A relation is a template over fields (执行率 = 执行数 ÷ 预算数) that must hold on
 * every line; fields and lines are addressed by their position in these lists.
 */
export interface Frame {
  readonly axis: Axis;
  readonly fields: readonly Lane[];
  readonly lines: readonly Lane[];
  /** What the names of rates may mean, by the content packs. */
  readonly rates: readonly TableRate[];
  at(field: number, line: number): Slot;
}

export function framesOf(panel: Panel, rates: readonly TableRate[]): [Frame, Frame] {
  const { rows, columns } = panel;
  return [
    {
      axis: 'across',
      fields: columns,
      lines: rows,
      rates,
      at: (field, line) => panel.slot(rows[line]?.index ?? 0, columns[field]?.index ?? 0),
    },
    {
      axis: 'down',
      fields: rows,
      lines: columns,
      rates,
      at: (field, line) => panel.slot(rows[field]?.index ?? 0, columns[line]?.index ?? 0),
    },
  ];
}

/** Whether two fields stand under the same group heading; fields without group are mates of each other. */
export function areMates(frame: Frame, a: number, b: number): boolean {
  return frame.fields[a]?.within[0] === frame.fields[b]?.within[0];
}

/** Whether a field stands under a group heading at all. */
export function isGrouped(frame: Frame, field: number): boolean {
  return (frame.fields[field]?.within.length ?? 0) > 0;
}

export function quantitiesAlong(frame: Frame, field: number): Quantity[] {
  return frame.lines.map((_, line) => frame.at(field, line)).filter(isQuantity);
}

/** A field that holds rates: named so, or written in percent. */
export function isRateField(frame: Frame, field: number): boolean {
  const lane = frame.fields[field];
  if (!lane || NOT_RATE.test(lane.name) || isSentence(lane.name)) return false;
  if (RATE.test(lane.name) || RATE.test(lane.title.trim())) return true;
  const quantities = quantitiesAlong(frame, field);
  const percent = quantities.filter(({ unit }) => isPercent(unit)).length;
  return percent > 0 && percent * 2 > quantities.length;
}

const LONGEST_NAME = 24;

/** A long remark in the label column names no quantity. */
function isSentence(name: string): boolean {
  return name.length > LONGEST_NAME || /[，。；,;].*[，。；,;]/.test(name);
}

export function isScoreField(frame: Frame, field: number): boolean {
  const lane = frame.fields[field];
  return (
    lane !== undefined &&
    !SCORE_RATE.test(lane.name) &&
    (SCORE.test(lane.name) || lane.headings.some((heading) => SCORE.test(heading)))
  );
}

/** A field of plain amounts or counts that rates and sums may be made of. */
export function isAmountField(frame: Frame, field: number): boolean {
  return !isRateField(frame, field) && !isScoreField(frame, field);
}

const CHANGE = /增减|调整|调增|变动|变化|差额|差异|净增/;

/** A row or column of changes: its figures have signs and are no quotients of each other. */
export function isChangeLane(lane: Lane | undefined): boolean {
  return lane?.headings.some((heading) => CHANGE.test(heading) && !/[调变][整动化]后/.test(heading)) ?? false;
}

/** Rows that are months, quarters or years. */
function listsPeriods(frame: Frame): boolean {
  return frame.fields.filter(({ name }) => PERIOD.test(name) || /^20\d\d年/.test(name)).length >= 2;
}

/** Whether the figures of a line may be added up: amounts and shares may, rates, prices and stocks may not. */
export function isAdditiveLine(frame: Frame, line: number): boolean {
  const lane = frame.lines[line];
  if (!lane) return false;
  if (lane.headings.some((heading) => SCORE.test(heading))) return false;
  if (SHARE.test(lane.name)) return true;
  if (NOT_ADDITIVE.test(lane.name) || AVERAGE.test(lane.name)) return false;
  if (frame.axis === 'down' && STOCK.test(lane.headings.join('·')) && listsPeriods(frame)) return false;
  const quantities = frame.fields.map((_, field) => frame.at(field, line)).filter(isQuantity);
  const percent = quantities.filter(({ unit }) => isPercent(unit)).length;
  return percent * 2 <= quantities.length;
}
