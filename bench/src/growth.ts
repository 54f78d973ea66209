import { type Intake, openIntake } from '@shiji/intake';
import type { NamedBytes } from './audit-bytes.ts';
import { timed } from './clock.ts';
import { duration, plainResult, ratioResult, type Result } from './result.ts';

async function auditBatch(intake: Intake, files: readonly NamedBytes[]): Promise<void> {
  const { files: audited } = await intake.audit(files, []);
  const failed = audited.find((file) => !file.ok);
  if (failed && !failed.ok) throw new Error(`${failed.file}: ${failed.error.message}`);
}

const BATCH = 100;

/**
 * Whether a thousand reports given at once cost more each than a hundred: the same reports once in batches of a
 * hundred, half of them before and half after, and once all together, so that what slows the machine slows both.
 */
export async function growth(many: readonly NamedBytes[]): Promise<Result[]> {
  const intake = openIntake();
  const batches = Array.from({ length: Math.floor(many.length / BATCH) }, (_, at) =>
    many.slice(at * BATCH, (at + 1) * BATCH),
  );
  const inBatches = async (some: readonly (readonly NamedBytes[])[]) => {
    for (const batch of some) await auditBatch(intake, batch);
  };
  const middle = Math.ceil(batches.length / 2);
  await inBatches(batches.slice(0, 1));
  const before = await timed(() => inBatches(batches.slice(0, middle)));
  const thousand = (await timed(() => auditBatch(intake, many))) / many.length;
  const after = await timed(() => inBatches(batches.slice(middle)));
  intake.close();
  const each = (before + after) / (batches.length * BATCH);
  return [
    plainResult('100 reports in one batch, each', duration(each)),
    plainResult(`${many.length.toLocaleString('en')} reports in one batch, each`, duration(thousand)),
    ratioResult('a report of 1,000 ÷ a report of 100', thousand / each, { most: 1.1 }),
  ];
}
