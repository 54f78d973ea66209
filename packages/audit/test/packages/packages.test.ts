import { describe, expect, it } from 'vitest';
import { groupIntoPackages, isSameUnit, lastYearOf } from '../../src/packages.ts';
import { studyDocument } from '../../src/study.ts';
import { auditFiles, textDocument } from '../audit-of.ts';
import { CONTENT } from '../shipped-content.ts';

const study = (file: string, text: string) => studyDocument(file, textDocument(text), CONTENT);
const titled = (unit: string, year: number) =>
  study(`${unit}${year}`, `${unit}${year}年度部门整体支出绩效自评报告\n正文。`);
const groupsOf = (...documents: readonly ReturnType<typeof study>[]) =>
  groupIntoPackages(documents).map((group) => group.map(({ file }) => file));

describe('packages of files', () => {
  it('puts files of one unit and year together', () => {
    const [a, b] = [titled('望川县水务局', 2023), titled('望川县水务局', 2023)];
    expect(groupsOf(a, b)).toHaveLength(1);
  });

  it('keeps different years apart', () => {
    expect(groupsOf(titled('望川县水务局', 2022), titled('望川县水务局', 2023))).toHaveLength(2);
  });

  it('keeps different units apart', () => {
    expect(groupsOf(titled('望川县水务局', 2023), titled('望川县林业局', 2023))).toHaveLength(2);
  });

  it('leaves a file that tells neither unit nor year alone', () => {
    const silent = [study('甲.txt', '正文一。'), study('乙.txt', '正文二。')];
    expect(groupsOf(...silent)).toEqual([['甲.txt'], ['乙.txt']]);
  });

  it('leaves files of one year without a unit alone', () => {
    const texts = ['2023年度项目支出绩效自评表', '2023年度项目支出绩效目标申报表'];
    expect(groupsOf(...texts.map((text) => study(text, text)))).toHaveLength(2);
  });
});

describe('names of one unit', () => {
  it.each([
    ['望川县水务局', '望川县水务局', true],
    ['江岭市青禾区民政局', '青禾区民政局', true],
    ['青禾区民政局（盖章）', '青禾区民政局', true],
    ['望川县水务局', '望川县林业局', false],
    ['县水务局', '望川县水务局', true],
    ['水务局', '望川县水务局', false],
    ['', '望川县水务局', false],
    [null, null, false],
  ])('takes %s and %s for one unit: %s', (a, b, same) => {
    expect(isSameUnit(a, b)).toBe(same);
  });
});

describe('last year’s files of a package', () => {
  it('are those of the same unit', () => {
    const files = [titled('望川县水务局', 2022), titled('望川县林业局', 2022)];
    expect(lastYearOf([titled('望川县水务局', 2023)], files)).toEqual([files[0]]);
  });

  it('are all of them where no unit is known', () => {
    const files = [study('去年.txt', '正文。')];
    expect(lastYearOf([study('今年.txt', '正文。')], files)).toEqual(files);
  });
});

describe('reports on several files', () => {
  it('come in the order of the files, last year’s not among them', () => {
    const texts = {
      '乙.txt': '青禾区教育局2023年度绩效自评报告\n正文。',
      '甲.txt': '望川县水务局2023年度绩效自评报告\n正文。',
    };
    const reports = auditFiles(texts, { '去年.txt': '望川县水务局2022年度绩效自评报告\n正文。' });
    expect(reports.map(({ file }) => file)).toEqual(['乙.txt', '甲.txt']);
  });

  it('tell kind, year and unit of each file', () => {
    const [report] = auditFiles({ '甲.txt': '望川县水务局2023年度部门整体支出绩效自评报告\n正文。' });
    expect([report?.kind, report?.year, report?.unit]).toEqual(['绩效自评报告', 2023, '望川县水务局']);
  });
});
