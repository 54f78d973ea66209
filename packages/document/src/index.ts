export type * from './model.ts';
export type * from './read-error.ts';
export { readText } from './read/text.ts';
export { readXlsx } from './read/xlsx.ts';
export { readDocx } from './read/docx.ts';
export type { ReadLimits } from './read/limits.ts';
export { DEFAULT_LIMITS } from './read/limits.ts';
export { readPdf } from './read/pdf.ts';
export type { PdfOptions } from './read/pdf/pages.ts';
