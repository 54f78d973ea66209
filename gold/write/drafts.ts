import type { Draft } from './builder/draft.ts';
import { fireProject } from './dev/fire-project.ts';
import { healthProject } from './dev/health-project.ts';
import { educationReport } from './dev/education-report.ts';
import { housingEvaluation } from './dev/housing-evaluation.ts';
import { hospitalReport } from './dev/hospital-report.ts';
import { townshipPackage } from './dev/township-package.ts';
import { transportPayments } from './dev/transport-payments.ts';
import { civilMonitor } from './dev/civil-monitor.ts';
import { cultureAccounts } from './dev/culture-accounts.ts';
import { employmentPolicy } from './dev/employment-policy.ts';
import { forestryBase } from './dev/forestry-base.ts';
import { veteransStandards } from './dev/veterans-standards.ts';
import { revivalWorkbook } from './dev/revival-workbook.ts';
import { scienceReview } from './dev/science-review.ts';
import { waterQuarter } from './dev/water-quarter.ts';
import { disabilityProject } from './dev/disability-project.ts';
import { streetEvaluation } from './dev/street-evaluation.ts';
import { otherClerks } from './dev/drafts.ts';
import { heldOut } from './holdout/drafts.ts';

/** All documents; main.ts writes each of them and its corrected twin. */
export const drafts: readonly Draft[] = [healthProject, transportPayments, educationReport, housingEvaluation, hospitalReport, townshipPackage, fireProject, veteransStandards, scienceReview, waterQuarter, civilMonitor, forestryBase, employmentPolicy, cultureAccounts, revivalWorkbook, disabilityProject, streetEvaluation, ...otherClerks, ...heldOut];
