import { Decimal } from '@shiji/figure';
import { between, certain, clamped, type Span, showSpan, times } from '../span.ts';
import { showBand } from './bounds.ts';
import type { Award, Band, BandedRule, DeductionRule, ScoreAlternative } from './rule.ts';
import { matchedLevels } from './words.ts';

const ZERO = new Decimal('0');

/** The award of every band that a value touches. */
export function banded(rule: BandedRule | DeductionRule, bands: BandedRule['bands'], value: Span): ScoreAlternative[] {
  const named = bands.filter(({ band }) => band.low !== null || band.high !== null);
  const hit = named.filter(({ band }) => meets(band, value));
  const rest = bands.filter((one) => !named.includes(one));
  const open = hit.length > 0 && covers(hit, value);
  const gap = hit.length === 0 ? inGap(named, value) : [];
  const chosen = open ? hit : [...hit, ...(rest.length > 0 || hit.length > 0 ? rest : neighbours(named, value))];
  return (gap.length > 0 ? gap : chosen).flatMap(({ band, award }) => [
    {
      points: earned(award, value, rule.maxPoints),
      reading: `${showSpan(value)}${rule.unit ?? ''}属于“${showBand(band, rule.unit)}”`,
    },
    ...ofFullMark(rule, bands, award, value),
  ]);
}

/** ≥95%得满分，未达到的按完成比例得分: the share may be of 95 as well. */
function ofFullMark(
  rule: BandedRule | DeductionRule,
  bands: BandedRule['bands'],
  award: Award,
  value: Span,
): ScoreAlternative[] {
  if (award.kind !== 'proRata' || !award.open) return [];
  const full = bands.find((one) => one.award.kind === 'points' && one.award.points.low.eq(rule.maxPoints))?.band.low;
  if (!full || full.value.lte(0) || full.value.gte(100)) return [];
  const share = times(value, certain(new Decimal('100').div(full.value)));
  return [
    { points: earned(award, share, rule.maxPoints), reading: `${showSpan(value)} ÷ ${full.value.toFixed()} × 分值` },
  ];
}

/** Do the bands hold both ends of the value? */
export const covers = (hit: BandedRule['bands'], value: Span): boolean =>
  hit.some(({ band }) => meets(band, certain(value.low))) && hit.some(({ band }) => meets(band, certain(value.high)));

/** Bands that also have names (优秀（90分以上）计5分): the one band that the words name. */
export function byWords(rule: BandedRule, text: string): ScoreAlternative[] | null {
  const named = rule.bands.map(({ words, award }) => ({
    words: [words.replace(/[\d(].*$/, '')].filter((word) => word !== ''),
    award,
  }));
  const found = matchedLevels(named, text);
  const [only] = found;
  if (!only || found.length > 1) return null;
  return [{ points: earned(only.award, certain('100'), rule.maxPoints), reading: `“${only.words.join('或')}”` }];
}

/** Does any value of the span lie in the band? */
export function meets(band: Band, value: Span): boolean {
  const { low, high } = band;
  const aboveLow = !low || (low.inclusive ? value.high.gte(low.value) : value.high.gt(low.value));
  const belowHigh = !high || (high.inclusive ? value.low.lte(high.value) : value.low.lt(high.value));
  return aboveLow && belowHigh;
}

/** The bands beside a narrow gap that printing left (90%-99%, 100%). */
function inGap(bands: BandedRule['bands'], value: Span): BandedRule['bands'] {
  const [below, above] = neighbours(bands, value);
  const isNarrow = below?.band.high && above?.band.low && above.band.low.value.minus(below.band.high.value).lte(1);
  return isNarrow && below && above ? [below, above] : [];
}

/** A value in the gap between two bands (80-89%, 90-100%) may be counted to either. */
function neighbours(bands: BandedRule['bands'], value: Span): BandedRule['bands'] {
  const below = bands.filter(({ band }) => band.high?.value.lte(value.low));
  const above = bands.filter(({ band }) => band.low?.value.gte(value.high));
  const nearest = below.toSorted((a, b) => (b.band.high?.value ?? ZERO).cmp(a.band.high?.value ?? ZERO))[0];
  const next = above.toSorted((a, b) => (a.band.low?.value ?? ZERO).cmp(b.band.low?.value ?? ZERO))[0];
  return [nearest, next].filter((one) => one !== undefined);
}

/** The points of an award; a share of the points needs the value. */
export function earned(award: Award, share: Span, full: Decimal): Span {
  if (award.kind === 'points') return award.points;
  if (award.kind === 'discretion') return between(ZERO, award.upTo);
  return clamped(times(share, certain(award.of.div(100))), ZERO, full);
}
