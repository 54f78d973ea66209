import { type Finding, findingKeys } from '@shiji/audit';
import type { Kysely } from 'kysely';
import type { FindingRow, Schema } from './schema.ts';

/** PostgreSQL takes 65,535 values in one statement. */
const AT_ONCE = 5000;

/** Replaces what is known of a file’s findings; part of the transaction that stores its report. */
export async function storeFindings(
  db: Kysely<Schema>,
  county: string,
  fileId: string,
  findings: readonly Finding[],
): Promise<void> {
  const keys = findingKeys(findings);
  const rows = findings.map(
    ({ code, severity }, position): FindingRow => ({
      county_id: county,
      file_id: fileId,
      position,
      key: keys[position] ?? '',
      code,
      severity,
    }),
  );
  await db.deleteFrom('finding').where('county_id', '=', county).where('file_id', '=', fileId).execute();
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await db
      .insertInto('finding')
      .values(rows.slice(at, at + AT_ONCE))
      .execute();
}
