import type { Failed, Held, Outcome } from '../outcome.ts';
import { type Frame, isAdditiveLine } from './frame.ts';
import { markerOf } from './outline.ts';
import { isQuantity, placeOfQuantity, type Quantity, writtenText } from './quantity.ts';

/** “其中” parts are at most their whole, whether or not all parts are listed. */
export function containmentOutcomes(frame: Frame, blamed: ReadonlySet<Quantity>): Outcome[] {
  if (frame.axis !== 'down') return [];
  return frame.fields.flatMap((field, part) => {
    const whole = wholeOf(frame, part);
    if (whole === null || !markerOf(field).opensParts) return [];
    return frame.lines.flatMap((_, line) =>
      isAdditiveLine(frame, line) ? outcome(frame, whole, part, line, blamed) : [],
    );
  });
}

/** The row right above a “其中” row, or the one above the list it continues. */
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
      reason: '“其中”项不会大于总项。',
      remedy: `核对${part.label}与${whole.label}，更正其中填错的数。`,
      source: '表内“其中”项勾稽关系',
      stated: writtenText(part),
      expected: `不大于${writtenText(whole)}`,
      places: [placeOfQuantity(part), placeOfQuantity(whole)],
    },
  };
}
