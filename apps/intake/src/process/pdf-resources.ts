import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** pdf.js's own files: older Chinese PDFs name characters by tables that are not in the file. */
function pdfFolder(): string {
  const require = createRequire(createRequire(import.meta.url).resolve('@shiji/document'));
  return dirname(require.resolve('pdfjs-dist/package.json'));
}

/** Where pdf.js finds character maps and standard fonts; folders with a slash at the end. */
export const PDF_RESOURCES = {
  cMapUrl: `${join(pdfFolder(), 'cmaps')}/`,
  standardFontDataUrl: `${join(pdfFolder(), 'standard_fonts')}/`,
} as const;
