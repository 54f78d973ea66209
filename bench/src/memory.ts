import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { NamedBytes } from './audit-bytes.ts';
import type { Result } from './result.ts';

const CHILD = fileURLToPath(new URL('./read-one.js', import.meta.url));
const BAR = 400;

/** Peak memory of a process that reads and audits a long report. */
export async function memory({ name, bytes }: NamedBytes): Promise<Result[]> {
  const folder = await mkdtemp(join(tmpdir(), 'shiji-bench-'));
  try {
    await writeFile(join(folder, name), bytes);
    const { stdout } = await promisify(execFile)(process.execPath, [CHILD, join(folder, name)]);
    const peak = Number(stdout);
    const measured = `${peak.toFixed(0)} MB`;
    return [{ what: '300 pages: peak memory of the process', measured, bar: `< ${BAR} MB`, reached: peak < BAR }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
