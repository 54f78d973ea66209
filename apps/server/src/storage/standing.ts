import { type Kysely, sql } from 'kysely';
import type { JudgingCounts, Ruling } from '../contract.ts';
import { chineseDate } from '../day.ts';
import type { FindingRow, Schema } from './schema.ts';

/** The newest decision about each finding: the one after which there is none. */
const LATEST = sql`judgement.county_id = finding.county_id and judgement.origin_id = coalesce(file.origin_id, file.id)
  and judgement.key = finding.key and not exists (select 1 from judgement later where later.county_id = judgement.county_id
  and later.origin_id = judgement.origin_id and later.key = judgement.key and later.number > judgement.number)`;

interface Group {
  readonly file_id: string;
  readonly severity: FindingRow['severity'];
  readonly ruling: Ruling | null;
  readonly muted: boolean;
  readonly count: string;
}

const NOTHING: JudgingCounts = {
  accepted: 0,
  rejected: 0,
  toVerify: 0,
  unjudged: 0,
  muted: 0,
  errors: 0,
  errorsAccepted: 0,
};

function withGroup(counts: JudgingCounts, { severity, ruling, muted, count }: Group): JudgingCounts {
  const number = Number(count);
  if (muted) return { ...counts, muted: counts.muted + number };
  const name = ruling ?? 'unjudged';
  const isError = severity === 'error';
  return {
    ...counts,
    [name]: counts[name] + number,
    errors: counts.errors + (isError ? number : 0),
    errorsAccepted: counts.errorsAccepted + (isError && ruling === 'accepted' ? number : 0),
  };
}

/** How far each of the files is judged; one question to the database for all of them. */
export async function judgingOf(
  db: Kysely<Schema>,
  county: string,
  fileIds: readonly string[],
): Promise<(fileId: string) => JudgingCounts> {
  if (fileIds.length === 0) return () => NOTHING;
  const muted = sql<boolean>`exists (select 1 from muting where muting.county_id = finding.county_id
    and muting.code = finding.code and muting.ended_at is null and muting.until >= ${chineseDate(new Date())})`;
  const { rows } = await sql<Group>`
    select finding.file_id, finding.severity, judgement.after as ruling, ${muted} as muted, count(*) as count
    from finding
    join file on file.county_id = finding.county_id and file.id = finding.file_id
    left join judgement on ${LATEST}
    where finding.county_id = ${county} and finding.file_id in (${sql.join([...fileIds])})
    group by 1, 2, 3, 4`.execute(db);
  const counts = new Map<string, JudgingCounts>();
  for (const row of rows) counts.set(row.file_id, withGroup(counts.get(row.file_id) ?? NOTHING, row));
  return (fileId) => counts.get(fileId) ?? NOTHING;
}
