import { Decimal } from '@shiji/figure';
import { type Exact, exact } from '../span.ts';
import { readAwards, type ReadAward } from './awards.ts';
import { readDeductions, withoutDeductions } from './deductions.ts';
import { normalizeStandard } from './normalize.ts';
import { readAccrual } from './read-accrual.ts';
import { attainedByDefault, readAttainment } from './read-attainment.ts';
import { bandedRule } from './read-banded.ts';
import { deducted } from './read-deduction.ts';
import { qualitative } from './read-qualitative.ts';
import { NOT_APPLICABLE, type Reading, withReachedTarget } from './reading.ts';
import { readElements } from './read-elements.ts';
import { readOccurrence } from './read-occurrence.ts';
import { readRatio } from './read-ratio.ts';
import { readThirds } from './read-thirds.ts';
import type { ScoringRule } from './rule.ts';

/**
 * Reads the scoring standard that a document prints for one indicator.
 * `maxPoints`: the indicator’s points (7, “7”). Null when the text gives no rule that can be computed.
 */
export function readScoringStandard(text: string, maxPoints: Exact): ScoringRule | null {
  if (!SPEAKS_OF_POINTS.test(text)) return null;
  const labelPoints = exact(maxPoints);
  const normal = normalizeStandard(text);
  const reading = { text, normal, labelPoints };
  if (SEVERAL_DATES.test(normal)) return null;
  const whole = readThirds(reading) ?? readElements(reading) ?? readRatio(reading);
  if (whole) return whole;
  const body = asAwards(normal.replace(NOT_APPLICABLE, ''), labelPoints);
  const deductions = readDeductions(body, labelPoints);
  const awards = readAwards(withoutDeductions(body, deductions), labelPoints);
  if (isProse(awards, deductions.length, labelPoints)) return null;
  const first = deductions[0];
  return first ? deducted(reading, body, deductions, first, awards) : awarded(reading, body, awards);
}

/** Bands that say what they cost (10%以内不扣分，10%-30%扣1分) as bands that say what they earn. */
function asAwards(text: string, full: Decimal): string {
  if (text.includes('每') || !/不扣分/.test(text) || !/扣\d/.test(text)) return text;
  const earned = (taken: string) => Decimal.max(full.minus(taken), 0).toFixed();
  return text
    .replace(/不扣分/g, '得满分')
    .replace(/扣(\d+(?:\.\d+)?)分/g, (_, taken: string) => `得${earned(taken)}分`);
}

/** Points far above the row’s, or one bare “5分” in a text without deductions, are figures of a report, not a standard. */
function isProse(awards: readonly ReadAward[], deductions: number, labelPoints: Decimal): boolean {
  const most = Decimal.max(labelPoints.times(2), labelPoints.plus(5));
  const isFar = awards.some(({ award }) => award.kind === 'points' && award.points.high.gt(most));
  return isFar || (deductions === 0 && awards.length === 1 && awards.every((award) => !award.spoken));
}

/** Most cells of a report can be turned away at a glance. */
const SPEAKS_OF_POINTS = /分|比例|权重|达成|不得|不计|不给|[率比)值数][*×x]|[/÷][^,;。]{1,12}[*×x]/;

/** 各得1分: one text for several values, which one value cannot decide. */
const SEVERAL_DATES = /(?:各|分别)(?:得|计|给|记)\d+(?:\.\d+)?分/;

function awarded(reading: Reading, body: string, awards: readonly ReadAward[]): ScoringRule | null {
  const accrual = readAccrual(reading, body);
  if (accrual) return accrual;
  if (awards.length === 0) return attainedByDefault(reading, body);
  const attainment = readOccurrence(reading, awards) ?? readAttainment(reading, body, awards);
  if (attainment) return attainment;
  const bands = withReachedTarget(awards);
  if (bands.length >= 2 || (bands.length === 1 && awards.length <= 2)) return bandedRule(reading, bands, awards);
  return qualitative(reading, awards);
}
