import { type Document, readText } from '@shiji/document';
import type { Finding } from '../src/finding.ts';
import type { FileReport } from '../src/report.ts';
import { type AuditInput, auditDocuments, type NamedDocument } from '../src/run.ts';
import { CONTENT } from './shipped-content.ts';
import { documentOf } from './tables/table-of.ts';

/** Files by name; a string is the text of a .txt file. */
export type Files = Readonly<Record<string, string | Document>>;

/** The only place where tests put together what an audit needs. */
export function inputOf(files: Files, lastYear: Files = {}): AuditInput {
  return { content: CONTENT, files: named(files), lastYear: named(lastYear) };
}

export function auditFiles(files: Files, lastYear: Files = {}): FileReport[] {
  return auditDocuments(inputOf(files, lastYear));
}

export function auditText(text: string): FileReport {
  return only(auditFiles({ '报告.txt': text }));
}

/** A document of paragraphs (plain strings) and drawn tables (strings with “|”, see table-of). */
export function auditParts(...parts: readonly string[]): FileReport {
  return only(auditFiles({ '报告.docx': partsDocument(...parts) }));
}

/** Paragraphs and drawn tables, the paragraphs counted as a reader counts them. */
export function partsDocument(...parts: readonly string[]): Document {
  const document = documentOf(...parts);
  let paragraph = 0;
  const blocks = document.blocks.map((block) => {
    if (block.type !== 'paragraph') return block;
    paragraph += 1;
    return { ...block, passage: { ...block.passage, address: { paragraph } } };
  });
  return { ...document, blocks };
}

/** Errors and warnings in short: “填写→应为”. */
export function loudIn({ findings }: FileReport): string[] {
  return findings.filter(({ severity }) => severity !== 'note').map(inShort);
}

/** Notes in short, with their codes. */
export function notesIn({ findings }: FileReport): string[] {
  return findings.filter(({ severity }) => severity === 'note').map((finding) => `${finding.code} ${inShort(finding)}`);
}

/** Findings of all severities with one of the codes, by what they quote first. */
export function quotedBy({ findings }: FileReport, ...codes: readonly string[]): string[] {
  return findings.filter(({ code }) => codes.includes(code)).map(({ places }) => places[0]?.quote ?? '');
}

function inShort({ stated, expected }: Finding): string {
  return `${stated}→${expected}`;
}

function named(files: Files): NamedDocument[] {
  return Object.entries(files).map(([file, content]) => ({
    file,
    document: typeof content === 'string' ? textDocument(content) : content,
  }));
}

export function textDocument(text: string): Document {
  const read = readText(new TextEncoder().encode(text));
  return read.ok ? read.value : documentOf(text);
}

function only(reports: readonly FileReport[]): FileReport {
  const [report] = reports;
  if (!report) throw new Error('没有报告');
  return report;
}
