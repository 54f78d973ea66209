import type { Failed } from '../outcome.ts';
import type { Frame } from './frame.ts';
import { isPercent, isQuantity, placeOfQuantity, type Quantity, writtenText } from './quantity.ts';

const AMOUNT_OF_CHANGE = /(?:增减|变动|变化|增加|减少|升降|相差)(?:额|数|值|量)$|^差[额值数]$/;

/** The difference of two rates, in a column of amounts of change, written in % instead of percentage points. */
export function percentDifferenceFindings(frame: Frame): Failed[] {
  if (frame.axis !== 'across') return [];
  return frame.fields.flatMap(({ name }, target) =>
    AMOUNT_OF_CHANGE.test(name) ? frame.lines.flatMap((_, line) => findingIn(frame, target, line)) : [],
  );
}

function findingIn(frame: Frame, target: number, line: number): Failed[] {
  const change = frame.at(target, line);
  if (!isQuantity(change) || change.mention.figure.unit?.name !== '%' || change.measure.mid.isZero()) return [];
  const rates = frame.fields
    .flatMap((_, field) => (field < target ? [frame.at(field, line)] : []))
    .filter(isQuantity)
    .filter(({ unit }) => isPercent(unit));
  const [before, now] = rates.slice(-2);
  if (!before || !now) return [];
  const gap = now.measure.mid.minus(before.measure.mid).abs();
  return gap.eq(change.measure.mid.abs()) ? [failed(change, [before, now])] : [];
}

function failed(change: Quantity, rates: readonly Quantity[]): Failed {
  const { digits } = change.mention.figure;
  return {
    verdict: 'fails',
    mentions: [change, ...rates].map(({ mention }) => mention),
    suspects: [change.mention],
    finding: {
      code: 'D06',
      kind: 'unit',
      severity: 'error',
      message: `${change.label}填${writtenText(change)}，是两个百分率（${rates.map(writtenText).join('、')}）之差，应写${digits}个百分点。`,
      reason: '两个百分率相减得到的是百分点，不是百分之几。',
      remedy: `改为${digits}个百分点。`,
      source: '百分率与百分点的通行用法',
      stated: writtenText(change),
      expected: `${digits}个百分点`,
      places: [change, ...rates].map(placeOfQuantity),
    },
  };
}
