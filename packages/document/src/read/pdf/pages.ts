import type { ReadError, ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { readError } from '../refuse.ts';
import {
  type EngineDocument,
  type EnginePage,
  type LoadingTask,
  loadEngine,
  type PdfEngine,
  type TextItem,
} from './engine.ts';
import { compose, type Matrix, type Page, type Run } from './geometry.ts';
import { withoutRadicals } from './radicals.ts';
import { drawnRules } from './rules.ts';

/** What the application knows about its installation. */
export interface PdfOptions {
  /** Address or folder of pdf.js's character maps, with a slash at the end; older Chinese PDFs need them. */
  readonly cMapUrl?: string;
  /** Address or folder of pdf.js's standard fonts, with a slash at the end. */
  readonly standardFontDataUrl?: string;
  /** Longest time to spend in milliseconds; checked between pages. */
  readonly milliseconds?: number;
}

const PATIENCE = 60_000;

/** The text and lines of every page. Errors: R003 encrypted, R004 damaged, R007 too many pages, R012 too slow. */
export async function loadPages(
  bytes: Uint8Array,
  options: PdfOptions,
  limits: Required<ReadLimits>,
): Promise<ReadResult<readonly Page[]>> {
  const engine = await loadEngine();
  const task = engine.getDocument(engineOptions(bytes, options));
  try {
    return await readPages(await task.promise, engine, options, limits);
  } catch (error) {
    return { ok: false, error: loadError(error) };
  } finally {
    await release(task);
  }
}

/** Everything that draws, fetches or runs code is switched off; the bytes are copied because pdf.js takes them over. */
function engineOptions(bytes: Uint8Array, { cMapUrl, standardFontDataUrl }: PdfOptions): Record<string, unknown> {
  return {
    data: new Uint8Array(bytes),
    ...(cMapUrl === undefined ? {} : { cMapUrl, cMapPacked: true }),
    ...(standardFontDataUrl === undefined ? {} : { standardFontDataUrl }),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    verbosity: 0,
  };
}

async function release(task: LoadingTask): Promise<void> {
  try {
    await task.destroy();
  } catch {
    // A document that failed to load may fail to unload; there is nothing left to free.
  }
}

async function readPages(
  document: EngineDocument,
  engine: PdfEngine,
  { milliseconds = PATIENCE }: PdfOptions,
  limits: Required<ReadLimits>,
): Promise<ReadResult<readonly Page[]>> {
  const count = document.numPages;
  if (count > limits.pages) return failed('R007', `页数过多：${count} 页，上限 ${limits.pages} 页。`);
  const end = Date.now() + milliseconds;
  const pages: Page[] = [];
  for (let number = 1; number <= count; number++) {
    if (Date.now() > end) return failed('R012', `PDF 读取超时（读到第 ${number} 页，共 ${count} 页）。`);
    pages.push(await readPage(await document.getPage(number), number, engine));
  }
  return { ok: true, value: pages };
}

function failed(code: 'R007' | 'R012', message: string): ReadResult<never> {
  return { ok: false, error: readError(code, message) };
}

async function readPage(page: EnginePage, number: number, engine: PdfEngine): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const [a = 1, b = 0, c = 0, d = -1, e = 0, f = height] = transform;
  const viewport: Matrix = [a, b, c, d, e, f];
  const { items } = await page.getTextContent();
  const operators = await page.getOperatorList();
  const rules = drawnRules(operators, engine.OPS, viewport);
  const hasPicture = operators.fnArray.some((code) => isPicture(code, engine.OPS));
  page.cleanup();
  return { number, width, height, runs: items.flatMap((item) => toRuns(item, viewport)), rules, hasPicture };
}

function isPicture(code: number, codes: Readonly<Record<string, number>>): boolean {
  return code === codes['paintImageXObject'] || code === codes['paintInlineImageXObject'];
}

function toRuns({ str = '', transform = [], width = 0 }: TextItem, viewport: Matrix): Run[] {
  if (str.trim() === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const placed = compose(viewport, [a, b, c, d, e, f]);
  const size = Math.hypot(placed[2], placed[3]);
  const slope = Math.abs(Math.atan2(placed[1], placed[0]));
  if (!(size > 0.5) || !Number.isFinite(size + placed[4] + placed[5])) return [];
  // Slanted text is a watermark; upright text turned by a quarter keeps its place but has no width to speak of.
  if (slope > 0.1 && Math.abs(slope - Math.PI / 2) > 0.1) return [];
  const across = slope > 0.1 ? size : width;
  return [
    {
      text: withoutRadicals(str).replace(/[\u00a0\u2002-\u200a]/g, ' '),
      x: placed[4],
      width: across,
      baseline: placed[5],
      size,
    },
  ];
}

function loadError(error: unknown): ReadError {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') {
    return readError('R003', 'PDF 设有打开密码，无法读取。', '请用 PDF 阅读器取消密码，或提供 Word 原件后再试。');
  }
  return readError('R004', 'PDF 文件已损坏或不完整。', '请重新导出 PDF，或直接提供 Word、Excel 原件。');
}
