import type { FileJson, FindingJson, ReportJson, UnreadFileJson } from '@shiji/intake';
import { coverageText } from './coverage.ts';
import { type Canvas, findingLines } from './finding.ts';
import type { Brush, Paint } from './paint.ts';
import { printable } from './printable.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

type Severity = FindingJson['severity'];

const SEVERITIES: readonly { readonly severity: Severity; readonly name: string; readonly colour: keyof Paint }[] = [
  { severity: 'error', name: '错误', colour: 'red' },
  { severity: 'warning', name: '疑点', colour: 'yellow' },
  { severity: 'note', name: '提示', colour: 'cyan' },
];
const NARROWEST = 50;
const WIDEST = 110;

function heading(name: string, { paint, columns }: Canvas): string {
  const title = `━━ ${printable(name)} `;
  return paint.bold(title + '━'.repeat(Math.max(3, columns - widthOf(title))));
}

function facts({ kind, unit, year }: FileJson): string {
  const parts = [kind, unit, year === null ? null : `${year}年度`];
  return parts.flatMap((part) => (part ? [printable(part)] : [])).join(' · ');
}

function group(findings: readonly FindingJson[], name: string, mark: Brush, canvas: Canvas): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap((finding, at) => [...findingLines(finding, at + 1, mark, canvas), '']);
  return [mark(canvas.paint.bold(` ${name} ${findings.length}`)), '', ...lines];
}

function fileLines(report: FileJson, canvas: Canvas): string[] {
  const groups = SEVERITIES.flatMap(({ severity, name, colour }) => {
    const findings = report.findings.filter((finding) => finding.severity === severity);
    return group(findings, name, canvas.paint[colour], canvas);
  });
  const body = groups.length > 0 ? groups : [canvas.paint.green(' 没有发现对不上的地方'), ''];
  const coverage = wrap(coverageText(report.coverage), canvas.columns - 1).map((line) => canvas.paint.dim(` ${line}`));
  return [heading(report.file, canvas), ` ${facts(report)}`, '', ...body, ...coverage, ''];
}

function unreadLines({ file, error }: UnreadFileJson, canvas: Canvas): string[] {
  const text = wrap(`读不了（${error.code}）：${error.message}${error.remedy}`, canvas.columns - 1);
  return [heading(file, canvas), ...text.map((line) => canvas.paint.red(` ${line}`)), ''];
}

function isRead(report: ReportJson): report is FileJson {
  return 'findings' in report;
}

function summary(reports: readonly ReportJson[], { paint }: Canvas): string {
  const read = reports.filter(isRead);
  const findings = read.flatMap((report) => report.findings);
  const counts = SEVERITIES.map(({ severity, name, colour }) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return (count > 0 ? paint[colour] : paint.dim)(`${name} ${count}`);
  });
  const unread = reports.length - read.length;
  const files = [`${reports.length} 份文件`, ...(unread > 0 ? [paint.red(`${unread} 份读不了`)] : [])];
  return `${paint.bold('合计')} ${[...files, ...counts].join('，')}`;
}

/** A whole audit for a person at a terminal: file by file, errors first, then coverage, at last the sum of all. */
export function reportText(reports: readonly ReportJson[], paint: Paint, columns: number): string {
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns));
  const lines = reports.flatMap((report) => {
    const canvas = { file: report.file, paint, columns: width };
    return isRead(report) ? fileLines(report, canvas) : unreadLines(report, canvas);
  });
  return `${[...lines, summary(reports, { file: '', paint, columns: width })].join('\n')}\n`;
}
