import { readFile } from 'node:fs/promises';
import { auditDocuments, type NamedDocument } from '@shiji/audit';
import { type Comment, type Document, maskWord, type Placement, readDocument, writeComments } from '@shiji/document';
import { type AuditAnswer, contentProblem } from '../audit-answer.ts';
import { type Content, loadContent } from '../content.ts';
import { PDF_RESOURCES } from './pdf-resources.ts';
import type { Answer, DocumentText, Source, Task } from './task.ts';

/** The main file of a reading process: takes one task after the other and survives whatever a file makes it throw. */

type ReadTask = Extract<Task, { kind: 'read' }>;
type CommentTask = Extract<Task, { kind: 'comment' }>;
type AuditTask = Extract<Task, { kind: 'audit' }>;

async function bytesOf(source: Source): Promise<Uint8Array> {
  return 'bytes' in source ? source.bytes : readFile(source.path);
}

async function read({ name, source, fileBytes }: ReadTask): Promise<unknown> {
  return readDocument(name, await bytesOf(source), { limits: { fileBytes }, pdf: PDF_RESOURCES });
}

/** Nothing that was found may get lost: what has no place in the file is said at its beginning. */
function withPlaces(comments: readonly Comment[], placements: readonly Placement[]): Comment[] {
  return comments.map((one, at) => (placements[at] === 'nowhere' ? { ...one, address: {}, quote: '' } : one));
}

async function comment({ source, comments, fileBytes }: CommentTask): Promise<unknown> {
  const masked = maskWord(await bytesOf(source), { fileBytes });
  if (!masked.ok) return masked;
  const bytes = masked.value;
  let result = writeComments(bytes, comments, { fileBytes });
  if (result.ok && result.value.placements.includes('nowhere'))
    result = writeComments(bytes, withPlaces(comments, result.value.placements), { fileBytes });
  if (!result.ok) return result;
  const base64 = Buffer.from(result.value.bytes).toString('base64');
  return { ok: true, value: { base64, placements: result.value.placements } };
}

function named({ file, json }: DocumentText): NamedDocument {
  return { file, document: JSON.parse(json) as Document };
}

let loaded: Content | null = null;

/** Loaded once; faulty packs are read again by the next task, for they may have been mended. */
async function content(): Promise<Content> {
  if (!loaded?.ok) loaded = await loadContent();
  return loaded;
}

async function audit({ files, lastYear }: AuditTask): Promise<AuditAnswer> {
  const packs = await content();
  if (!packs.ok) return { ok: false, error: contentProblem(packs.folder, packs.errors) };
  const input = { content: packs.value, files: files.map(named), lastYear: lastYear.map(named) };
  return { ok: true, reports: auditDocuments(input) };
}

/** V8 throws these when a single value would be larger than it can hold. */
function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && /length|size|allocation/i.test(error.message);
}

function framesOf(error: unknown): string[] {
  const { name = 'thrown', stack = '' } = error instanceof Error ? error : {};
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return [name, ...frames.slice(0, 8).map((line) => line.trim())];
}

function work(task: Task): Promise<unknown> {
  if (task.kind === 'read') return read(task);
  return task.kind === 'comment' ? comment(task) : audit(task);
}

async function perform(task: Task): Promise<Answer> {
  try {
    return { ok: true, json: JSON.stringify(await work(task)) };
  } catch (error) {
    if (isTooLarge(error)) return { ok: false, kind: 'memory' };
    return { ok: false, kind: 'thrown', frames: framesOf(error) };
  }
}

process.on('message', (task: Task) => {
  void perform(task).then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit(0));
// A stray rejection in a library must not end the process in the middle of a task.
process.on('unhandledRejection', () => undefined);
