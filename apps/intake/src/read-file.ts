import { readFile, stat } from 'node:fs/promises';
import {
  type Document,
  type ReadError,
  type ReadErrorCode,
  type ReadResult,
  type RecognisedFormat,
  recogniseFormat,
} from '@shiji/document';
import { extensionOf, formatOf } from './formats.ts';
import type { IntakeFile, IntakeLimits } from './intake-file.ts';
import { type Conversion, type ConversionTarget, convert } from './libre-office.ts';
import type { ProcessPool } from './process/pool.ts';
import type { TaskResult } from './process/task.ts';

/** What reading needs besides the file. */
export interface ReadingMeans {
  readonly pool: ProcessPool;
  readonly limits: IntakeLimits;
  /** LibreOffice's command, or null when it is not installed. */
  readonly soffice: () => Promise<string | null>;
  /** Lets only a few conversions run at a time; LibreOffice takes hundreds of megabytes. */
  readonly conversionTurn: <T>(job: () => Promise<T>) => Promise<T>;
  /** Told where the code threw; nothing of the file is in it. */
  readonly onThrown?: ((frames: readonly string[]) => void) | undefined;
  /** Called when a process takes the file up. */
  readonly onStart?: () => void;
}

/** A document as JSON text, or why there is none. */
export type ReadText = { readonly ok: true; readonly json: string } | { readonly ok: false; readonly error: ReadError };

function refuse(code: ReadErrorCode, message: string, remedy: string): { ok: false; error: ReadError } {
  return { ok: false, error: { code, message, remedy } };
}

const SAVE_ANEW = '请用 Word 或 WPS 打开后另存为 .docx（表格另存为 .xlsx）再试。';

/** Why a reading process ended without an answer. */
export const ENDINGS: Readonly<Record<Exclude<TaskResult, { ok: true }>['kind'], { ok: false; error: ReadError }>> = {
  time: refuse('R012', '读取用时过长，已停止。', '请拆分文件，或删去无关的大表格和图片后再试。'),
  memory: refuse('R013', '读取所需内存过大，已停止。', '请拆分文件，或删去无关的大表格和图片后再试。'),
  thrown: refuse('R004', '文件内容有损坏，读不下去。', SAVE_ANEW),
  closed: refuse('R012', '读取被中断。', '请重新核对这个文件。'),
};

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

function tooLarge(bytes: number, limit: number): { ok: false; error: ReadError } {
  const message = `文件有 ${megabytes(bytes)} MB，超过 ${megabytes(limit)} MB 的上限。`;
  return refuse('R005', message, '请拆分文件，或压缩其中的图片后再试。');
}

/** Null when the file is not where it should be. */
async function sizeOf(file: IntakeFile): Promise<number | null> {
  if ('bytes' in file) return file.bytes.length;
  return (await stat(file.path).catch(() => null))?.size ?? null;
}

async function bytesOf(file: IntakeFile): Promise<Uint8Array> {
  return 'bytes' in file ? file.bytes : readFile(file.path);
}

async function readDirectly(file: IntakeFile, { pool, limits, onStart, onThrown }: ReadingMeans): Promise<ReadText> {
  const source = 'bytes' in file ? { bytes: file.bytes } : { path: file.path };
  const task = { kind: 'read', name: file.name, source, fileBytes: limits.fileBytes } as const;
  const result = await pool.run(task, limits.readMilliseconds, onStart);
  if (!result.ok && result.kind === 'thrown') onThrown?.(result.frames);
  if (!result.ok) return ENDINGS[result.kind];
  const answer = JSON.parse(result.json.startsWith('{"ok":true') ? '{"ok":true}' : result.json) as ReadText;
  if (!answer.ok) return answer;
  return { ok: true, json: result.json.slice('{"ok":true,"value":'.length, -1) };
}

const WORKBOOKS: ReadonlySet<RecognisedFormat> = new Set(['xls', 'et', 'ods']);

/** The content decides, because files are renamed; a web page in disguise is what its name says. */
function targetOf(name: string, bytes: Uint8Array): ConversionTarget {
  const format = recogniseFormat(name, bytes);
  if (format === 'html') return formatOf(name)?.convertTo ?? 'docx';
  return WORKBOOKS.has(format) ? 'xlsx' : 'docx';
}

function conversionFailure({ kind }: Exclude<Conversion, { ok: true }>): ReadText {
  if (kind === 'time') return refuse('R012', '用 LibreOffice 转换用时过长，已停止。', SAVE_ANEW);
  if (kind === 'tooLarge') return refuse('R006', '转换后的文件过大。', '请拆分文件，或删去其中的图片后再试。');
  return refuse('R015', '用 LibreOffice 转换失败，文件可能已损坏或设有密码。', SAVE_ANEW);
}

function missingLibreOffice(name: string): ReadText {
  const extension = extensionOf(name) || '旧版';
  return refuse(
    'R011',
    `${extension} 文件要先由 LibreOffice 转换，这台机器上没有找到它。`,
    '请安装 LibreOffice（免费，Debian/Ubuntu：apt-get install libreoffice-writer-nogui libreoffice-calc-nogui；其他系统见 libreoffice.org），装好后直接重试；或用 Word、WPS 另存为 .docx 或 .xlsx。',
  );
}

async function readConverted(file: IntakeFile, means: ReadingMeans): Promise<ReadText> {
  const soffice = await means.soffice();
  if (!soffice) return missingLibreOffice(file.name);
  const bytes = await bytesOf(file);
  const target = targetOf(file.name, bytes);
  const limits = { milliseconds: means.limits.convertMilliseconds, bytes: 2 * means.limits.fileBytes };
  const conversion = await means.conversionTurn(() => convert(soffice, bytes, target, limits));
  if (!conversion.ok) return conversionFailure(conversion);
  return readDirectly({ name: `${file.name}.${target}`, bytes: conversion.bytes }, means);
}

/** Reads one file in a process that can be ended, by way of LibreOffice when it must; the document as JSON text. */
export async function readToText(file: IntakeFile, means: ReadingMeans): Promise<ReadText> {
  const size = await sizeOf(file);
  if (size === null) return refuse('R004', '文件不在原来的位置，读不到。', '请确认文件还在，再重新核对。');
  if (size > means.limits.fileBytes) return tooLarge(size, means.limits.fileBytes);
  const direct = await readDirectly(file, means);
  if (direct.ok || direct.error.code !== 'R011') return direct;
  return readConverted(file, means);
}

/** Like `readToText`, with the document itself. */
export async function readToDocument(file: IntakeFile, means: ReadingMeans): Promise<ReadResult<Document>> {
  const text = await readToText(file, means);
  return text.ok ? { ok: true, value: JSON.parse(text.json) as Document } : text;
}
