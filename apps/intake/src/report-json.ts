import type { Explanation, Place } from '@shiji/audit';
import type { AuditedFile } from './audit-files.ts';
import type { Problem } from './problem.ts';
import type { JudgedFinding, JudgedReport, LeftOut } from './sending/judged.ts';

/** The JSON of `shiji audit --format json` and of `findings.json`; docs/reference/json.md describes it. */
export type ReportJson = FileJson | UnreadFileJson;

export interface FileJson {
  readonly file: string;
  readonly kind: string;
  readonly unit: string | null;
  readonly year: number | null;
  readonly coverage: {
    readonly figures: number;
    readonly checked: number;
    readonly notChecked: readonly { readonly quote: string; readonly place: PlaceJson; readonly reason: string }[];
  };
  readonly findings: readonly FindingJson[];
  /** Only where findings are judged. */
  readonly leftOut?: LeftOut;
}

/** A file that could not be read or audited. */
export interface UnreadFileJson {
  readonly file: string;
  readonly error: Problem;
}

export interface PlaceJson {
  readonly file: string;
  readonly quote: string;
  readonly line?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly paragraph?: number;
  readonly label?: string;
}

export type ExplanationJson = Omit<Explanation, 'place' | 'operands'> & {
  readonly place?: PlaceJson;
  readonly operands?: readonly ExplanationJson[];
};

export type FindingJson = Omit<JudgedFinding, 'places' | 'explanation'> & {
  readonly places: readonly PlaceJson[];
  readonly explanation?: ExplanationJson;
};

function placeJson({ file, quote, address, label }: Place): PlaceJson {
  const { line, page, sheet, table, row, column, paragraph } = address;
  const all = { line, page, sheet, table, row, column, paragraph, label };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return { file, quote, ...Object.fromEntries(known) };
}

function explanationJson({ place, operands, ...rest }: Explanation): ExplanationJson {
  return {
    ...rest,
    ...(place ? { place: placeJson(place) } : {}),
    ...(operands ? { operands: operands.map(explanationJson) } : {}),
  };
}

/** A finding in the published shape. */
export function findingJson({ places, explanation, ...rest }: JudgedFinding): FindingJson {
  const tree = explanation ? { explanation: explanationJson(explanation) } : {};
  return { ...rest, places: places.map(placeJson), ...tree };
}

/** One file’s report in the published shape: addresses flattened into the place. */
export function reportJson({ file, kind, unit, year, coverage, findings, leftOut }: JudgedReport): FileJson {
  const notChecked = coverage.notChecked.map(({ quote, place, reason }) => ({
    quote,
    place: placeJson(place),
    reason,
  }));
  const known = { file, kind, unit, year, coverage: { ...coverage, notChecked }, findings: findings.map(findingJson) };
  return leftOut ? { ...known, leftOut } : known;
}

/** A whole audit in the published shape, in the order of the files. */
export function reportsJson(files: readonly AuditedFile[]): ReportJson[] {
  return files.map((file) => (file.ok ? reportJson(file.report) : { file: file.file, error: file.error }));
}
