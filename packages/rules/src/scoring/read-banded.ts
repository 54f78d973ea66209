import type { ReadAward } from './awards.ts';
import { settleBorders } from './bounds.ts';
import { highest, type NumericBand, pointsOf, type Reading, shared } from './reading.ts';
import type { BandedRule } from './rule.ts';

export function bandedRule(
  reading: Reading,
  read: readonly NumericBand[],
  awards: readonly ReadAward[],
): BandedRule | null {
  const bands = settleBorders(openBare(read));
  const named = highest(awards);
  const rest = awards.find((award) => /^(?:否则|其他|其余|其它)/.test(award.condition));
  const complete = rest
    ? [...bands, { band: { low: null, high: null }, award: rest.award, words: rest.condition, unit: null, bare: false }]
    : bands;
  const base = shared(reading, named, read.find((band) => band.unit)?.unit ?? null);
  return { kind: 'banded', ...base, allowedPoints: pointsOf(complete.map((band) => band.award)), bands: complete };
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
