import { Decimal } from '@shiji/figure';
import type { ReadAward } from './awards.ts';
import { readBand } from './bounds.ts';
import { type Reading, shared } from './reading.ts';
import type { AttainmentRule, Award } from './rule.ts';

const MISSED =
  '(?:未|没有?)(?:能|有)?(?:达|完成|实现)|否则|不达标|未达标|低于目标|其他情形|^(?:超出|超过|超支|超|高于|低于|不足)(?:目标值?|指标值?|预算|计划|部分)?$';

/** 比率分值法, 按完成比例计分 with nothing else said. */
export function attainedByDefault(reading: Reading, body: string): AttainmentRule | null {
  if (!/比率分值法|比例分值法|按[^。;]{0,12}?比例[^。;]{0,4}(?:得|计|给|记|评|折)/.test(body)) return null;
  return attainment(reading, null, { kind: 'proRata', of: reading.labelPoints }, null);
}

export function readAttainment(reading: Reading, body: string, awards: readonly ReadAward[]): AttainmentRule | null {
  const missed = awards.find((award) => new RegExp(MISSED).test(award.condition) && !/基本|部分/.test(award.condition));
  const proRata = awards.find((award) => award.award.kind === 'proRata');
  const other = missed ?? proRata;
  if (!other) return onlyRatio(reading, body, awards);
  const met = awards.find(
    (award) => award !== other && /目标|指标值|计划|预期|任务|达标|完成|达到|[≤≥]|预算/.test(award.condition),
  );
  if (!met && proRata) return onlyRatio(reading, body, awards);
  if (!met || met.points === null || met.points.isZero() || /\d/.test(withoutTargetNumber(met.condition))) return null;
  const rest = awards.filter((award) => award !== other && award !== met);
  if (rest.some((award) => !isPassMark(award) && award.award.kind !== 'proRata')) return null;
  const award = proRata && !proRata.points ? proRata.award : other.award;
  return attainment(reading, met.full ? null : met.points, award, passMark(rest));
}

export const withoutTargetNumber = (condition: string): string => condition.replace(/100%/g, '').replace(/目标\d/g, '');

export const isPassMark = (award: ReadAward): boolean =>
  award.points !== null && award.points.isZero() && readBand(award.condition) !== null;

export function passMark(awards: readonly ReadAward[]): Decimal | null {
  const mark = awards.find(isPassMark);
  return mark ? (readBand(mark.condition)?.band.high?.value ?? null) : null;
}

export const onlyRatio = (reading: Reading, body: string, awards: readonly ReadAward[]): AttainmentRule | null =>
  awards.every((award) => award.award.kind === 'proRata' || isPassMark(award)) && attainedByDefault(reading, body)
    ? attainment(reading, null, { kind: 'proRata', of: reading.labelPoints }, passMark(awards))
    : null;

export function attainment(
  reading: Reading,
  named: Decimal | null,
  missed: Award,
  zeroBelow: Decimal | null,
): AttainmentRule {
  const base = shared(reading, named, '%');
  const zero = missed.kind === 'points' && missed.points.high.isZero() && zeroBelow === null;
  return {
    kind: 'attainment',
    ...base,
    allowedPoints: zero ? [base.maxPoints, new Decimal('0')] : null,
    met: { kind: 'points', points: { low: base.maxPoints, high: base.maxPoints } },
    missed: missed.kind === 'proRata' ? { kind: 'proRata', of: base.maxPoints } : missed,
    zeroBelow,
  };
}
