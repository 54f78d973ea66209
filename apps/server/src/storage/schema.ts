import type { ColumnType, Generated } from 'kysely';
import type { OrganisationKind, Ruling, UserRole } from '../contract.ts';

/** Rows as the database holds them. Every table leads with the county key, so that it can be distributed by it. */
export interface Schema {
  batch: BatchRow;
  file: FileRow;
  report: ReportRow;
  organisation: OrganisationRow;
  account: AccountRow;
  assignment: AssignmentRow;
  session: SessionRow;
  trail: TrailRow;
  trail_head: TrailHeadRow;
  finding: FindingRow;
  judgement: JudgementRow;
  muting: MutingRow;
}

export interface BatchRow {
  county_id: string;
  id: string;
  created_at: Generated<Date>;
  /** Who sent it and for which organisation; null in batches older than sign-in. */
  owner_id: Generated<string | null>;
  organisation_id: Generated<string | null>;
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
  /** Counts the versions of a file from 1. */
  version: number;
  /** The first version; null when it is this one. Judgements belong to it, and so to all versions. */
  origin_id: string | null;
  replaces: string | null;
  replaced_by: string | null;
}

/** What is needed to count findings without opening reports; the rest is in the report at the same position. */
export interface FindingRow {
  county_id: string;
  file_id: string;
  position: number;
  key: string;
  code: string;
  severity: 'error' | 'warning' | 'note';
}

/** One decision about a finding. Rows are added, never changed. */
export interface JudgementRow {
  county_id: string;
  /** The first version of the file. */
  origin_id: string;
  key: string;
  /** Counts the decisions about the finding from 1. */
  number: number;
  /** The version that was judged. */
  file_id: string;
  code: string;
  before: Ruling | null;
  after: Ruling | null;
  reason: string;
  undone: boolean;
  account_id: string;
  account_name: string;
  at: Date;
}

export interface MutingRow {
  county_id: string;
  id: string;
  code: string;
  reason: string;
  /** The last day, YYYY-MM-DD in China. */
  until: string;
  account_name: string;
  at: Date;
  ended_at: Date | null;
  ended_by: string | null;
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

export interface OrganisationRow {
  county_id: string;
  id: string;
  parent_id: string | null;
  kind: OrganisationKind;
  name: string;
}

export interface AccountRow {
  county_id: string;
  id: string;
  login: string;
  name: string;
  /** Null until the security administrator has given one: no rights at all. */
  role: UserRole | null;
  wanted_role: UserRole | null;
  organisation_id: string | null;
  /** Argon2id in its usual text form. */
  password: string;
  must_change: boolean;
  disabled: Generated<boolean>;
  failures: Generated<number>;
  locked_until: ColumnType<Date | null, Date | null | undefined, Date | null>;
  created_at: Generated<Date>;
}

/** A department that a reviewer is responsible for, with everything below it. */
export interface AssignmentRow {
  county_id: string;
  account_id: string;
  organisation_id: string;
}

export interface SessionRow {
  county_id: string;
  id: string;
  /** SHA-256 of the cookie: who reads the database cannot sign in with it. */
  token_hash: string;
  account_id: string;
  csrf: string;
  created_at: Date;
  seen_at: Date;
  address: string;
  browser: string;
}

export interface TrailRow {
  county_id: string;
  number: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: string;
  address: string;
  hash: string;
}

/** The newest entry, kept apart: without it entries cut off at the end would not be missed. */
export interface TrailHeadRow {
  county_id: string;
  number: number;
  hash: string;
}
