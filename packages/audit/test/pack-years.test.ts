import { loadPack, type Pack } from '@shiji/rules';
import { describe, expect, test } from 'vitest';
import { type AuditContent, auditContent } from '../src/content.ts';
import { auditDocuments } from '../src/run.ts';
import { textDocument } from './audit-of.ts';
import { shippedPacks } from './shipped-content.ts';

/** A list of words without measure that holds for some years only. */
function wordsOf(id: string, years: string, word: string): Pack {
  const loaded = loadPack(
    `id: ${id}\ntitle: 试用\nissuer: 某县财政局\nyears: ${years}\nsource: 某文件\nkind: words\nlists:\n  - {id: unmeasurable, title: 甲, match: within, words: [${word}], examples: [{text: ${word}, hit: true}]}`,
    `${id}.yaml`,
  );
  if (!loaded.ok) throw new Error(loaded.errors[0]?.message);
  return loaded.pack;
}

function contentOf(...more: readonly Pack[]): AuditContent {
  const content = auditContent([...shippedPacks().packs, ...more]);
  if (!content.ok) throw new Error(content.errors.join('\n'));
  return content.value;
}

const OLD = wordsOf('old', '{from: 2020, to: 2022}', '欣欣向荣');
const NEW = wordsOf('new', '{from: 2024}', '蒸蒸日上');
const content = contentOf(OLD, NEW);

const tableOf = (year: number) =>
  `某县水务局${year}年度项目支出绩效自评表\n三级指标\t年度指标值\t实际完成值\n产业发展\t蒸蒸日上\t蒸蒸日上\n`;

describe('a pack holds for the documents of its years only', () => {
  test.each([
    [2019, []],
    [2020, ['欣欣向荣']],
    [2022, ['欣欣向荣']],
    [2023, []],
    [2024, ['蒸蒸日上']],
    [2030, ['蒸蒸日上']],
    [null, ['蒸蒸日上']],
  ])('of %s', (year, words) => {
    const { unmeasurable } = content.forYear(year).words;
    expect(['欣欣向荣', '蒸蒸日上'].filter(unmeasurable.test)).toEqual(words);
  });

  test('ways of scoring are never borrowed from another year', () => {
    expect(content.forYear(2010).scoring).toEqual([]);
    expect(content.forYear(2024).scoring.map(({ id }) => id)).toContain('national-project-self-evaluation');
    expect(content.forYear(2019).scoring.map(({ id }) => id)).not.toContain('national-project-self-evaluation');
  });

  test('words and limits that no pack of that year gives are those of the newest', () => {
    const old = content.forYear(2010);
    expect(old.words.unmeasurable.test('蒸蒸日上')).toBe(true);
    expect(old.limits.overshootNote).toEqual(content.limits.overshootNote);
  });

  test('the year is that of each package', () => {
    const files = [2023, 2024].map((year) => ({ file: `${year}.txt`, document: textDocument(tableOf(year)) }));
    const reports = auditDocuments({ content, files, lastYear: [] });
    const accused = reports.map(({ findings }) => findings.filter(({ code }) => code === 'F01').length);
    expect(accused).toEqual([0, 1]);
  });
});
