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
  const labelPoints = exact(maxPoints);
  const normal = normalizeStandard(text);
  const reading = { text, normal, labelPoints };
  if (SEVERAL_DATES.test(normal)) return null;
  const whole = readThirds(reading) ?? readElements(reading) ?? readRatio(reading);
  if (whole) return whole;
  const body = normal.replace(NOT_APPLICABLE, '');
  const deductions = readDeductions(body, labelPoints);
  const awards = readAwards(withoutDeductions(body, deductions), labelPoints);
  const first = deductions[0];
  return first ? deducted(reading, body, deductions, first, awards) : awarded(reading, body, awards);
}

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
