import type { Finding } from '@shiji/audit';
import type { FindingState, FixedFinding, Judgement, JudgementSheet } from './contract.ts';
import type { BatchStore } from './storage/batches.ts';
import { type JudgedFile, type Judgements, standingOf } from './storage/judgements.ts';
import type { Mutings } from './storage/mutings.ts';
import type { FindingRow } from './storage/schema.ts';

/** What is known about judging. */
export interface JudgingRoom {
  readonly store: BatchStore;
  readonly judgements: Judgements;
  readonly mutings: Mutings;
}

/** The newest version before this one that could be read and audited. */
async function auditedBefore({ store, judgements }: JudgingRoom, file: JudgedFile): Promise<JudgedFile | null> {
  for (let id = file.replaces; id !== null; ) {
    const [before, report] = await Promise.all([judgements.file(id), store.report(id)]);
    if (!before || report) return before;
    id = before.replaces;
  }
  return null;
}

type History = ReadonlyMap<string, Judgement[]>;

/** What was found before and is not found now, in the words of then. */
async function fixedOf(
  { store, judgements }: JudgingRoom,
  before: JudgedFile,
  now: readonly FindingRow[],
  history: History,
): Promise<FixedFinding[]> {
  const [rows, report] = await Promise.all([judgements.findings(before.id), store.report(before.id)]);
  const findings = JSON.parse(report?.findings ?? '[]') as Finding[];
  const still = new Set(now.map(({ key }) => key));
  return rows
    .filter(({ key }) => !still.has(key))
    .map(({ key, code, severity, position }) => {
      const { ruling } = standingOf(history.get(key) ?? []);
      return { key, code, severity, message: findings[position]?.message ?? '', ruling };
    });
}

async function keysBefore(room: JudgingRoom, before: JudgedFile | null): Promise<ReadonlySet<string> | null> {
  return before && new Set((await room.judgements.findings(before.id)).map(({ key }) => key));
}

function stateOf(key: string, history: History, before: ReadonlySet<string> | null): FindingState {
  const own = history.get(key) ?? [];
  const change = before && (before.has(key) ? 'remaining' : 'new');
  return { key, ...standingOf(own), change, history: own };
}

/** How each finding of a file stands, what its last correction changed, and what is muted. */
export async function judgementSheet(room: JudgingRoom, file: JudgedFile): Promise<JudgementSheet> {
  const { judgements, mutings } = room;
  const [versions, rows, history, active] = await Promise.all([
    judgements.versions(file.origin),
    judgements.findings(file.id),
    judgements.history(file.origin),
    mutings.active(),
  ]);
  const audited = (await room.store.report(file.id)) !== null;
  const before = audited ? await auditedBefore(room, file) : null;
  const keys = await keysBefore(room, before);
  const codes = new Set(rows.map(({ code }) => code));
  const muted = active.filter(({ code }) => codes.has(code));
  const loud = [...codes].filter((code) => !muted.some((one) => one.code === code));
  return {
    versions,
    findings: rows.map(({ key }) => stateOf(key, history, keys)),
    fixed: before ? await fixedOf(room, before, rows, history) : [],
    mutings: muted,
    oftenRejected: await mutings.oftenRejected(loud),
  };
}
