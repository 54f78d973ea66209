import type { Draft } from '../builder/draft.ts';
import { commerceReport } from './commerce-report.ts';
import { hazardLedger } from './hazard-ledger.ts';
import { justiceBaseData } from './justice-base-data.ts';
import { ecologyScores } from './ecology-scores.ts';
import { machineryMonitor } from './machinery-monitor.ts';
import { busServices } from './bus-services.ts';
import { migrantEvaluation } from './migrant-evaluation.ts';
import { taxDepartmentForm } from './tax-department-form.ts';
import { landAccounts } from './land-accounts.ts';
import { collegeProject } from './college-project.ts';
import { villageWorks } from './village-works.ts';
import { schoolProject } from './school-project.ts';

/** The development documents by other clerks: other forms, provinces and departments than the first seventeen. */
export const otherClerks: readonly Draft[] = [schoolProject, commerceReport, hazardLedger, justiceBaseData, ecologyScores, machineryMonitor, busServices, migrantEvaluation, taxDepartmentForm, landAccounts, collegeProject, villageWorks];
