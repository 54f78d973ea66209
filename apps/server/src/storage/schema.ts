import type { ColumnType, Generated } from 'kysely';
import type { OrganisationKind, UserRole } from '../contract.ts';

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
