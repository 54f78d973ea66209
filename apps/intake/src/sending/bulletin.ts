import type { TemplateData, WriteResult } from '@shiji/document';
import { contentFolder } from '../content.ts';
import type { Overview, OverviewPackage, OverviewProblem } from '../overview.ts';
import { chineseDay } from './chinese-day.ts';
import { filled } from './filled.ts';
import { SEVERITY_WORDS } from './severity-words.ts';

const TEMPLATE = '通报.docx';
/** A bulletin names what is common, not everything. */
const COMMONEST = 10;

function percent(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`;
}

function problemData(problem: OverviewProblem, index: number, packages: number): TemplateData {
  const { title, severity, findings, example } = problem;
  return {
    序号: index + 1,
    名称: title,
    级别: SEVERITY_WORDS[severity],
    家数: problem.packages,
    占比: percent(problem.packages, packages),
    处数: findings,
    例: example,
  };
}

function packageData({ name, files, counts, coverage }: OverviewPackage, index: number): TemplateData {
  return {
    序号: index + 1,
    名称: name,
    份数: files.length,
    错误数: counts.error,
    疑点数: counts.warning,
    数的个数: coverage.figures,
    核对率: percent(coverage.checked, coverage.figures),
  };
}

function commonYear(packages: readonly OverviewPackage[]): string {
  const years = new Set(packages.flatMap(({ year }) => year ?? []));
  return years.size === 1 ? String([...years][0]) : '';
}

/** What the tags of 通报.docx stand for; content/templates/README.md lists them. */
export function bulletinData({ files, packages, problems }: Overview, date: Date): TemplateData {
  const sum = (of: (one: OverviewPackage) => number) => packages.reduce((total, one) => total + of(one), 0);
  return {
    年度: commonYear(packages),
    日期: chineseDay(date),
    单位数: packages.length,
    文件数: files,
    数的个数: sum(({ coverage }) => coverage.figures),
    已核个数: sum(({ coverage }) => coverage.checked),
    错误数: sum(({ counts }) => counts.error),
    疑点数: sum(({ counts }) => counts.warning),
    没有错误的单位数: packages.filter(({ counts }) => counts.error === 0).length,
    共性问题: problems
      .filter(({ severity }) => severity !== 'note')
      .slice(0, COMMONEST)
      .map((problem, index) => problemData(problem, index, packages.length)),
    单位: packages.map(packageData),
  };
}

/** The draft of a bulletin (通报) on a batch, for people to finish. Errors: W002, W003. */
export function bulletin(overview: Overview, date: Date, folder = contentFolder()): Promise<WriteResult<Uint8Array>> {
  return filled(folder, TEMPLATE, bulletinData(overview, date));
}
