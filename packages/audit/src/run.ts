import type { Document } from '@shiji/document';
import type { AuditContent } from './content.ts';
import type { AuditContext, StudiedDocument } from './context.ts';
import { coverageOf, verdictsOf } from './coverage.ts';
import { checkCrossReferences } from './facts/cross-check.ts';
import { checkIdentities } from './facts/identities.ts';
import { checkPerUnit } from './facts/per-unit.ts';
import { checkTransposed } from './facts/transposed.ts';
import { checkIndicators } from './indicators/check.ts';
import { documentKind } from './kind.ts';
import type { Outcome } from './outcome.ts';
import { groupIntoPackages, lastYearOf } from './packages.ts';
import { checkPrintedFormulas } from './printed/check.ts';
import { checkProse } from './prose/check.ts';
import { checkNearMisses } from './prose/near-miss/check.ts';
import type { FileReport } from './report.ts';
import { mergeRoots } from './roots.ts';
import { studyDocument } from './study.ts';
import { checkNamedFormulas } from './tables/named-formulas.ts';
import { type Subject, subjectOf } from './subject.ts';
import { checkTables } from './tables/check-tables.ts';
import { checkText } from './text/check.ts';

export interface NamedDocument {
  readonly file: string;
  readonly document: Document;
}

export interface AuditInput {
  /** The content packs, made ready by `auditContent`. */
  readonly content: AuditContent;
  readonly files: readonly NamedDocument[];
  /** Last year’s files of the same units; compared with, not reported on. */
  readonly lastYear: readonly NamedDocument[];
}

/** Audits files together: those of one unit and year are one package. One report per file, in the order given. */
export function auditDocuments(input: AuditInput): FileReport[] {
  const lastYear = input.lastYear.map(({ file, document }) => studyDocument(file, document, input.content));
  const subjects = input.files.map(({ document }, at) => ({ ...subjectOf(document, input.content.words), at }));
  const reports: FileReport[] = [];
  // Studied package by package: what is found about figures, tables and sentences is larger than the text.
  for (const members of groupIntoPackages(subjects)) {
    for (const [index, report] of auditMembers(input, members, lastYear).entries())
      reports[members[index]?.at ?? 0] = report;
  }
  return reports;
}

interface Member extends Subject {
  /** Position among the files. */
  readonly at: number;
}

/** The reports on the files of one package, in the order given. */
function auditMembers(
  input: AuditInput,
  members: readonly Member[],
  lastYear: readonly StudiedDocument[],
): FileReport[] {
  const documents = members.flatMap(({ at, year, unit }) => {
    const named = input.files[at];
    return named ? [studyDocument(named.file, named.document, input.content, { year, unit })] : [];
  });
  const content = input.content.forYear(documents[0]?.year ?? null);
  const outcomes = auditPackage({ content, documents, lastYear: lastYearOf(documents, lastYear) });
  return documents.map((document) => reportOn(document, content, outcomes));
}

const CHECKS: readonly ((context: AuditContext) => Outcome[])[] = [
  checkTables,
  checkIndicators,
  checkProse,
  checkPrintedFormulas,
  checkText,
  checkCrossReferences,
  checkIdentities,
];

/** Weaker evidence, for figures that no other check looked at. */
const CHECKS_OF_THE_REST: readonly ((context: AuditContext, outcomes: readonly Outcome[]) => Outcome[])[] = [
  checkTransposed,
  checkPerUnit,
  checkNearMisses,
  checkNamedFormulas,
];

function auditPackage(context: AuditContext): Outcome[] {
  const first = CHECKS.flatMap((check) => check(context));
  return mergeRoots([...first, ...CHECKS_OF_THE_REST.flatMap((check) => check(context, first))]);
}

const SEVERITY_ORDER = ['error', 'warning', 'note'];

function reportOn(document: StudiedDocument, content: AuditContent, outcomes: readonly Outcome[]): FileReport {
  const figures = verdictsOf(document, outcomes);
  const findings = outcomes.flatMap((outcome) =>
    outcome.verdict === 'fails' && outcome.finding.places[0]?.file === document.file ? [outcome.finding] : [],
  );
  return {
    file: document.file,
    kind: documentKind(document, content),
    year: document.year,
    unit: document.unit,
    coverage: coverageOf(figures),
    findings: findings.toSorted((a, b) => SEVERITY_ORDER.indexOf(a.severity) - SEVERITY_ORDER.indexOf(b.severity)),
    figures,
  };
}
