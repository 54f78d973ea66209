import { type Document, maskDocument, maskText } from '@shiji/document';
import type { AuditedFile, LastYearFile } from './audit-files.ts';

/** Every string of a JSON value masked; offsets stay, for masking keeps lengths. */
function maskStrings<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T;
  if (Array.isArray(value)) return value.map(maskStrings) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, maskStrings(one)])) as T;
}

function maskDocumentJson(json: string): string {
  const document = JSON.parse(json) as Document | null;
  if (!document) return json;
  const masked = maskDocument(document);
  return masked === document ? json : JSON.stringify(masked);
}

/**
 * An outcome to be kept, shown or sent: names, phone, identity and card numbers of its document and findings masked.
 * File names stay, findings point at files by them.
 */
export function withoutPersonalData<T extends AuditedFile | LastYearFile>(outcome: T): T {
  if (!outcome.ok) return outcome;
  const documentJson = outcome.documentJson === '' ? '' : maskDocumentJson(outcome.documentJson);
  if (!('report' in outcome)) return { ...outcome, documentJson };
  const { findings, figures } = outcome.report;
  const report = { ...outcome.report, findings: findings.map(maskFinding), figures };
  return { ...outcome, documentJson, report };
}

type Finding = Extract<AuditedFile, { ok: true }>['report']['findings'][number];

function maskFinding(finding: Finding): Finding {
  const places = finding.places.map((place) => ({ ...maskStrings(place), file: place.file }));
  return { ...maskStrings(finding), places };
}
