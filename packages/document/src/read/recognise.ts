import type { Document, Notice } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import { readDocx } from './docx.ts';
import { looksDamaged, type RecognisedFormat, recogniseFormat } from './format.ts';
import { type ReadLimits, withDefaults } from './limits.ts';
import { readPdf } from './pdf.ts';
import type { PdfOptions } from './pdf/pages.ts';
import { refuse } from './refuse.ts';
import { readText } from './text.ts';
import { readXlsx } from './xlsx.ts';

export interface ReadOptions {
  readonly limits?: ReadLimits;
  readonly pdf?: PdfOptions;
}

/** How a clerk calls each format. */
const TITLES: Readonly<Record<RecognisedFormat, string>> = {
  docx: 'Word 文档（.docx）',
  xlsx: 'Excel 工作簿（.xlsx）',
  pdf: 'PDF 文件',
  text: '文本文件（.txt）',
  doc: '旧版 Word 文档（.doc）',
  xls: '旧版 Excel 工作簿（.xls）',
  wps: 'WPS 文字文档（.wps）',
  et: 'WPS 表格（.et）',
  rtf: 'RTF 文档（.rtf）',
  odt: 'OpenDocument 文档（.odt）',
  ods: 'OpenDocument 表格（.ods）',
  html: '网页格式的文件',
  pptx: '演示文稿（.pptx）',
  ofd: 'OFD 版式文件',
  archive: '压缩包',
  image: '图片',
  unknown: '无法识别的文件',
};

/** Formats that LibreOffice can turn into one of ours. */
const CONVERTIBLE: ReadonlySet<RecognisedFormat> = new Set(['doc', 'xls', 'wps', 'et', 'rtf', 'odt', 'ods', 'html']);

/**
 * Reads a document of any format by what it contains; a name that says otherwise is noted, not obeyed.
 * Errors: R001 empty, R011 needs LibreOffice first, R014 not supported, and those of the readers.
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<ReadResult<Document>> {
  const { fileBytes } = withDefaults(options.limits);
  if (bytes.length === 0) return refuse('R001', `文件“${name}”是空的（0 字节）。`);
  if (bytes.length > fileBytes) {
    const [size, limit] = [bytes.length, fileBytes].map((count) => `${Math.ceil(count / 1024 / 1024)} MB`);
    return refuse('R005', `文件“${name}”过大：${size}，上限 ${limit}。`);
  }
  const format = recogniseFormat(name, bytes);
  const result = await read(format, bytes, options);
  return result.ok ? { ok: true, value: withNotice(result.value, mismatch(name, format)) } : result;
}

async function read(
  format: RecognisedFormat,
  bytes: Uint8Array,
  { limits, pdf }: ReadOptions,
): Promise<ReadResult<Document>> {
  if (format === 'docx') return readDocx(bytes, limits);
  if (format === 'xlsx') return readXlsx(bytes, limits);
  if (format === 'pdf') return readPdf(bytes, limits, pdf);
  if (format === 'text') return readText(bytes, limits);
  return refuseFormat(format, bytes);
}

function refuseFormat(format: RecognisedFormat, bytes: Uint8Array): ReadResult<Document> {
  if (CONVERTIBLE.has(format)) return refuse('R011', `这是${TITLES[format]}，需要 LibreOffice 才能读取。`);
  if (format === 'image') {
    return refuse('R009', '这是图片，里面没有可核对的文字。', '请提供 Word、Excel 原件或文字版 PDF。');
  }
  if (format === 'ofd')
    return refuse('R014', '暂不支持 OFD 版式文件。', '请提供生成它的 Word、Excel 原件，或另存为 PDF。');
  if (format === 'archive') return refuse('R014', '这是压缩包，不能直接读取。', '请解压后上传里面的文件。');
  if (format !== 'unknown') return refuse('R014', `不支持${TITLES[format]}。`);
  if (looksDamaged(bytes)) return refuse('R004', '文件已损坏或不完整，无法打开。');
  // The text reader says best why the bytes are no text.
  return readText(bytes);
}

function withNotice(document: Document, notice: Notice | undefined): Document {
  return notice === undefined ? document : { ...document, notices: [notice, ...document.notices] };
}

/** Extensions under which each format is at home. */
const EXTENSIONS: Readonly<Record<Document['format'], readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  pdf: ['pdf'],
  text: ['txt', 'text', 'md', 'csv', 'tsv', 'log', 'prn'],
};

function mismatch(name: string, format: RecognisedFormat): Notice | undefined {
  const extension = /\.([^./\\]+)$/.exec(name.toLowerCase())?.[1];
  if (extension === undefined || !isReadable(format) || EXTENSIONS[format].includes(extension)) return undefined;
  const message = `文件名以 .${extension} 结尾，内容却是${TITLES[format]}，已按内容读取。`;
  return { code: 'name-differs-from-content', message };
}

function isReadable(format: RecognisedFormat): format is Document['format'] {
  return format in EXTENSIONS;
}
