import { FINDING_COLUMNS, findingRows, type ReportJson } from '@shiji/intake';

/** Excel and WPS take a file for UTF-8 only when it begins so. */
const MARK = '\ufeff';

/** A text of a stranger's file must not become a formula of the one who opens the table. */
function field(text: string): string {
  const harmless = /^[=@\t\r]|^[+\-－＋＝＠](?![\d.]*%?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The findings as a table that Excel and WPS open: one line a finding, files without findings and unread ones too. */
export function findingsCsv(reports: readonly ReportJson[]): string {
  const rows = [FINDING_COLUMNS, ...findingRows(reports)];
  return `${MARK}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
