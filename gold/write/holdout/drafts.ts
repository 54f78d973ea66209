import type { Draft } from '../builder/draft.ts';
import { animalDiseaseWorkbook } from './animal-disease-workbook.ts';
import { archivesPackage } from './archives-package.ts';
import { commerceEvaluation } from './commerce-evaluation.ts';
import { coopPackage } from './coop-package.ts';
import { courtReport } from './court-report.ts';
import { ecologyReport } from './ecology-report.ts';
import { employmentNarrative } from './employment-narrative.ts';
import { farmlandEvaluation } from './farmland-evaluation.ts';
import { floodRescueMonitor } from './flood-rescue-monitor.ts';
import { foodSamplingWorkbook } from './food-sampling-workbook.ts';
import { forestCareProject } from './forest-care-project.ts';
import { forestMonitor } from './forest-monitor.ts';
import { healthSelfEvaluation } from './health-self-evaluation.ts';
import { freeOpeningEvaluation } from './free-opening-evaluation.ts';
import { hardshipRelief } from './hardship-relief.ts';
import { highwayCentreReport } from './highway-centre-report.ts';
import { housingAccountsReport } from './housing-accounts-report.ts';
import { housingScoreSheet } from './housing-score-sheet.ts';
import { labourBaseData } from './labour-base-data.ts';
import { grainReserveBase } from './grain-reserve-base.ts';
import { medicalInsuranceService } from './medical-insurance-service.ts';
import { mealsWorkbook } from './meals-workbook.ts';
import { officeAffairsScores } from './office-affairs-scores.ts';
import { preschoolGrant } from './preschool-grant.ts';
import { publicHealthTransfer } from './public-health-transfer.ts';
import { researchWorkbook } from './research-workbook.ts';
import { reservoirWorkbook } from './reservoir-workbook.ts';
import { schoolRepairQuarter } from './school-repair-quarter.ts';
import { screeningProject } from './screening-project.ts';
import { serviceHallMonitor } from './service-hall-monitor.ts';
import { sportsSelfEvaluation } from './sports-self-evaluation.ts';
import { sanitationReport } from './sanitation-report.ts';
import { trafficOrderEvaluation } from './traffic-order-evaluation.ts';
import { townSettlementReport } from './town-settlement-report.ts';
import { townshipNarrative } from './township-narrative.ts';
import { townshipReviewReply } from './township-review-reply.ts';
import { transportBaseData } from './transport-base-data.ts';
import { veteransBaseAndPoints } from './veterans-base-and-points.ts';
import { waterMonitor } from './water-monitor.ts';
import { waterworksScores } from './waterworks-scores.ts';
import { weatherProject } from './weather-project.ts';
import { providentFundReport } from './provident-fund-report.ts';
import { redCrossProject } from './red-cross-project.ts';
import { mediaCentreMonitor } from './media-centre-monitor.ts';
import { diseaseControlEvaluation } from './disease-control-evaluation.ts';
import { minorityFundWorkbook } from './minority-fund-workbook.ts';
import { grasslandSubsidy } from './grassland-subsidy.ts';
import { tradeUnionReport } from './trade-union-report.ts';
import { partySchoolScores } from './party-school-scores.ts';

/** The documents nobody looks at while tuning. */
export const heldOut: readonly Draft[] = [
  waterMonitor,
  forestMonitor,
  sportsSelfEvaluation,
  coopPackage,
  labourBaseData,
  housingScoreSheet,
  ecologyReport,
  commerceEvaluation,
  townshipNarrative,
  screeningProject,
  mealsWorkbook,
  weatherProject,
  schoolRepairQuarter,
  healthSelfEvaluation,
  transportBaseData,
  waterworksScores,
  housingAccountsReport,
  veteransBaseAndPoints,
  employmentNarrative,
  forestCareProject,
  researchWorkbook,
  townSettlementReport,
  preschoolGrant,
  publicHealthTransfer,
  farmlandEvaluation,
  highwayCentreReport,
  reservoirWorkbook,
  hardshipRelief,
  floodRescueMonitor,
  freeOpeningEvaluation,
  foodSamplingWorkbook,
  townshipReviewReply,
  sanitationReport,
  medicalInsuranceService,
  grainReserveBase,
  trafficOrderEvaluation,
  serviceHallMonitor,
  archivesPackage,
  animalDiseaseWorkbook,
  courtReport,
  officeAffairsScores,
  providentFundReport,
  redCrossProject,
  mediaCentreMonitor,
  diseaseControlEvaluation,
  minorityFundWorkbook,
  grasslandSubsidy,
  tradeUnionReport,
  partySchoolScores,
];
