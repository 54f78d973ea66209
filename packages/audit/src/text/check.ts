import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { checkBlankAnswers } from './blank-answer.ts';
import { checkBlankColumns } from './blank-column.ts';
import { checkCarryoverYears } from './carryover-year.ts';
import { checkCompleteClaims } from './complete-claim.ts';
import { checkContradictedClaims } from './contradicted-claim.ts';
import { checkCopiedActuals } from './copied-actual.ts';
import { checkDateOrder } from './date-order.ts';
import { checkDaySpans } from './days-span.ts';
import { checkEnumerations } from './enumeration.ts';
import { checkFormLabels } from './form-label.ts';
import { checkHeadingOrder } from './heading-order.ts';
import { checkImpossibleRates } from './impossible-rate.ts';
import { checkLastYearCopies } from './last-year.ts';
import { checkLeftovers } from './leftover.ts';
import { checkListedCounts } from './listed-count.ts';
import { checkMalformed } from './malformed.ts';
import { checkMalformedText } from './malformed-text.ts';
import { checkOverTargets } from './over-target.ts';
import { checkPairedAmounts } from './paired-amounts.ts';
import { checkPhones } from './phone.ts';
import { checkPlaceholders } from './placeholder.ts';
import { checkPraise } from './praise.ts';
import { checkRepeatedPassages } from './repeated.ts';
import { checkRepeatedUnits } from './repeated-unit.ts';
import { checkRepeatedSentences } from './repeated-sentence.ts';
import { checkReportDates } from './report-date.ts';
import { checkReportPeriods } from './report-period.ts';
import { checkScoreLists } from './score-list.ts';
import { checkSectionFunds } from './section-fund.ts';
import { checkSkippedYears } from './skipped-year.ts';
import { checkStaleYears } from './stale-year.ts';
import { checkTableReferences } from './table-reference.ts';
import { checkTicks } from './tick.ts';
import { checkUnitJumps } from './unit-jump.ts';
import { checkUnitNames } from './unit-name.ts';
import { checkYearlyRounds } from './yearly-rounds.ts';
import { checkZeroClaims } from './zero-claim.ts';

const CHECKS: readonly ((context: AuditContext) => Outcome[])[] = [
  checkMalformed,
  checkMalformedText,
  checkPlaceholders,
  checkTicks,
  checkReportDates,
  checkReportPeriods,
  checkPhones,
  checkRepeatedUnits,
  checkFormLabels,
  checkHeadingOrder,
  checkLeftovers,
  checkBlankAnswers,
  checkBlankColumns,
  checkContradictedClaims,
  checkCompleteClaims,
  checkZeroClaims,
  checkOverTargets,
  checkSectionFunds,
  checkUnitNames,
  checkImpossibleRates,
  checkUnitJumps,
  checkDateOrder,
  checkDaySpans,
  checkPairedAmounts,
  checkCarryoverYears,
  checkStaleYears,
  checkSkippedYears,
  checkListedCounts,
  checkEnumerations,
  checkTableReferences,
  checkCopiedActuals,
  checkPraise,
  checkScoreLists,
  checkYearlyRounds,
  checkRepeatedPassages,
  checkRepeatedSentences,
  checkLastYearCopies,
];

/** Checks of wording: what is left over from a template or from last year, not ticked, listed short, written twice. */
export function checkText(context: AuditContext): Outcome[] {
  return CHECKS.flatMap((check) => check(context));
}
