import type { FindingJson, PlaceJson, ReportJson } from '../report-json.ts';
import { placeWords } from '../place-words.ts';
import { judgementWords, leftOutWords } from './judged.ts';
import { SEVERITY_WORDS } from './severity-words.ts';

/** The columns of a list of findings. */
export const FINDING_COLUMNS = [
  '文件',
  '单位',
  '年度',
  '级别',
  '位置',
  '问题',
  '文中写的',
  '应改为',
  '怎么办',
  '依据',
  '编号',
  '审核',
] as const;

/** Where a place is, with the file's name when it is another than the one reported on. */
export function placeFrom(file: string, place: PlaceJson): string {
  const words = [placeWords(place), place.label].filter(Boolean).join(' · ');
  return place.file === file ? words : `${place.file} ${words}`;
}

function findingRow(file: string, finding: FindingJson): string[] {
  const { severity, message, stated, expected, remedy, source, code, places } = finding;
  const all = places.map((place) => placeFrom(file, place)).join('；');
  return [SEVERITY_WORDS[severity], all, message, stated, expected, remedy, source, code, judgementWords(finding)];
}

const BLANKS = ['', '', '', '', '', ''];

function rowsOf(report: ReportJson): string[][] {
  if ('error' in report) {
    const { code, message, remedy } = report.error;
    return [[report.file, '', '', '未能核对', '', message, '', '', remedy, '', code, '']];
  }
  const about = [report.file, report.unit ?? '', report.year === null ? '' : String(report.year)];
  const leftOut = leftOutWords(report.leftOut);
  const rest = leftOut === '' ? [] : [[...about, '没有列入', '', leftOut, ...BLANKS]];
  if (report.findings.length + rest.length === 0) return [[...about, '没有发现问题', '', '', ...BLANKS]];
  return [...report.findings.map((finding) => [...about, ...findingRow(report.file, finding)]), ...rest];
}

/** One row a finding in the order of `FINDING_COLUMNS`; files without findings and unread ones have a row too. */
export function findingRows(reports: readonly ReportJson[]): string[][] {
  return reports.flatMap(rowsOf);
}
