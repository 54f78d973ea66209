import { areMates, type Frame, isAmountField, isGrouped } from './frame.ts';
import { CUMULATIVE, DIFFERENCE, NOT_ADDITIVE, PERIOD, TOTAL } from './names.ts';
import type { Lane } from './lane.ts';
import { markerOf } from './outline.ts';
import { isTotal, type PartSet, type Voice } from './part-set.ts';

/** Sets of columns that may add up to a column named 合计, 小计 or 总额: its group, or the columns beside it. */
export function columnSetsOf(frame: Frame): PartSet[][] {
  return frame.fields.map((field, target) => setsFor(frame, field, target));
}

function setsFor(frame: Frame, field: Lane, target: number): PartSet[] {
  if (!isAmountField(frame, target)) return [];
  if (isTotal(field)) return acrossFor(frame, target);
  if (TOTAL.test(field.group) && isGrouped(frame, target)) return namesakes(frame, target);
  return CUMULATIVE.test(field.name) ? periodsBefore(frame, target) : bothKinds(frame, target);
}

/** 累计 after the columns of single months or quarters. */
function periodsBefore(frame: Frame, target: number): PartSet[] {
  const parts = frame.fields.flatMap(({ name }, index) =>
    index < target && (PERIOD.test(name) || /^20\d\d年?$/.test(name)) && isAmountField(frame, index) ? [index] : [],
  );
  return parts.length > 1 ? [{ target, parts, basis: 'vote', voice: 'never' }] : [];
}

function acrossFor(frame: Frame, target: number): PartSet[] {
  const usable = ofOneKind(
    frame,
    target,
    frame.fields.flatMap((_, index) => (index !== target && isPart(frame, index) ? [index] : [])),
  );
  const inside = isGrouped(frame, target) ? usable.filter((index) => isInside(frame, index, target)) : [];
  const left = stretch(frame, usable, target, -1);
  const right = stretch(frame, usable, target, 1);
  const named = (parts: readonly number[], voice: Voice = 'never'): PartSet => ({
    target,
    parts,
    basis: 'name',
    voice,
  });
  const tops = topOf(frame, target, inside);
  const inGroup =
    inside.length > 1
      ? [
          named(tops, tops.length > 1 ? 'freely' : 'never'),
          named(inside.filter((index) => areMates(frame, index, target))),
        ]
      : [];
  const voice: Voice = PLAIN.test(frame.fields[target]?.name ?? '') ? 'freely' : 'onSlip';
  const alone = inGroup.length === 0;
  const sides = [
    named(partsNamed(frame, target), 'onSlip'),
    named(left, alone ? (right.length === 0 ? voice : leftVoice(frame, left, target)) : 'never'),
    named(right, alone && left.length === 0 ? voice : 'never'),
  ];
  const totals = usable.filter((index) => isTotal(frame.fields[index]));
  const sets = [
    ...inGroup,
    ...sides,
    named(topOf(frame, target, right)),
    named(topOf(frame, target, left)),
    named(totals),
  ];
  return sets.filter(({ parts }) => parts.length > 1);
}

const STAGE = /预算|决算|执行|支出|收入|年|计划|实际|目标|到位/;

/** Columns before a plain total that has others behind it: kinds of one thing, not stages of it. */
function leftVoice(frame: Frame, left: readonly number[], target: number): Voice {
  const names = left.map((index) => frame.fields[index]?.name ?? '');
  const staged = names.some((name) => name === '' || STAGE.test(name));
  return PLAIN.test(frame.fields[target]?.name ?? '') && !staged && left[0] === 0 ? 'closely' : 'never';
}

const DURATION = /天数|日数|月数|学时|课时/;
const COUNT = /(?:人数|人次|次数|批次|户数|家数|个数|件数|学生数|数量|面积|里程)$/;

/** Days or persons beside amounts are no parts of a total that is not named after them. */
function ofOneKind(frame: Frame, target: number, usable: readonly number[]): number[] {
  const named = (pattern: RegExp) => (index: number) => pattern.test(frame.fields[index]?.name ?? '');
  const [lasts, counts] = [named(DURATION), named(COUNT)];
  const timeless = usable.every(lasts) || lasts(target) ? usable : usable.filter((index) => !lasts(index));
  const amounts = timeless.filter((index) => !counts(index));
  return counts(target) || amounts.length < 2 ? [...timeless] : amounts;
}

/** Names that leave no doubt that the neighbours are added up. */
const PLAIN = /合计|小计|总计|共计/;

/** The columns “其中：…” right of the total. */
function partsNamed(frame: Frame, target: number): number[] {
  const parts: number[] = [];
  for (let index = target + 1; index < frame.fields.length; index++) {
    const field = frame.fields[index];
    if (!field || !markerOf(field).opensParts) break;
    parts.push(index);
  }
  return parts;
}

/** “数量” under 合计 is the sum of “数量” under every other group. */
function namesakes(frame: Frame, target: number): PartSet[] {
  const field = frame.fields[target];
  const parts = frame.fields.flatMap((other, index) =>
    index !== target &&
    other.name === field?.name &&
    !areMates(frame, index, target) &&
    !TOTAL.test(other.group) &&
    isPart(frame, index)
      ? [index]
      : [],
  );
  return parts.length > 1 ? [{ target, parts, basis: 'name', voice: 'onSlip' }] : [];
}

/** “金额” under 本年决算 beside “金额” under 基本支出 and under 项目支出: the two kinds make the whole. */
function bothKinds(frame: Frame, target: number): PartSet[] {
  const field = frame.fields[target];
  if (!isGrouped(frame, target) || /基本支出|项目支出/.test(field?.group ?? '') || !isPart(frame, target)) return [];
  const parts = ['基本支出', '项目支出'].flatMap((kind) =>
    frame.fields.flatMap((other, index) => (other.group === kind && other.name === field?.name ? [index] : [])),
  );
  return parts.length === 2 ? [{ target, parts, basis: 'name', voice: 'onSlip' }] : [];
}

/** Whether `index` stands somewhere under the group heading of `target`. */
function isInside(frame: Frame, index: number, target: number): boolean {
  const group = frame.fields[target]?.within[0];
  return group !== undefined && (frame.fields[index]?.within.includes(group) ?? false);
}

/** Members of the target’s own group; a deeper group is represented by its subtotal, or by its members when it has none. */
function topOf(frame: Frame, target: number, fields: readonly number[]): number[] {
  return fields.filter((index) => {
    if (areMates(frame, index, target)) return true;
    const subtotal = fields.find((other) => areMates(frame, other, index) && isTotal(frame.fields[other]));
    return subtotal === undefined || subtotal === index;
  });
}

function isPart(frame: Frame, index: number): boolean {
  const name = frame.fields[index]?.name ?? '';
  return isAmountField(frame, index) && !NOT_ADDITIVE.test(name) && !DIFFERENCE.test(name) && !CUMULATIVE.test(name);
}

/** Usable fields next to the target in one direction, up to the next total. */
function stretch(frame: Frame, usable: readonly number[], target: number, step: 1 | -1): number[] {
  const fields: number[] = [];
  for (let index = target + step; index >= 0 && index < frame.fields.length; index += step) {
    if (isTotal(frame.fields[index])) break;
    if (usable.includes(index)) fields.push(index);
  }
  return step === 1 ? fields : fields.toReversed();
}
