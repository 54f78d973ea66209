export type { AuditedFile, AuditedFiles, FileProgress, LastYearFile, OnProgress } from './audit-files.ts';
export { type Content, contentFolder, loadContent } from './content.ts';
export { extensionOf, formatOf, READABLE_FORMATS, type ReadableFormat } from './formats.ts';
export {
  auditFiles,
  type Intake,
  type IntakeOptions,
  Interrupted,
  openIntake,
  readFileSafely,
  sharedIntake,
} from './intake.ts';
export { DEFAULT_LIMITS, type IntakeFile, type IntakeLimits } from './intake-file.ts';
export { findLibreOffice } from './libre-office.ts';
export { placeWords } from './place-words.ts';
export type { Problem } from './problem.ts';
export * from './report-json.ts';
export type { CommentResult } from './sending/comment-file.ts';
export { findingComments } from './sending/finding-comments.ts';
export { findingList } from './sending/finding-list.ts';
export {
  type FindingJudgement,
  type JudgedFinding,
  type JudgedReport,
  type LeftOut,
  RULING_WORDS,
} from './sending/judged.ts';
export { FINDING_COLUMNS, findingRows } from './sending/finding-rows.ts';
export { reviewOpinion } from './sending/opinion.ts';
export * from './overview.ts';
export { bulletin } from './sending/bulletin.ts';
export { overviewList } from './sending/overview-list.ts';
export { withoutPersonalData } from './without-personal-data.ts';
