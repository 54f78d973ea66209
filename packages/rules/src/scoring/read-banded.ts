import type { ReadAward } from './awards.ts';
import { settleBorders } from './bounds.ts';
import { highest, type NumericBand, pointsOf, type Reading, shared } from './reading.ts';
import type { Award, BandedRule, Bound } from './rule.ts';

/** Points by bands of a value. */
export function bandedRule(
  reading: Reading,
  read: readonly NumericBand[],
  awards: readonly ReadAward[],
): BandedRule | null {
  const bands = cascaded(settleBorders(openBare(read)));
  const named = highest(awards);
  const rest = otherAward(awards, read);
  const complete = rest
    ? [...bands, { ...OPEN, award: rest.award, words: rest.condition }]
    : [...bands, ...beyondNothing(reading, bands)];
  const base = shared(reading, named, read.find((band) => band.unit)?.unit ?? null);
  return { kind: 'banded', ...base, allowedPoints: pointsOf(complete.map((band) => band.award)), bands: complete };
}

const OPEN = { band: { low: null, high: null }, unit: null, bare: false } as const;

/** 未达100%不得分 says what is lost; what reaches the whole loses nothing, what reaches any other line may earn up to all. */
function beyondNothing({ labelPoints }: Reading, bands: readonly NumericBand[]): NumericBand[] {
  const [only, second] = bands;
  const losesAll = only?.award.kind === 'points' && only.award.points.high.isZero();
  if (!only || second || !losesAll) return [];
  const isWhole = only.unit === '%' && only.band.high?.value.eq(100);
  const award: Award = isWhole
    ? { kind: 'points', points: { low: labelPoints, high: labelPoints } }
    : { kind: 'discretion', upTo: labelPoints };
  return [{ ...OPEN, award, words: '其他' }];
}

/** A lone number counts as “at least” beside lower bands (达到90%得6分;80%-90%得4分) and as itself beside ranges that begin there (0计5分). */
function openBare(bands: readonly NumericBand[]): NumericBand[] {
  return bands.map((one) => {
    const value = one.band.low?.value;
    if (!one.bare || !value) return one;
    const others = bands.filter((other) => other !== one);
    const isTop = others.every((other) => (other.band.high ?? other.band.low)?.value.lte(value) ?? false);
    return isTop && !/=|等于|为0|为零/.test(one.words) ? { ...one, band: { low: one.band.low, high: null } } : one;
  });
}

/** The award for all other values: 否则…, or the one condition without a number that closes the list. */
function otherAward(awards: readonly ReadAward[], bands: readonly NumericBand[]): ReadAward | undefined {
  const named = awards.find((award) => /^(?:否则|其他|其余|其它)/.test(award.condition));
  const wordy = awards.filter((award) => !bands.some((band) => band.words === award.condition));
  return named ?? (wordy.length === 1 && wordy[0] === awards.at(-1) ? wordy[0] : undefined);
}

/** ≥98%得5分，≥95%得4分: a band open above ends where the next higher one begins, and likewise below. */
function cascaded(bands: readonly NumericBand[]): NumericBand[] {
  const lows = bands.flatMap(({ band }) => (band.low && !band.high ? [band.low] : []));
  const highs = bands.flatMap(({ band }) => (band.high && !band.low ? [band.high] : []));
  return bands.map((one) => {
    const { low, high } = one.band;
    if (low && !high)
      return {
        ...one,
        band: {
          low,
          high: turned(
            nearest(
              lows.filter((other) => other.value.gt(low.value)),
              low,
            ),
          ),
        },
      };
    if (high && !low)
      return {
        ...one,
        band: {
          low: turned(
            nearest(
              highs.filter((other) => other.value.lt(high.value)),
              high,
            ),
          ),
          high,
        },
      };
    return one;
  });
}

const nearest = (ends: readonly Bound[], to: Bound): Bound | null =>
  ends.toSorted((a, b) => a.value.minus(to.value).abs().cmp(b.value.minus(to.value).abs()))[0] ?? null;

const turned = (end: Bound | null): Bound | null => end && { ...end, inclusive: !end.inclusive, stated: true };
