import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '@shiji/intake';
import { auditBytes, type NamedBytes } from './audit-bytes.ts';
import { median, race, sum, timed } from './clock.ts';
import { duration, plainResult, ratioResult, type Result, skippedResult } from './result.ts';

function run(command: string, args: readonly string[], folder: string): Promise<void> {
  const child = spawn(command, args, { cwd: folder, stdio: 'ignore', env: { ...process.env, HOME: folder } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`))));
  });
}

/** Converts with a profile of its own that a first call has set up. */
function converter(soffice: string, folder: string): (paths: readonly string[]) => Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const out = join(folder, 'out');
  return (paths) =>
    run(soffice, [profile, '--headless', '--norestore', '--convert-to', 'txt:Text', '--outdir', out, ...paths], folder);
}

async function measure(soffice: string, files: readonly NamedBytes[], folder: string): Promise<Result[]> {
  const paths = files.map(({ name }) => join(folder, name));
  for (const [at, { bytes }] of files.entries()) await writeFile(paths[at] ?? '', bytes);
  const convert = converter(soffice, folder);
  await convert(paths.slice(0, 1));
  const alone: number[] = [];
  for (const path of paths) alone.push(await timed(() => convert([path])));
  const together = median([await timed(() => convert(paths)), await timed(() => convert(paths))]);
  const ours: number[] = [];
  for (const file of files) ours.push((await race({ audit: () => auditBytes(file) }, { warmup: 3, rounds: 7 })).audit);
  const [audit, calls] = [sum(ours), sum(alone)];
  return [
    plainResult(`LibreOffice: ${files.length} reports to text, one call each`, duration(calls)),
    plainResult(`LibreOffice: the same in one call`, duration(together)),
    ratioResult('LibreOffice one call each ÷ read and audit', calls / audit, { least: 20 }),
    plainResult('LibreOffice all in one call ÷ read and audit', (together / audit).toFixed(2)),
  ];
}

/** Reading and auditing against LibreOffice converting the same reports to text; skipped where it is not installed. */
export async function againstLibreOffice(files: readonly NamedBytes[]): Promise<Result[]> {
  const soffice = await findLibreOffice();
  if (!soffice) return [skippedResult('LibreOffice', 'not installed')];
  const folder = await mkdtemp(join(tmpdir(), 'shiji-bench-'));
  try {
    return await measure(soffice, files, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
