import type { TemplateData, WriteResult } from '@shiji/document';
import type { Severity } from '@shiji/audit';
import { contentFolder } from '../content.ts';
import type { FileJson, FindingJson, ReportJson } from '../report-json.ts';
import { chineseDay } from './chinese-day.ts';
import { filled } from './filled.ts';
import { placeFrom } from './finding-rows.ts';
import { judgementWords, leftOutWords, type LeftOut } from './judged.ts';
import { recomputation } from './recomputation.ts';

const TEMPLATE = '复核意见书.docx';

/** The most frequent value that the reports agree on, empty when none has one. */
function commonest(values: readonly (string | null)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? '';
}

function isRead(report: ReportJson): report is FileJson {
  return !('error' in report);
}

/** Where a file lies on the reviewer's machine is nobody else's business. */
function nameOf({ file }: ReportJson): string {
  return file.replace(/^.*[\\/]/, '');
}

function fileData(report: ReportJson, index: number): TemplateData {
  const known = { 序号: index + 1, 名称: nameOf(report) };
  if (!isRead(report)) return { ...known, 种类: '未能核对', 结果: report.error.message + report.error.remedy };
  const { findings, kind } = report;
  return { ...known, 种类: kind, 结果: findings.length === 0 ? '没有发现问题' : `发现问题 ${findings.length} 处` };
}

function findingData(report: FileJson, finding: FindingJson, isAlone: boolean): TemplateData {
  const { message, stated, expected, reason, source, remedy, code, places } = finding;
  const [first] = places;
  const where = first ? placeFrom(report.file, first) : '全文';
  return {
    位置: isAlone ? where : `${nameOf(report)}，${where}`,
    问题: message,
    原文: stated,
    应为: expected,
    重算: recomputation(finding),
    理由: reason,
    依据: source,
    办法: remedy,
    编号: code,
    审核: judgementWords(finding),
  };
}

function findingsOf(reports: readonly FileJson[], severity: Severity, isAlone: boolean): TemplateData[] {
  return reports
    .flatMap((report) =>
      report.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => findingData(report, finding, isAlone)),
    )
    .map((data, index) => ({ 序号: index + 1, ...data }));
}

function sum(reports: readonly FileJson[], count: (report: FileJson) => number): number {
  return reports.reduce((total, report) => total + count(report), 0);
}

function leftOutOf(reports: readonly FileJson[]): LeftOut {
  return {
    rejected: sum(reports, ({ leftOut }) => leftOut?.rejected ?? 0),
    muted: sum(reports, ({ leftOut }) => leftOut?.muted ?? 0),
  };
}

/** What the tags of the template stand for; content/templates/README.md lists them. */
export function opinionData(reports: readonly ReportJson[], date: Date): TemplateData {
  const read = reports.filter(isRead);
  const isAlone = reports.length === 1;
  const [errors, warnings, notes] = (['error', 'warning', 'note'] as const).map((one) =>
    findingsOf(read, one, isAlone),
  );
  const lists = { 错误: errors ?? [], 疑点: warnings ?? [], 提示: notes ?? [] };
  return {
    单位: commonest(read.map(({ unit }) => unit)) || '有关单位',
    年度: commonest(read.map(({ year }) => (year === null ? null : String(year)))),
    日期: chineseDay(date),
    文件: reports.map(fileData),
    文件数: reports.length,
    ...lists,
    错误数: lists.错误.length,
    疑点数: lists.疑点.length,
    提示数: lists.提示.length,
    合计: lists.错误.length + lists.疑点.length + lists.提示.length,
    未列入: leftOutWords(leftOutOf(read)),
    数的个数: sum(read, ({ coverage }) => coverage.figures),
    已核个数: sum(read, ({ coverage }) => coverage.checked),
  };
}

/**
 * The review opinion (复核意见书) on one package, filled into the county's template in the content folder.
 * Errors: W002 no template or no Word file, W003 wrong tags in it.
 */
export function reviewOpinion(
  reports: readonly ReportJson[],
  date: Date,
  folder = contentFolder(),
): Promise<WriteResult<Uint8Array>> {
  return filled(folder, TEMPLATE, opinionData(reports, date));
}
