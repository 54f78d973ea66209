import { Interrupted } from '@shiji/intake';
import { Logger, run, type Runner } from 'graphile-worker';
import { sql } from 'kysely';
import type { Pool } from 'pg';
import type { Enqueue } from '../storage/batches.ts';
import { type AuditRoom, auditBatch } from './audit-batch.ts';

const TASK = 'audit_batch';
const ATTEMPTS = 5;
const GIVEN_UP = {
  code: 'A005',
  message: '多次尝试后仍未能核对完。',
  remedy: '请重新上传这些文件；仍不行请联系维护人员。',
};

/** The job’s key is the batch, so that asking twice makes one job. */
export const enqueueAudit: Enqueue = async (trx, county, batchId) => {
  const payload = JSON.stringify({ county, batchId });
  await sql`select graphile_worker.add_job(${TASK}::text, ${payload}::json, job_key := ${`${TASK}:${batchId}`}::text,
    max_attempts := ${ATTEMPTS}::int)`.execute(trx);
};

/** Writes what a log may hold: no payload, no names. */
export type Note = (level: string, message: string) => void;

/** Starts working through the queue, in this process; a job starts milliseconds after it was added. */
export async function startQueue(pool: Pool, room: AuditRoom, note: Note): Promise<Runner> {
  const logger = new Logger(() => (level, message) => note(level, message.replace(/\(.*\)/g, '')));
  return run({
    pgPool: pool,
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger,
    taskList: {
      [TASK]: async (payload, { job }) => {
        const { batchId } = payload as { batchId: string };
        await auditBatch(room, batchId).catch(async (error: unknown) => {
          const last = job.attempts >= job.max_attempts && !(error instanceof Interrupted);
          if (last) await room.store.giveUp(batchId, GIVEN_UP);
          throw error;
        });
      },
    },
  });
}
