import type { Draft } from './builder/draft.ts';
import { healthProject } from './dev/health-project.ts';
import { educationReport } from './dev/education-report.ts';
import { housingEvaluation } from './dev/housing-evaluation.ts';
import { transportPayments } from './dev/transport-payments.ts';
import { civilMonitor } from './holdout/civil-monitor.ts';
import { employmentPolicy } from './holdout/employment-policy.ts';
import { forestryBase } from './holdout/forestry-base.ts';

/** All documents; main.ts writes each of them and its corrected twin. */
export const drafts: readonly Draft[] = [healthProject, transportPayments, educationReport, housingEvaluation, civilMonitor, forestryBase, employmentPolicy];
