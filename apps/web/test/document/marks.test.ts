import type { Finding, Place } from '@shiji/audit';
import { describe, expect, it } from 'vitest';
import { buildAddressIndex } from '../../src/document/address-index.ts';
import { findingMarks, type Mark, markDocument } from '../../src/document/marks.ts';
import { documentOf, paragraph, table } from './made-document.ts';

const FILE = '自评报告.docx';
const index = buildAddressIndex(
  documentOf([
    paragraph(1, '完成120次', { tracked: [{ start: 0, end: 2, change: 'inserted' }] }),
    table(1, [{ at: [1, 1], text: '' }]),
  ]),
);

function finding(places: readonly Place[], severity: Finding['severity'] = 'error'): Finding {
  const text = { message: '', reason: '', remedy: '', source: '', stated: '', expected: '' };
  return { code: 'T01', kind: 'sum', severity, places, ...text };
}

const words: Place = { file: FILE, quote: '120次', address: { paragraph: 1 }, start: 2, end: 6 };
const cell: Place = { file: FILE, quote: '', address: { table: 1, row: 1, column: 1 } };

describe('marks of a document', () => {
  it('put words on their passage and blank cells on their box', () => {
    const marks = markDocument(index, FILE, [finding([words, cell])], []);
    expect(marks.words.get(0)?.[0]).toMatchObject({
      start: 2,
      end: 6,
      mark: { type: 'finding', finding: 0, place: 0 },
    });
    expect(marks.boxes.get('c0')).toEqual([{ type: 'finding', finding: 0, place: 1, severity: 'error' }]);
  });

  it('leave out places of other files', () => {
    const marks = markDocument(index, FILE, [finding([{ ...words, file: '附表.xlsx' }])], []);
    expect([...marks.spots.keys()]).toEqual([]);
  });

  it('carry the verdict of each figure and remember where it went', () => {
    const marks = markDocument(index, FILE, [], [{ place: words, verdict: 'consistent' }]);
    expect(marks.figureSpots).toEqual([[{ at: 'words', passage: 0, start: 2, end: 6 }]]);
    expect(marks.words.get(0)?.map((span) => span.mark.type)).toContain('figure');
  });

  it('show tracked changes', () => {
    const marks = markDocument(index, FILE, [], []);
    expect(marks.words.get(0)).toEqual([{ start: 0, end: 2, mark: { type: 'change', change: 'inserted' } }]);
  });
});

const mark = (severity: Finding['severity'], number: number): Mark => ({
  type: 'finding',
  finding: number,
  place: 0,
  severity,
});

it('the gravest finding decides how words look', () => {
  const sorted = findingMarks([
    mark('note', 0),
    mark('error', 1),
    { type: 'change', change: 'inserted' },
    mark('warning', 2),
  ]);
  expect(sorted.map((found) => found.finding)).toEqual([1, 2, 0]);
});
