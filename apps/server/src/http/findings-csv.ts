import { type FindingJson, type PlaceJson, placeWords, type ReportJson } from '@shiji/intake';

const SEVERITIES: Readonly<Record<FindingJson['severity'], string>> = {
  error: '错误',
  warning: '疑点',
  note: '提示',
};
const HEAD = ['文件', '单位', '年度', '级别', '位置', '问题', '文中写的', '应改为', '怎么办', '依据', '编号'];
/** Excel and WPS take a file for UTF-8 only when it begins so. */
const MARK = '\ufeff';

/** A text of a stranger's file must not become a formula of the one who opens the table. */
function field(text: string): string {
  const harmless = /^[=@\t\r]|^[+\-－＋＝＠](?![\d.]*%?$)/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function where(file: string, place: PlaceJson): string {
  const words = [placeWords(place), place.label].filter(Boolean).join(' · ');
  return place.file === file ? words : `${place.file} ${words}`;
}

function findingRow(file: string, finding: FindingJson): string[] {
  const { severity, message, stated, expected, remedy, source, code, places } = finding;
  const all = places.map((place) => where(file, place)).join('；');
  return [SEVERITIES[severity], all, message, stated, expected, remedy, source, code];
}

function rowsOf(report: ReportJson): string[][] {
  if ('error' in report) {
    const { code, message, remedy } = report.error;
    return [[report.file, '', '', '未能读取', '', message, '', '', remedy, '', code]];
  }
  const about = [report.file, report.unit ?? '', report.year === null ? '' : String(report.year)];
  if (report.findings.length === 0) return [[...about, '没有发现问题', '', '', '', '', '', '', '']];
  return report.findings.map((finding) => [...about, ...findingRow(report.file, finding)]);
}

/** The findings as a table that Excel and WPS open: one line a finding, files without findings and unread ones too. */
export function findingsCsv(reports: readonly ReportJson[]): string {
  const rows = [HEAD, ...reports.flatMap(rowsOf)];
  return `${MARK}${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
