/**
 * The HTTP contract: one zod schema and one type for every body that crosses the wire.
 * The web page imports the types; the server validates and documents with the schemas.
 */
import type { Finding, Place } from '@shiji/audit';
import type { Document } from '@shiji/document';
import { z } from 'zod';
import { JudgingCounts } from './judgement-contract.ts';

export * from './judgement-contract.ts';

/** What went wrong in the user's words: a stable code, what happened, what to do. Never a stack or a path. */
export const Problem = z.object({ code: z.string(), message: z.string(), remedy: z.string() }).meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

/** The body of every answer outside 2xx. */
export const ErrorBody = z.object({ error: Problem }).meta({ id: 'ErrorBody' });
export type ErrorBody = z.infer<typeof ErrorBody>;

export const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;

export const Role = z
  .enum(['current', 'lastYear'])
  .meta({ id: 'Role', description: '被核对的文件，或用来对照的上年文件' });
export type Role = z.infer<typeof Role>;

export const FileStatus = z.enum(['waiting', 'reading', 'auditing', 'done', 'failed']).meta({ id: 'FileStatus' });
export type FileStatus = z.infer<typeof FileStatus>;

/** Findings by severity. */
export const Counts = z
  .object({ error: z.int().min(0), warning: z.int().min(0), note: z.int().min(0) })
  .meta({ id: 'Counts' });
export type Counts = z.infer<typeof Counts>;

/** How many figures were found and how many of them at least one check looked at. */
export const CoverageCounts = z
  .object({ figures: z.int().min(0), checked: z.int().min(0) })
  .meta({ id: 'CoverageCounts' });
export type CoverageCounts = z.infer<typeof CoverageCounts>;

/**
 * One file of a batch. `kind`, `unit`, `year`, `counts`, `coverage` come with status `done`, `error` with `failed`.
 * A lastYear file ends as `done` without counts: it is only compared with. `size` in bytes. A corrected file `replaces`
 * the version before it, which is `replacedBy` it and no longer listed in the batch. `judging` comes with `counts`.
 */
export const FileSummary = z
  .object({
    id: z.uuid(),
    batchId: z.uuid(),
    name: z.string(),
    size: z.int().min(0),
    role: Role,
    status: FileStatus,
    kind: z.string().optional(),
    unit: z.string().optional(),
    year: z.int().optional(),
    counts: Counts.optional(),
    coverage: CoverageCounts.optional(),
    error: Problem.optional(),
    version: z.int().min(1),
    replaces: z.uuid().optional(),
    replacedBy: z.uuid().optional(),
    judging: JudgingCounts.optional(),
  })
  .meta({ id: 'FileSummary' });
export type FileSummary = z.infer<typeof FileSummary>;

/** Files dropped together. `createdAt` is ISO 8601 in UTC. */
export const Batch = z
  .object({ id: z.uuid(), createdAt: z.iso.datetime(), files: z.array(FileSummary) })
  .meta({ id: 'Batch' });
export type Batch = z.infer<typeof Batch>;

/** The most recent batches, newest first. */
export const BatchList = z.object({ batches: z.array(Batch) }).meta({ id: 'BatchList' });
export type BatchList = z.infer<typeof BatchList>;

/** 202: the batch was stored and waits for its turn. */
export const BatchCreated = z.object({ id: z.uuid() }).meta({ id: 'BatchCreated' });
export type BatchCreated = z.infer<typeof BatchCreated>;

/**
 * Server-sent events of `GET /api/batches/:id/events`; `data` is the JSON of the named type:
 * `batch` (Batch, once at the start), `file` (FileSummary, each time one changes), `end` (BatchCreated, when all files
 * are done or failed; the server then closes, and the client must not reconnect).
 */
export type BatchEvent =
  | { readonly event: 'batch'; readonly data: Batch }
  | { readonly event: 'file'; readonly data: FileSummary }
  | { readonly event: 'end'; readonly data: BatchCreated };

export const Verdict = z.enum(['consistent', 'inconsistent', 'notChecked']).meta({ id: 'Verdict' });
export type Verdict = z.infer<typeof Verdict>;

/** One figure of the document with its verdict; `reason` tells why it was not checked. */
export interface FigureVerdict {
  readonly place: Place;
  readonly verdict: Verdict;
  readonly reason?: string;
}

