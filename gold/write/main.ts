import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { docx } from './builder/docx.ts';
import type { Draft } from './builder/draft.ts';
import type { Edition } from './builder/model.ts';
import { steady } from './builder/steady.ts';
import { flatten } from './builder/text.ts';
import { truth } from './builder/truth.ts';
import { createWriter } from './builder/writer.ts';
import { xlsx } from './builder/xlsx.ts';
import { drafts } from './drafts.ts';

const gold = fileURLToPath(new URL('..', import.meta.url));

async function toPdf(bytes: Uint8Array): Promise<Buffer> {
  const room = mkdtempSync(join(tmpdir(), 'gold-'));
  writeFileSync(join(room, 'a.docx'), bytes);
  const profile = `-env:UserInstallation=file://${room}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', room, join(room, 'a.docx')]);
  const pdf = readFileSync(join(room, 'a.pdf'));
  rmSync(room, { recursive: true });
  return pdf;
}

async function bytes(draft: Draft, edition: Edition): Promise<{ content: Uint8Array | string; truth: unknown }> {
  const w = createWriter(edition);
  draft.write(w);
  const { format } = draft;
  const name = edition === 'clean' ? `${draft.name}_clean` : draft.name;
  const labels = truth(`${name}.${format}`, w.blocks, w.notes, format);
  const look = { font: draft.font ?? '仿宋_GB2312', landscape: draft.landscape ?? false };
  if (format === 'txt') return { content: flatten(w.blocks).text, truth: labels };
  if (format === 'xlsx') return { content: steady(await xlsx(w.blocks)), truth: labels };
  const word = steady(await docx(w.blocks, look));
  return { content: format === 'pdf' ? await toPdf(word) : word, truth: labels };
}

async function write(draft: Draft, edition: Edition): Promise<void> {
  const room = draft.part === 'holdout' ? join(gold, 'holdout') : gold;
  for (const folder of ['documents', 'truth']) mkdirSync(join(room, folder), { recursive: true });
  const name = edition === 'clean' ? `${draft.name}_clean` : draft.name;
  const made = await bytes(draft, edition);
  writeFileSync(join(room, 'documents', `${name}.${draft.format}`), made.content);
  writeFileSync(join(room, 'truth', `${name}.json`), `${JSON.stringify(made.truth, null, 1)}\n`);
}

const wanted = process.argv.slice(2);
for (const draft of drafts.filter((d) => wanted.length === 0 || wanted.some((w) => d.name.includes(w)))) {
  await write(draft, 'planted');
  await write(draft, 'clean');
}
