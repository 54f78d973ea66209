import type { Failed, Held, Outcome } from '../outcome.ts';
import { type Frame, isAdditiveLine, isAmountField, isChangeLane } from './frame.ts';
import { markerOf } from './outline.ts';
import { isTotal } from './part-set.ts';
import { isQuantity, placeOfQuantity, type Quantity, writtenText } from './quantity.ts';

/** “其中” parts are at most their whole, whether or not all parts are listed; of the sheets sent out some come back. */
export function containmentOutcomes(frame: Frame, blamed: ReadonlySet<Quantity>): Outcome[] {
  const listed = frame.fields.flatMap((field, part): Pair[] => {
    const whole = wholeOf(frame, part);
    return whole !== null && markerOf(field).opensParts && mayContain(frame, whole, part) ? [[whole, part]] : [];
  });
  return [...listed, ...surveyPairs(frame)].flatMap(([whole, part]) => {
    const outcomes = frame.lines.flatMap((_, line) =>
      isContained(frame, line) ? outcome(frame, whole, part, line, blamed) : [],
    );
    return isPartOfTotal(frame, part, outcomes) ? [] : outcomes;
  });
}

/** A “其中” row that nowhere fits into the row before it, but everywhere into a total, speaks of the total. */
function isPartOfTotal(frame: Frame, part: number, outcomes: readonly Outcome[]): boolean {
  if (outcomes.length < 2 || outcomes.some(({ verdict }) => verdict !== 'fails')) return false;
  return frame.fields.some((field, total) => isTotal(field) && total !== part && fitsInto(frame, part, total));
}

function fitsInto(frame: Frame, part: number, total: number): boolean {
  const pairs = frame.lines.flatMap((_, line) => {
    const [lower, upper] = [frame.at(part, line), frame.at(total, line)];
    return isQuantity(lower) && isQuantity(upper) && isAdditiveLine(frame, line) ? [{ lower, upper }] : [];
  });
  return pairs.length > 1 && pairs.every(({ lower, upper }) => lower.measure.low.lte(upper.measure.high));
}

/** Changes have signs: a part may grow by more than its whole. */
function isContained(frame: Frame, line: number): boolean {
  if (isChangeLane(frame.lines[line])) return false;
  return frame.axis === 'across' || isAdditiveLine(frame, line);
}

/** A whole and its part, by field. */
type Pair = readonly [number, number];

/** Columns of rates and marks contain nothing. */
function mayContain(frame: Frame, whole: number, part: number): boolean {
  return frame.axis === 'down' || (isAmountField(frame, whole) && isAmountField(frame, part));
}

const SURVEY = [/^(?:发放|发出)(?:问卷|数|份数)?/, /^(?:收回|回收)(?:问卷|数|份数)?/, /^有效(?:问卷|数|份数)?$/];

/** Questionnaires sent out, returned and valid: each at most the one before. */
function surveyPairs(frame: Frame): Pair[] {
  const found = SURVEY.flatMap((pattern) => {
    const fields = frame.fields.flatMap(({ name }, index) =>
      pattern.test(name) && !name.endsWith('率') && isAmountField(frame, index) ? [index] : [],
    );
    return fields.length === 1 ? fields : [];
  });
  return found.slice(1).map((part, index): Pair => [found[index] ?? part, part]);
}

/** The field right before a “其中” one, or the one before the list it continues. */
function wholeOf(frame: Frame, part: number): number | null {
  for (let above = part - 1; above >= 0; above--) {
    const field = frame.fields[above];
    if (!field || field.name === '') return null;
    if (!markerOf(field).opensParts) return above;
  }
  return null;
}

function outcome(frame: Frame, whole: number, part: number, line: number, blamed: ReadonlySet<Quantity>): Outcome[] {
  const [upper, lower] = [frame.at(whole, line), frame.at(part, line)];
  if (!isQuantity(upper) || !isQuantity(lower) || blamed.has(upper) || blamed.has(lower)) return [];
  if (upper.measure.base !== lower.measure.base || upper.measure.mid.isNegative()) return [];
  return [lower.measure.low.gt(upper.measure.high) ? failed(upper, lower) : held(upper, lower)];
}

function held(whole: Quantity, part: Quantity): Held {
  return { verdict: 'holds', code: 'B17', mentions: [part.mention, whole.mention] };
}

function failed(whole: Quantity, part: Quantity): Failed {
  return {
    verdict: 'fails',
    mentions: [part.mention, whole.mention],
    suspects: [part.mention],
    finding: {
      code: 'B17',
      kind: 'sum',
      severity: 'error',
      message: `${part.label}填${writtenText(part)}，大于所属的${whole.label}${writtenText(whole)}。`,
      reason: '部分不会大于总项。',
      remedy: `核对${part.label}与${whole.label}，更正其中填错的数。`,
      source: '表内“其中”项勾稽关系',
      stated: writtenText(part),
      expected: `不大于${writtenText(whole)}`,
      places: [placeOfQuantity(part), placeOfQuantity(whole)],
    },
  };
}
