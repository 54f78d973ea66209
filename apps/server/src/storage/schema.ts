import type { Generated } from 'kysely';

/** Rows as the database holds them. Every table leads with the county key, so that it can be distributed by it. */
export interface Schema {
  batch: BatchRow;
  file: FileRow;
  report: ReportRow;
}

export interface BatchRow {
  county_id: string;
  id: string;
  created_at: Generated<Date>;
}

export interface FileRow {
  county_id: string;
  id: string;
  batch_id: string;
  /** Order within the batch, from 0. */
  position: number;
  name: string;
  /** Bytes; arrives as a string because it is a bigint. */
  size: string;
  /** Of the bytes on disk, in hex. */
  sha256: string;
  role: 'current' | 'lastYear';
  status: 'waiting' | 'reading' | 'auditing' | 'done' | 'failed';
  kind: string | null;
  unit: string | null;
  year: number | null;
  errors: number | null;
  warnings: number | null;
  notes: number | null;
  figures: number | null;
  checked: number | null;
  problem_code: string | null;
  problem_message: string | null;
  problem_remedy: string | null;
}

/** JSON as text, not jsonb: it is only stored and handed out, and a document may hold characters that jsonb refuses. */
export interface ReportRow {
  county_id: string;
  file_id: string;
  document: string;
  findings: string;
  figures: string;
  coverage: string;
}
