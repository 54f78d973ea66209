import { describe, expect, it } from 'vitest';
import type { Batch, FileSummary } from '../../src/api/contract.ts';
import { coveragePercent } from '../../src/batch/CoverageBar.tsx';
import { filterFiles } from '../../src/batch/file-filter.ts';
import { isFinished, withFile } from '../../src/batch/follow.ts';
import { batchName, tally } from '../../src/batch/tally.ts';
import { neighboursOf } from '../../src/file/FileNeighbours.tsx';

function file(name: string, more: Partial<FileSummary> = {}): FileSummary {
  return { id: name, batchId: 'b', name, size: 1, role: 'current', status: 'waiting', version: 1, ...more };
}

const clean = file('甲.docx', {
  status: 'done',
  counts: { error: 0, warning: 0, note: 2 },
  unit: '青禾县水利局',
  year: 2024,
});
const judging = { accepted: 1, rejected: 1, toVerify: 1, unjudged: 1, muted: 2, errors: 3, errorsAccepted: 1 };
const faulty = file('乙.xlsx', {
  status: 'done',
  counts: { error: 3, warning: 1, note: 0 },
  kind: '基础数据表',
  judging,
});
const broken = file('丙.docx', { status: 'failed' });
const waiting = file('丁.docx');
const before = file('去年.docx', { status: 'done', role: 'lastYear' });
const batch: Batch = { id: 'b', createdAt: '2026-01-01T00:00:00Z', files: [clean, faulty, broken, waiting, before] };

it('a batch adds up its files', () => {
  expect(tally(batch)).toEqual({
    files: 5,
    ended: 4,
    failed: 1,
    counts: { error: 3, warning: 1, note: 2 },
    judged: 3,
    toJudge: 4,
  });
});

it('a batch is finished when every file is done or failed', () => {
  expect(isFinished(batch)).toBe(false);
  expect(isFinished(withFile(batch, { ...waiting, status: 'failed' }))).toBe(true);
});

it('a batch is named after its first file, last year’s not counted', () => {
  expect(batchName(batch)).toBe('甲.docx 等 4 个文件');
  expect(batchName({ ...batch, files: [clean, before] })).toBe('甲.docx');
});

describe('the files of a batch can be chosen', () => {
  it.each([
    ['all', '', ['甲.docx', '乙.xlsx', '丙.docx', '丁.docx', '去年.docx']],
    ['withError', '', ['乙.xlsx']],
    ['clean', '', ['甲.docx']],
    ['failed', '', ['丙.docx']],
    ['all', '水利 2024', ['甲.docx']],
    ['all', 'DOCX 丙', ['丙.docx']],
    ['withError', '水利', []],
  ] as const)('%s, containing “%s”', (choice, search, expected) => {
    expect(filterFiles(batch.files, choice, search).map((found) => found.name)).toEqual(expected);
  });
});

it('coverage never rounds up to full', () => {
  expect(coveragePercent({ figures: 1000, checked: 999 })).toBe(99);
  expect(coveragePercent({ figures: 0, checked: 0 })).toBe(100);
});

describe('from one file to the next', () => {
  it.each([
    ['甲.docx', undefined, '乙.xlsx'],
    ['乙.xlsx', '甲.docx', undefined],
    ['没有这份', undefined, undefined],
  ] as const)('beside %s stand the readable ones', (id, previous, next) => {
    const found = neighboursOf(batch.files, id);
    expect([found.before?.name, found.after?.name]).toEqual([previous, next]);
  });
});
