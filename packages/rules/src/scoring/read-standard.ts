import { type Exact, exact } from '../span.ts';
import { readAwards, type ReadAward } from './awards.ts';
import { readDeductions, withoutDeductions } from './deductions.ts';
import { normalizeStandard } from './normalize.ts';
import { readAccrual } from './read-accrual.ts';
import { attainedByDefault, readAttainment } from './read-attainment.ts';
import { bandedRule } from './read-banded.ts';
import { deducted } from './read-deduction.ts';
import { qualitative } from './read-qualitative.ts';
import { NOT_APPLICABLE, numericBands, type Reading } from './reading.ts';
import { readRatio } from './read-ratio.ts';
import type { ScoringRule } from './rule.ts';

/**
 * Reads the scoring standard that a document prints for one indicator.
 * `maxPoints`: the indicator’s points (7, “7”). Null when the text gives no rule that can be computed.
 */
export function readScoringStandard(text: string, maxPoints: Exact): ScoringRule | null {
  const labelPoints = exact(maxPoints);
  const normal = normalizeStandard(text);
  const reading = { text, normal, labelPoints };
  const ratio = readRatio(reading);
  if (ratio) return ratio;
  const body = normal.replace(NOT_APPLICABLE, '');
  const deductions = readDeductions(body, labelPoints);
  const awards = readAwards(withoutDeductions(body, deductions), labelPoints);
  const first = deductions[0];
  return first ? deducted(reading, body, deductions, first, awards) : awarded(reading, body, awards);
}

function awarded(reading: Reading, body: string, awards: readonly ReadAward[]): ScoringRule | null {
  const accrual = readAccrual(reading, body);
  if (accrual) return accrual;
  if (awards.length === 0) return attainedByDefault(reading, body);
  const attainment = readAttainment(reading, body, awards);
  if (attainment) return attainment;
  const bands = numericBands(awards);
  if (bands.length >= 2 || (bands.length === 1 && awards.length <= 2)) return bandedRule(reading, bands, awards);
  return qualitative(reading, awards);
}
