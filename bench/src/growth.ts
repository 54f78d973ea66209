import { type Intake, openIntake } from '@shiji/intake';
import type { NamedBytes } from './audit-bytes.ts';
import { median, timed } from './clock.ts';
import { duration, plainResult, ratioResult, type Result } from './result.ts';

async function auditBatch(intake: Intake, files: readonly NamedBytes[]): Promise<void> {
  const { files: audited } = await intake.audit(files, []);
  const failed = audited.find((file) => !file.ok);
  if (failed && !failed.ok) throw new Error(`${failed.file}: ${failed.error.message}`);
}

/** Whether a thousand reports given at once cost more each than a hundred. */
export async function growth(many: readonly NamedBytes[]): Promise<Result[]> {
  const intake = openIntake();
  const few = many.slice(0, 100);
  await auditBatch(intake, few);
  const hundred = [await timed(() => auditBatch(intake, few)), await timed(() => auditBatch(intake, few))];
  const thousand = (await timed(() => auditBatch(intake, many))) / many.length;
  hundred.push(await timed(() => auditBatch(intake, few)));
  intake.close();
  const each = median(hundred) / few.length;
  return [
    plainResult('100 reports in one batch, each', duration(each)),
    plainResult(`${many.length.toLocaleString('en')} reports in one batch, each`, duration(thousand)),
    ratioResult('a report of 1,000 ÷ a report of 100', thousand / each, { most: 1.1 }),
  ];
}