/** A figure that no check looked at. */
export interface UncheckedFigure {
  readonly quote: string;
  readonly place: Place;
  readonly reason: string;
}

/** Everything about one file. `document` and `coverage` are null until it was read; see docs/reference/json.md. */
export interface FileDetail {
  readonly file: FileSummary;
  readonly document: Document | null;
  readonly findings: readonly Finding[];
  /** What judgements of the findings are kept under, in the same order. */
  readonly keys: readonly string[];
  readonly figures: readonly FigureVerdict[];
  readonly coverage: (CoverageCounts & { readonly notChecked: readonly UncheckedFigure[] }) | null;
}

/** The shape of FileDetail for the OpenAPI page; the models are documented with their packages, not field by field. */
export const FileDetailBody = z
  .object({
    file: FileSummary,
    document: z.record(z.string(), z.unknown()).nullable(),
    findings: z.array(z.record(z.string(), z.unknown())),
    keys: z.array(z.string()),
    figures: z.array(z.record(z.string(), z.unknown())),
    coverage: CoverageCounts.extend({ notChecked: z.array(z.record(z.string(), z.unknown())) }).nullable(),
  })
  .meta({ id: 'FileDetail' });

/** Files of one unit and year, or one file of an unknown unit; `codes` counts findings by check. */
export const OverviewPackage = z
  .object({
    name: z.string(),
    year: z.int().nullable(),
    files: z.array(z.uuid()),
    counts: Counts,
    coverage: CoverageCounts,
    codes: z.record(z.string(), z.int()),
  })
  .meta({ id: 'OverviewPackage' });
export type OverviewPackage = z.infer<typeof OverviewPackage>;

/** A check and how many packages and findings it has in a batch, with one finding as an example. */
export const OverviewProblem = z
  .object({
    code: z.string(),
    title: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    packages: z.int(),
    findings: z.int(),
    example: z.string(),
  })
  .meta({ id: 'OverviewProblem' });
export type OverviewProblem = z.infer<typeof OverviewProblem>;

export const BatchOverview = z
  .object({
    files: z.int(),
    packages: z.array(OverviewPackage),
    problems: z.array(OverviewProblem),
  })
  .meta({ id: 'BatchOverview' });
export type BatchOverview = z.infer<typeof BatchOverview>;

/** A kind of file that can be dropped. `extension` with its dot; `available` is false when LibreOffice is missing. */
export const Format = z
  .object({ extension: z.string(), label: z.string(), needsLibreOffice: z.boolean(), available: z.boolean() })
  .meta({ id: 'Format' });
export type Format = z.infer<typeof Format>;

export const Capabilities = z
  .object({
    libreOffice: z.boolean(),
    formats: z.array(Format),
    maxFileMegabytes: z.int().min(1),
    /** Of a .zip, whose files come in as if they had been sent themselves. */
    maxArchiveMegabytes: z.int().min(1),
    maxFiles: z.int().min(1),
  })
  .meta({ id: 'Capabilities' });
export type Capabilities = z.infer<typeof Capabilities>;

/** A fictional file shipped for a first try; `name` goes into `POST /api/samples/:name/audit`. */
export const Sample = z.object({ name: z.string(), title: z.string(), description: z.string() }).meta({ id: 'Sample' });
export type Sample = z.infer<typeof Sample>;

export const SampleList = z.object({ samples: z.array(Sample) }).meta({ id: 'SampleList' });
export type SampleList = z.infer<typeof SampleList>;

/** What somebody may do. The three administrators have no rights in the business, and nobody has two roles. */
export const UserRole = z
  .enum(['reviewer', 'leader', 'clerk', 'system', 'security', 'audit'])
  .meta({ id: 'UserRole', description: '审核人员、领导、单位经办人；系统、安全、审计管理员' });
export type UserRole = z.infer<typeof UserRole>;

export const OrganisationKind = z.enum(['bureau', 'department', 'unit']).meta({ id: 'OrganisationKind' });
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** One place in the county’s tree: the finance bureau at the root, departments below it, units below these. */
export const Organisation = z
  .object({ id: z.uuid(), parentId: z.uuid().nullable(), kind: OrganisationKind, name: z.string() })
  .meta({ id: 'Organisation' });
export type Organisation = z.infer<typeof Organisation>;

