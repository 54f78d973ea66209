import { writeWorkbook } from '@shiji/document';
import type { Overview } from '../overview.ts';
import { SEVERITY_WORDS } from './severity-words.ts';

const titled = (titles: readonly (readonly [string, number])[]) => titles.map(([title, width]) => ({ title, width }));

function unitRows({ packages, problems }: Overview): (string | number)[][] {
  return packages.map(({ name, year, files, counts, coverage, codes }) => [
    name,
    year ?? '',
    files.length,
    counts.error,
    counts.warning,
    counts.note,
    coverage.figures,
    coverage.checked,
    ...problems.map(({ code }) => codes[code] ?? ''),
  ]);
}

/** A batch as an Excel workbook: units against checks, and the checks by how common they are. */
export function overviewList(overview: Overview): Promise<Uint8Array> {
  const units = titled([
    ['单位', 30],
    ['年度', 8],
    ['材料份数', 8],
    ['错误', 8],
    ['疑点', 8],
    ['提示', 8],
    ['数的个数', 10],
    ['核对过的', 10],
    ...overview.problems.map(({ code, title }) => [`${title}（${code}）`, 12] as const),
  ]);
  const problems = titled([
    ['问题', 28],
    ['编号', 8],
    ['级别', 8],
    ['涉及单位', 10],
    ['处数', 8],
    ['例', 60],
  ]);
  const rows = overview.problems.map(({ title, code, severity, packages, findings, example }) => [
    title,
    code,
    SEVERITY_WORDS[severity],
    packages,
    findings,
    example,
  ]);
  return writeWorkbook([
    { name: '各单位', columns: units, rows: unitRows(overview) },
    { name: '共性问题', columns: problems, rows },
  ]);
}
