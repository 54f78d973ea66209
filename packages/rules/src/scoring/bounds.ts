import { Decimal } from '@shiji/figure';
import type { Band, Bound } from './rule.ts';

/** A band read from a condition, with the unit of its numbers and how it was written. */
export interface ReadBand {
  readonly band: Band;
  readonly unit: string | null;
  /** A lone number without ≥ or 以上: 100%计满分. */
  readonly bare: boolean;
}

const NUMBER = '(-?\\d+(?:\\.\\d+)?)';
const UNIT = '(%|个百分点|百分点|万元|元|家次|人次|批次|[次家人户处起件个天日场期项例年月分])?';
const MARK = '(\\(?不含(?:本数)?\\)?|\\(?含(?:本数|\\d+(?:\\.\\d+)?%?)?\\)?)?';
const DASH = '(?:--?|—+|–|−|~|～|至|到|和|与)';

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/大于或?等于|高于或等于|超过或等于|达到或(?:超过|高于)|不(?:低|少|小)于|至少/g, '≥'],
  [/小于或?等于|低于或等于|不(?:高|大|多)于|不超过?|不突破|未超过?|控制在(?=\d)/g, '≤'],
  [/大于|高于|超过|超出|多于/g, '>'],
  [/小于|低于|少于|不足|未达到?|达不到|不到|不满/g, '<'],
  [/等于/g, '='],
  [/达到|达(?=\d)|完成(?=\d)|为(?=-?\d)/g, ''],
];

/**
 * The band that a condition describes: 90%（含）以上, 10-20%（含）, ≤100%, 85%≤x＜95%, 大于30%, [80%,90%), 5%以内.
 * Takes normalised text; null when it holds no number.
 */
export function readBand(condition: string): ReadBand | null {
  const text = WORDS.reduce((left, [pattern, sign]) => left.replace(pattern, sign), condition);
  return mathRange(text) ?? spokenRange(text) ?? compared(text) ?? above(text) ?? bareNumber(text);
}

function mathRange(text: string): ReadBand | null {
  const found = new RegExp(`([\\[(])${NUMBER}${UNIT},${NUMBER}${UNIT}([\\])])`).exec(text);
  if (!found) return null;
  const [, open, low, lowUnit, high, highUnit, close] = found;
  return banded(bound(low, open === '[', true), bound(high, close === ']', true), highUnit ?? lowUnit);
}

function spokenRange(text: string): ReadBand | null {
  const pattern = new RegExp(
    `${NUMBER}${UNIT}${MARK}(?:以上)?${MARK}${DASH}${NUMBER}${UNIT}${MARK}(?:以下|之间|以内)?${MARK}`,
  );
  const found = pattern.exec(text);
  if (!found) return null;
  const [, low, lowUnit, mark1, mark2, high, highUnit, mark3, mark4] = found;
  return banded(marked(low, mark1 ?? mark2), marked(high, mark3 ?? mark4), highUnit ?? lowUnit);
}

/** ≥90%, 85%≤x<95%, 95%>x≥90%, ≥80%且<90%: every sign with the number beside it. */
function compared(text: string): ReadBand | null {
  const after = [...text.matchAll(new RegExp(`([≥≤><=])${NUMBER}${UNIT}${MARK}`, 'g'))];
  const before = [...text.matchAll(new RegExp(`(?<![≥≤><=\\d.-])${NUMBER}${UNIT}([≥≤><])(?![-\\d])`, 'g'))];
  const ends = [
    ...after.map(([, sign, value, unit, mark]) => ({ sign: sign ?? '', value, unit, mark })),
    ...before.map(([, value, unit, sign]) => ({ sign: mirrored(sign ?? ''), value, unit, mark: undefined })),
  ];
  if (ends.length === 0) return null;
  const low = ends.find((end) => '≥>='.includes(end.sign));
  const high = ends.find((end) => '≤<='.includes(end.sign));
  return banded(low ? signed(low) : null, high ? signed(high) : null, ends.find((end) => end.unit)?.unit);
}

const mirrored = (sign: string): string => ({ '≥': '≤', '≤': '≥', '>': '<', '<': '>' })[sign] ?? sign;

function signed(end: { sign: string; value: string | undefined; mark: string | undefined }): Bound {
  const included = end.mark ? !end.mark.includes('不含') : '≥≤='.includes(end.sign);
  return bound(end.value, included, true);
}

/** 90%（含）以上, 70%以下, 5%以内. */
function above(text: string): ReadBand | null {
  const found = new RegExp(`${NUMBER}${UNIT}${MARK}(?:及)?(以上|以下|以内|之内|以外)${MARK}`).exec(text);
  if (!found) return null;
  const [, value, unit, mark1, side, mark2] = found;
  const end = side === '以外' ? bound(value, false, true) : marked(value, mark1 ?? mark2);
  return side === '以上' || side === '以外' ? banded(end, null, unit) : banded(null, end, unit);
}

function bareNumber(text: string): ReadBand | null {
  const found = new RegExp(`${NUMBER}${UNIT}`).exec(text);
  if (!found) return null;
  const end = bound(found[1], true, true);
  return { ...banded(end, end, found[2]), bare: true };
}

const marked = (value: string | undefined, mark: string | undefined): Bound =>
  bound(value, !mark?.includes('不含'), mark !== undefined);

const bound = (value: string | undefined, inclusive: boolean, stated: boolean): Bound => ({
  value: new Decimal(value ?? '0'),
  inclusive,
  stated,
});

const banded = (low: Bound | null, high: Bound | null, unit: string | undefined): ReadBand => ({
  band: { low, high },
  unit: unit ?? null,
  bare: false,
});

/** Neighbouring bands that both seem to hold their border: where one of them says 含, the other gives way. */
export function settleBorders<T extends { readonly band: Band }>(bands: readonly T[]): T[] {
  return bands.map((one) => {
    const others = bands.filter((other) => other !== one).map((other) => other.band);
    const low = settled(one.band.low, others);
    const high = settled(one.band.high, others);
    return { ...one, band: { low, high } };
  });
}

function settled(end: Bound | null, others: readonly Band[]): Bound | null {
  if (!end || end.stated) return end;
  const claims = others.flatMap((band) => [band.low, band.high]).filter((other): other is Bound => other !== null);
  const neighbours = claims.filter((other) => other.stated && other.value.eq(end.value));
  if (neighbours.some((other) => other.inclusive)) return { ...end, inclusive: false };
  return neighbours.length > 0 ? { ...end, inclusive: true } : end;
}

/** For people: “80%（含）—90%（不含）”. */
export function showBand(band: Band, unit: string | null): string {
  const mark = unit ?? '';
  const { low, high } = band;
  if (low && high && low.value.eq(high.value)) return `等于${low.value.toFixed()}${mark}`;
  if (low && high) return `${shownEnd(low, mark)}—${shownEnd(high, mark)}`;
  if (low) return `${low.inclusive ? '不低于' : '高于'}${low.value.toFixed()}${mark}`;
  return high ? `${high.inclusive ? '不高于' : '低于'}${high.value.toFixed()}${mark}` : '任意';
}

const shownEnd = (end: Bound, unit: string): string =>
  `${end.value.toFixed()}${unit}（${end.inclusive ? '含' : '不含'}）`;
