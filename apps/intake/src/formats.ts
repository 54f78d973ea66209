import type { ConversionTarget } from './libre-office.ts';

/** A kind of file that can be read. */
export interface ReadableFormat {
  /** With its dot, in lower case. */
  readonly extension: string;
  readonly label: string;
  /** What LibreOffice makes of it first; absent when it is read directly. */
  readonly convertTo?: ConversionTarget;
}

/** Every kind of file that can be read, the directly readable first. */
export const READABLE_FORMATS: readonly ReadableFormat[] = [
  { extension: '.docx', label: 'Word 文档' },
  { extension: '.xlsx', label: 'Excel 工作簿' },
  { extension: '.pdf', label: '文字版 PDF' },
  { extension: '.txt', label: '文本文件' },
  { extension: '.doc', label: '旧版 Word 文档', convertTo: 'docx' },
  { extension: '.wps', label: 'WPS 文字', convertTo: 'docx' },
  { extension: '.rtf', label: 'RTF 文档', convertTo: 'docx' },
  { extension: '.odt', label: 'ODF 文档', convertTo: 'docx' },
  { extension: '.xls', label: '旧版 Excel 工作簿', convertTo: 'xlsx' },
  { extension: '.et', label: 'WPS 表格', convertTo: 'xlsx' },
  { extension: '.ods', label: 'ODF 表格', convertTo: 'xlsx' },
];

/** The extension of a file name with its dot, in lower case; empty when it has none. */
export function extensionOf(name: string): string {
  return /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** What the name says the file is, or null. */
export function formatOf(name: string): ReadableFormat | null {
  const extension = extensionOf(name);
  return READABLE_FORMATS.find((format) => format.extension === extension) ?? null;
}
