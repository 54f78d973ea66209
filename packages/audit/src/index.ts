export { type AuditContent, type AuditContentResult, auditContent } from './content.ts';
export type * from './context.ts';
export type * from './finding.ts';
export type * from './mention.ts';
export type * from './outcome.ts';
export { isSameUnit } from './packages.ts';
export type * from './report.ts';
export { type AuditInput, auditDocuments, type NamedDocument } from './run.ts';
export { CHECK_TITLES } from './check-titles.ts';
