import type { FileReport } from '@shiji/audit';
import { type AuditAnswer, isContentProblem } from './audit-answer.ts';
import type { IntakeFile } from './intake-file.ts';
import type { Problem } from './problem.ts';
import type { ProcessPool } from './process/pool.ts';
import type { DocumentText, TaskResult } from './process/task.ts';
import type { JudgedReport } from './sending/judged.ts';
import { type ReadingMeans, type ReadText, readToText } from './read-file.ts';
import { createTurn } from './turn.ts';

/** How far one file is; `index` counts within its list, from 0. */
export interface FileProgress {
  readonly list: 'files' | 'lastYear';
  readonly index: number;
  readonly status: 'reading' | 'auditing' | 'done' | 'failed';
  readonly error?: Problem;
}

/** One file’s outcome: its document as JSON text and its report, or why there is none. */
export type AuditedFile =
  | { readonly ok: true; readonly file: string; readonly documentJson: string; readonly report: JudgedReport }
  | { readonly ok: false; readonly file: string; readonly error: Problem };

/** One of last year’s files: only read and compared with. */
export type LastYearFile =
  | { readonly ok: true; readonly file: string; readonly documentJson: string }
  | { readonly ok: false; readonly file: string; readonly error: Problem };

export interface AuditedFiles {
  /** In the order given. */
  readonly files: readonly AuditedFile[];
  readonly lastYear: readonly LastYearFile[];
}

export type OnProgress = (progress: FileProgress) => unknown;

/** What auditing needs besides the files. */
export interface AuditMeans extends ReadingMeans {
  readonly auditPool: ProcessPool;
  /** Files of one call under way at a time, so that a small batch need not wait for all of a large one. */
  readonly inFlight: number;
}

interface ReadFile {
  readonly index: number;
  readonly file: string;
  readonly text: ReadText;
}

const SPLIT = '请把文件分成几批再核对；如果只有一个文件，请拆分它。';
const AUDIT_ENDINGS: Readonly<Record<Exclude<TaskResult, { ok: true }>['kind'], Problem>> = {
  thrown: {
    code: 'A001',
    message: '核对这个文件时程序出错，其他文件不受影响。',
    remedy: '请另存一份再试；仍不行时请把编号 A001 告诉维护人员。',
  },
  time: { code: 'A002', message: '核对用时过长，已停止。', remedy: SPLIT },
  memory: { code: 'A003', message: '核对所需内存过大，已停止。', remedy: SPLIT },
  closed: { code: 'A004', message: '核对被中断。', remedy: '请重新核对。' },
};

async function readAll(
  list: FileProgress['list'],
  files: readonly IntakeFile[],
  means: AuditMeans,
  onProgress: OnProgress,
): Promise<ReadFile[]> {
  const readOne = async (file: IntakeFile, index: number): Promise<ReadFile> => {
    const text = await readToText(file, { ...means, onStart: () => onProgress({ list, index, status: 'reading' }) });
    if (!text.ok) onProgress({ list, index, status: 'failed', error: text.error });
    else onProgress({ list, index, status: list === 'files' ? 'auditing' : 'done' });
    return { index, file: file.name, text };
  };
  const turn = createTurn(means.inFlight);
  return Promise.all(files.map((file, index) => turn(() => readOne(file, index))));
}

function documentsOf(files: readonly ReadFile[]): DocumentText[] {
  return files.flatMap(({ file, text }) => (text.ok ? [{ file, json: text.json }] : []));
}

const MORE_PER_FILE = 1_000;
const MORE_PER_MEGABYTE = 5_000;

/** One that takes too long must not keep a large batch waiting as long as all of them might. */
function patience(files: readonly DocumentText[], { auditMilliseconds }: AuditMeans['limits']): number {
  const [, ...others] = files;
  const more = others.map(({ json }) => MORE_PER_FILE + (json.length / 1024 / 1024) * MORE_PER_MEGABYTE);
  return auditMilliseconds + more.reduce((sum, one) => sum + Math.min(one, auditMilliseconds), 0);
}

async function auditTogether(files: DocumentText[], lastYear: DocumentText[], means: AuditMeans): Promise<AuditAnswer> {
  if (files.length === 0) return { ok: true, reports: [] };
  const result = await means.auditPool.run({ kind: 'audit', files, lastYear }, patience(files, means.limits));
  if (!result.ok && result.kind === 'thrown') means.onThrown?.(result.frames);
  if (!result.ok) return { ok: false, error: AUDIT_ENDINGS[result.kind] };
  return JSON.parse(result.json) as AuditAnswer;
}

type Verdict = FileReport | Problem;

function verdictOf(result: AuditAnswer, at: number): Verdict {
  if (!result.ok) return result.error;
  return result.reports[at] ?? AUDIT_ENDINGS.thrown;
}

/** All in one go, so that files of one package are compared; if that fails, each alone, so that one cannot take all. */
async function auditAll(files: DocumentText[], lastYear: DocumentText[], means: AuditMeans): Promise<Verdict[]> {
  const together = await auditTogether(files, lastYear, means);
  if (together.ok || files.length === 1 || isContentProblem(together.error))
    return files.map((_, at) => verdictOf(together, at));
  const alone = await Promise.all(files.map((file) => auditTogether([file], lastYear, means)));
  return alone.map((result) => verdictOf(result, 0));
}

function finished({ file, text }: ReadFile, verdict: Verdict | undefined): AuditedFile {
  if (!text.ok) return { ok: false, file, error: text.error };
  if (verdict === undefined) return { ok: false, file, error: AUDIT_ENDINGS.thrown };
  if ('code' in verdict) return { ok: false, file, error: verdict };
  return { ok: true, file, documentJson: text.json, report: verdict };
}

/** Pairs what was read with its verdict; only files that were read have one, in the same order. */
function join(files: readonly ReadFile[], verdicts: readonly Verdict[], onProgress: OnProgress): AuditedFile[] {
  let at = 0;
  return files.map((read) => {
    if (!read.text.ok) return finished(read, undefined);
    const result = finished(read, verdicts[at++]);
    onProgress({
      list: 'files',
      index: read.index,
      ...(result.ok ? { status: 'done' } : { status: 'failed', error: result.error }),
    });
    return result;
  });
}

/**
 * Reads and audits files together with last year's. Never rejects because of a file: each comes out with its report or
 * its error. Names must differ from each other; findings point at files by them.
 */
export async function auditWith(
  means: AuditMeans,
  files: readonly IntakeFile[],
  lastYear: readonly IntakeFile[],
  onProgress: OnProgress,
): Promise<AuditedFiles> {
  const [current, last] = await Promise.all([
    readAll('files', files, means, onProgress),
    readAll('lastYear', lastYear, means, onProgress),
  ]);
  const verdicts = await auditAll(documentsOf(current), documentsOf(last), means);
  return {
    files: join(current, verdicts, onProgress),
    lastYear: last.map(({ file, text }) =>
      text.ok ? { ok: true, file, documentJson: text.json } : { ok: false, file, error: text.error },
    ),
  };
}
