import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@shiji/audit';
import { readDocx, type TemplateData } from '@shiji/document';
import { describe, expect, test } from 'vitest';
import type { FileJson, FindingJson, ReportJson } from '../../src/report-json.ts';
import { overviewOf } from '../../src/overview.ts';
import { bulletinData } from '../../src/sending/bulletin.ts';
import { opinionData, reviewOpinion } from '../../src/sending/opinion.ts';

const DATE = new Date('2026-11-24T17:00:00Z');

const finding = (severity: FindingJson['severity'], message: string, file = '报告.docx'): FindingJson => ({
  code: 'B02',
  kind: 'ratio',
  severity,
  message,
  reason: '执行率等于执行数除以预算数',
  remedy: '核对后更正。',
  source: '表内计算',
  stated: '80%',
  expected: '75%',
  places: [{ file, quote: '80%', table: 1, row: 2, column: 3, label: '执行率' }],
  explanation: {
    label: '执行率',
    value: '75%',
    formula: '执行数÷预算数',
    operands: [
      { label: '执行数', value: '150' },
      { label: '预算数', value: '200' },
    ],
  },
});

/** A finding as the audit gives it. */
function frozen(message: string): Finding {
  const { code, kind, severity, reason, remedy, source, stated, expected } = finding('error', message);
  const places = [{ file: '甲.docx', quote: stated, address: {} }];
  return { code, kind, severity, message, reason, remedy, source, stated, expected, places };
}

const report = (file: string, ...findings: FindingJson[]): FileJson => ({
  file,
  kind: '自评报告',
  unit: '青禾县某局',
  year: 2023,
  coverage: { figures: 10, checked: 8, notChecked: [] },
  findings,
});

async function words(reports: readonly ReportJson[]): Promise<string> {
  const result = await reviewOpinion(reports, DATE);
  if (!result.ok) throw new Error(result.error.message);
  const read = readDocx(result.value);
  if (!read.ok) throw new Error(read.error.message);
  return read.value.blocks.map((block) => (block.type === 'paragraph' ? block.passage.text : '')).join('\n');
}

describe('the review opinion', () => {
  test('names files without the folders they lie in', async () => {
    const text = await words([report('/srv/送审/报告.docx'), report('C:\\材料\\表.docx')]);
    expect(text).toContain('1．报告.docx');
    expect(text).not.toMatch(/srv|材料[\\/]/);
  });

  test('says for each finding where, what, how recomputed, by which rule and what to do', async () => {
    const text = await words([report('报告.docx', finding('error', '执行率填80%，应为75%。'))]);
    expect(text).toContain(
      '1．表1 第2行第3列 · 执行率\n执行率填80%，应为75%。\n重算：执行数÷预算数：执行数 150，预算数 200，得 75%。\n依据：表内计算。\n办理：核对后更正。',
    );
  });

  test('groups by severity with counts, and says where there is none', async () => {
    const text = await words([report('报告.docx', finding('warning', '甲'), finding('error', '乙'))]);
    expect(text.match(/^[一二三四]、.*$/gm)).toEqual([
      '一、复核的材料',
      '二、错误（1处）',
      '三、疑点（1处）',
      '四、提示（0处）',
    ]);
    expect(text).toContain('发现问题2处，其中错误1处、疑点1处、提示0处');
    expect(text.split('四、提示（0处）')[1]).toContain('没有。');
  });

  test('names the file of each finding when there are several, and the files that could not be read', async () => {
    const unread = { file: '坏.docx', error: { code: 'R004', message: '文件已损坏。', remedy: '请重新取得。' } };
    const text = await words([report('报告.docx', finding('error', '甲')), unread]);
    expect(text).toContain('1．报告.docx，表1 第2行第3列');
    expect(text).toContain('2．坏.docx（未能核对）：文件已损坏。请重新取得');
  });

  test('is dated by the day in China and leaves no tag open', async () => {
    const text = await words([{ ...report('报告.docx'), unit: null, year: null }]);
    expect(text).toMatch(/2026年11月25日$/);
    expect(text).toContain('有关单位：');
    expect(text).not.toMatch(/srv|材料[\\/]/);
  });

  test('has the layout of GB/T 9704: A4, margins 37, 35, 28 and 26 millimetres', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const result = await reviewOpinion([report('报告.docx')], DATE);
    const xml = strFromU8(
      unzipSync(result.ok ? result.value : new Uint8Array())['word/document.xml'] ?? new Uint8Array(),
    );
    const millimetres = ['w', 'h', 'top', 'bottom', 'left', 'right'].map((name) => {
      const twips = new RegExp(`<w:pg(?:Sz|Mar)[^>]*\\bw:${name}="(\\d+)"`).exec(xml)?.[1];
      return Math.round((Number(twips) / 1440) * 25.4);
    });
    expect(millimetres).toEqual([210, 297, 37, 35, 28, 26]);
  });

  test('without a template in the content folder is refused as a value', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'shiji-content-'));
    const result = await reviewOpinion([report('报告.docx')], DATE, folder);
    await rm(folder, { recursive: true });
    expect(result).toMatchObject({ ok: false, error: { code: 'W002' } });
  });
});

/** The tags of a template’s data, those of its lists’ members too. */
function tagsOf(data: TemplateData): string[] {
  const lists = Object.values(data).flatMap((value) => (Array.isArray(value) ? value.slice(0, 1) : []));
  return [...Object.keys(data), ...lists.flatMap((member) => Object.keys(member as object))];
}

test('the page about the templates names every tag that has a value, and no other', async () => {
  const page = await readFile(join(import.meta.dirname, '../../../../content/templates/README.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| `{'));
  const named = rows.flatMap((line) => [...line.matchAll(/\{#?([^}]+)\}/g)].map(([, tag]) => tag));
  const opinion = opinionData([report('报告.docx', finding('error', '甲'))], DATE);
  const file = { id: 'a', name: '甲.docx', unit: '甲局', year: 2024, figures: 1, checked: 1 };
  const bulletin = bulletinData(overviewOf([{ ...file, findings: [frozen('甲')] }]), DATE);
  expect(new Set(named)).toEqual(new Set([...tagsOf(opinion), ...tagsOf(bulletin)]));
});