export const OrganisationList = z.object({ organisations: z.array(Organisation) }).meta({ id: 'OrganisationList' });
export const NewOrganisation = z
  .object({ name: z.string().trim().min(2).max(80), kind: OrganisationKind, parentId: z.uuid().nullable() })
  .meta({ id: 'NewOrganisation' });
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** Somebody who can sign in. `role` null: no rights yet; `wantedRole` is what the system administrator asks for. */
export const User = z
  .object({
    id: z.uuid(),
    login: z.string(),
    name: z.string(),
    role: UserRole.nullable(),
    wantedRole: UserRole.nullable(),
    organisationId: z.uuid().nullable(),
    assigned: z.array(z.uuid()),
    disabled: z.boolean(),
    locked: z.boolean(),
    mustChange: z.boolean(),
  })
  .meta({ id: 'User' });
export type User = z.infer<typeof User>;
export const UserList = z.object({ users: z.array(User) }).meta({ id: 'UserList' });

const Login = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
export const NewUser = z
  .object({
    login: Login,
    name: z.string().trim().min(1).max(40),
    organisationId: z.uuid().nullable(),
    wantedRole: UserRole.nullable(),
  })
  .meta({ id: 'NewUser' });
export type NewUser = z.infer<typeof NewUser>;

/** A password that is good for one sign-in; shown once, stored nowhere. */
export const OneTimePassword = z.object({ login: z.string(), name: z.string(), password: z.string() });
export type OneTimePassword = z.infer<typeof OneTimePassword>;

export const UserChange = z
  .object({ name: z.string().trim().min(1).max(40), organisationId: z.uuid().nullable(), disabled: z.boolean() })
  .meta({ id: 'UserChange' });
export const RoleChange = z
  .object({ role: UserRole.nullable(), assigned: z.array(z.uuid()).max(500) })
  .meta({ id: 'RoleChange' });
export type RoleChange = z.infer<typeof RoleChange>;

/** What an import did: all of it, or nothing and what is wrong with which row (1-based, as Excel counts). */
export const ImportResult = z
  .object({
    created: z.array(OneTimePassword),
    errors: z.array(z.object({ row: z.int(), message: z.string() })),
  })
  .meta({ id: 'ImportResult' });
export type ImportResult = z.infer<typeof ImportResult>;

export const SignIn = z.object({ login: z.string().max(80), password: z.string().max(200) }).meta({ id: 'SignIn' });
export const PasswordChange = z
  .object({ current: z.string().max(200), next: z.string().max(200) })
  .meta({ id: 'PasswordChange' });

/** A sign-in of the fictional county, which everybody may know; a real county has none. */
export const SampleSignIn = z
  .object({ login: z.string(), name: z.string(), password: z.string(), role: UserRole, about: z.string() })
  .meta({ id: 'SampleSignIn' });
export type SampleSignIn = z.infer<typeof SampleSignIn>;

/** Who is asking. `csrf` goes into the header x-csrf-token of everything that changes something. */
export const SignedInState = z
  .object({
    user: User.nullable(),
    csrf: z.string().nullable(),
    samples: z.array(SampleSignIn),
  })
  .meta({ id: 'SignedInState' });
export type SignedInState = z.infer<typeof SignedInState>;

export const OpenSession = z
  .object({
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    address: z.string(),
    browser: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'OpenSession' });
export type OpenSession = z.infer<typeof OpenSession>;
export const SessionList = z.object({ sessions: z.array(OpenSession) }).meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof SessionList>;

/** One entry of the audit trail; `hash` is SM3 over the entry and the hash before it. */
export const TrailEntry = z
  .object({
    number: z.int(),
    at: z.string(),
    actor: z.string(),
    action: z.string(),
    subject: z.string(),
    detail: z.string(),
    address: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'TrailEntry' });
export type TrailEntry = z.infer<typeof TrailEntry>;
export const TrailPage = z.object({ entries: z.array(TrailEntry), total: z.int() }).meta({ id: 'TrailPage' });
export type TrailPage = z.infer<typeof TrailPage>;

/** `firstBroken` is the number of the first entry that does not fit, null when the whole chain holds. */
export const TrailVerdict = z
  .object({ entries: z.int(), firstBroken: z.int().nullable() })
  .meta({ id: 'TrailVerdict' });
export type TrailVerdict = z.infer<typeof TrailVerdict>;
