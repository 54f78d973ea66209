import { resolve } from 'node:path';
import {
  type AuditedFile,
  findingComments,
  findingList,
  openIntake,
  type Problem,
  reportsJson,
  reviewOpinion,
  withoutPersonalData,
} from '@shiji/intake';
import type { AuditCommand, SendingKind } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { saved } from './save.ts';

type Made = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly error: Problem };

/** The one Word file of the command with its findings as comments; the command line has made sure there is one. */
async function commented(files: readonly AuditedFile[]): Promise<Made> {
  const file = files.find((one) => /\.docx$/i.test(one.file));
  if (!file?.ok) return { ok: false, error: file?.error ?? { code: 'W001', message: '没有 .docx 文件。', remedy: '' } };
  const intake = openIntake({ processes: 1 });
  try {
    const comments = findingComments(file.file, file.report, new Date());
    const result = await intake.comment({ name: file.file, path: resolve(file.file) }, comments);
    return result.ok ? { ok: true, bytes: result.value.bytes } : result;
  } finally {
    intake.close();
  }
}

async function opinion(files: readonly AuditedFile[]): Promise<Made> {
  const result = await reviewOpinion(reportsJson(files), new Date());
  return result.ok ? { ok: true, bytes: result.value } : result;
}

const MAKERS: Readonly<Record<SendingKind, (files: readonly AuditedFile[]) => Promise<Made>>> = {
  comments: commented,
  list: async (files) => ({ ok: true, bytes: await findingList(reportsJson(files)) }),
  opinion,
};

/** Writes what the command asks for besides its result; false when one of them could not be made or written. */
export async function send(
  { sending }: AuditCommand,
  files: readonly AuditedFile[],
  terminal: Terminal,
): Promise<boolean> {
  let complete = true;
  const shown = sending.length === 0 ? [] : files.map(withoutPersonalData);
  for (const { kind, path } of sending) {
    const made = await MAKERS[kind](shown);
    if (!made.ok) {
      const { code, message, remedy } = made.error;
      terminal.err.write(`${path} 没有写成（${code}）。${message}${remedy}\n`);
    }
    complete &&= made.ok && (await saved(path, made.bytes, terminal));
  }
  return complete;
}
