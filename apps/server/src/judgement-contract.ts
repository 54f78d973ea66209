/** The part of the HTTP contract about judging findings, versions of a file, and muted rules. */
import { z } from 'zod';

/** What a reviewer decides about a finding; none yet is null. */
export const Ruling = z
  .enum(['accepted', 'rejected', 'toVerify'])
  .meta({ id: 'Ruling', description: '采纳、不采纳、待核实' });
export type Ruling = z.infer<typeof Ruling>;

/** How far a file is judged. Muted findings count only as muted; `errors` are those that are not. */
export const JudgingCounts = z
  .object({
    accepted: z.int().min(0),
    rejected: z.int().min(0),
    toVerify: z.int().min(0),
    unjudged: z.int().min(0),
    muted: z.int().min(0),
    errors: z.int().min(0),
    errorsAccepted: z.int().min(0),
  })
  .meta({ id: 'JudgingCounts' });
export type JudgingCounts = z.infer<typeof JudgingCounts>;

/** One decision, never changed afterwards; `number` counts within the finding from 1, `version` is that of the file. */
export const Judgement = z
  .object({
    number: z.int().min(1),
    before: Ruling.nullable(),
    after: Ruling.nullable(),
    reason: z.string(),
    undone: z.boolean().meta({ description: '这一次是撤销' }),
    by: z.string(),
    at: z.iso.datetime(),
    version: z.int().min(1),
  })
  .meta({ id: 'Judgement' });
export type Judgement = z.infer<typeof Judgement>;

/** A finding’s standing: `change` compares with the version before and is null in the first. */
export const FindingState = z
  .object({
    key: z.string(),
    ruling: Ruling.nullable(),
    reason: z.string(),
    change: z.enum(['new', 'remaining']).nullable(),
    history: z.array(Judgement),
  })
  .meta({ id: 'FindingState' });
export type FindingState = z.infer<typeof FindingState>;

/** A finding of the version before that is no longer found. */
export const FixedFinding = z
  .object({
    key: z.string(),
    code: z.string(),
    severity: z.enum(['error', 'warning', 'note']),
    message: z.string(),
    ruling: Ruling.nullable(),
  })
  .meta({ id: 'FixedFinding' });
export type FixedFinding = z.infer<typeof FixedFinding>;

export const FileVersion = z
  .object({ id: z.uuid(), version: z.int().min(1), name: z.string() })
  .meta({ id: 'FileVersion' });
export type FileVersion = z.infer<typeof FileVersion>;

/** A check whose findings are hidden in the whole county until the day `until` has passed (YYYY-MM-DD). */
export const Muting = z
  .object({
    id: z.uuid(),
    code: z.string(),
    reason: z.string(),
    until: z.iso.date(),
    by: z.string(),
    at: z.iso.datetime(),
    active: z.boolean(),
  })
  .meta({ id: 'Muting' });
export type Muting = z.infer<typeof Muting>;
export const MutingList = z.object({ mutings: z.array(Muting) }).meta({ id: 'MutingList' });
export type MutingList = z.infer<typeof MutingList>;

/** How often findings of a check are rejected for a reason, in the whole county. */
export const OftenRejected = z
  .object({ code: z.string(), reason: z.string(), count: z.int() })
  .meta({ id: 'OftenRejected' });
export type OftenRejected = z.infer<typeof OftenRejected>;

/**
 * Everything about judging one file. `findings` stand in the order of the file’s findings; `versions` newest first;
 * `mutings` are those in force for its checks; `oftenRejected` those worth muting.
 */
export const JudgementSheet = z
  .object({
    versions: z.array(FileVersion),
    findings: z.array(FindingState),
    fixed: z.array(FixedFinding),
    mutings: z.array(Muting),
    oftenRejected: z.array(OftenRejected),
  })
  .meta({ id: 'JudgementSheet' });
export type JudgementSheet = z.infer<typeof JudgementSheet>;

/** A finding as the one who judges saw it: `seen` is the number of decisions so far, so that none is overlooked. */
const Seen = z.object({ key: z.string().max(60), seen: z.int().min(0) });
export type Seen = z.infer<typeof Seen>;

export const NewJudgement = z
  .object({ items: z.array(Seen).min(1).max(5000), ruling: Ruling, reason: z.string().trim().max(300) })
  .meta({ id: 'NewJudgement' });
export type NewJudgement = z.infer<typeof NewJudgement>;
export const Undoing = z.object({ items: z.array(Seen).min(1).max(5000) }).meta({ id: 'Undoing' });

export const NewMuting = z
  .object({
    code: z.string().regex(/^[A-Z]\d{2}$/),
    reason: z.string().trim().max(300),
    until: z.iso.date(),
  })
  .meta({ id: 'NewMuting' });
export type NewMuting = z.infer<typeof NewMuting>;

/** 202: the corrected file was stored and waits for its turn. */
export const CorrectionCreated = z.object({ id: z.uuid() }).meta({ id: 'CorrectionCreated' });
export type CorrectionCreated = z.infer<typeof CorrectionCreated>;
