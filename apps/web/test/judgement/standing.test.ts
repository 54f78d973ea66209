import type { Finding } from '@shiji/audit';
import { describe, expect, it } from 'vitest';
import type { FileDetail, FindingState, JudgementSheet, Ruling } from '../../src/api/contract.ts';
import { EVERYTHING, filterFindings } from '../../src/finding/filter.ts';
import { judgedOf } from '../../src/judgement/JudgedCell.tsx';
import { countStandings, isStale, standingsOf } from '../../src/judgement/standing.ts';
import { dayAfter } from '../../src/words/moment.ts';
import { rulingWords } from '../../src/words/ruling.ts';

function finding(code: string, severity: Finding['severity'] = 'error'): Finding {
  const words = { kind: 'ratio', message: code, reason: '', remedy: '', source: '', stated: '', expected: '' } as const;
  return { code, severity, places: [], ...words };
}

function state(key: string, ruling: Ruling | null): FindingState {
  return { key, ruling, reason: '', change: null, history: [] };
}

const findings = [finding('B01'), finding('B02'), finding('C01', 'warning'), finding('A16', 'note')];
const file = { id: 'f', batchId: 'b', name: '甲.docx', size: 1, role: 'current', status: 'done', version: 1 } as const;
const detail: FileDetail = {
  file,
  document: null,
  findings,
  keys: ['k1', 'k2', 'k3', 'k4'],
  figures: [],
  coverage: null,
};
const muting = { id: 'm', code: 'A16', reason: '', until: '2026-12-31', by: '', at: '', active: true };
const sheet: JudgementSheet = {
  versions: [],
  findings: [state('k1', 'accepted'), state('k2', null), state('k3', 'rejected'), state('k4', null)],
  fixed: [],
  mutings: [muting],
  oftenRejected: [],
};
const standings = standingsOf(detail, sheet);

describe('how a file stands', () => {
  it('counts muted findings neither as judged nor as unjudged', () => {
    expect(countStandings(standings, findings)).toEqual({
      judged: 2,
      all: 3,
      errors: 2,
      errorsAccepted: 1,
      by: { unjudged: 1, accepted: 1, rejected: 1, toVerify: 0 },
    });
  });

  it('is found by the key, whatever order the findings are shown in', () => {
    const shuffled = { ...sheet, findings: sheet.findings.toReversed() };
    expect(findings.map((one) => standingsOf(detail, shuffled).of(one)?.key)).toEqual(['k1', 'k2', 'k3', 'k4']);
  });

  it('is unknown for a finding of an older audit, and the page knows that it is old', () => {
    const newer = { ...sheet, findings: sheet.findings.slice(1) };
    expect(standingsOf(detail, newer).of(findings[0] ?? finding(''))).toBeUndefined();
    expect([isStale(detail, sheet), isStale(detail, newer)]).toEqual([false, true]);
  });
});

describe('the list can be narrowed', () => {
  it.each([
    ['unjudged', [1, 3]],
    ['accepted', [0]],
    ['rejected', [2]],
    ['toVerify', []],
    [null, [0, 1, 2, 3]],
  ] as const)('to %s', (standing, expected) => {
    expect(filterFindings(findings, { ...EVERYTHING, standing }, standings)).toEqual(expected);
  });
});

it('a list of files counts what is judged without what is muted', () => {
  const counts = { accepted: 1, rejected: 2, toVerify: 3, unjudged: 4, muted: 5, errors: 6, errorsAccepted: 1 };
  expect(judgedOf(counts)).toEqual({ judged: 6, all: 10 });
});

it('a ruling is told with its reason', () => {
  expect(rulingWords('rejected', '口径不同')).toBe('不采纳：口径不同');
  expect(rulingWords(null, '')).toBe('未判');
});

it('a day so many days later crosses the ends of months and years', () => {
  expect(dayAfter(new Date(2026, 11, 30), 3)).toBe('2027-01-02');
  expect(dayAfter(new Date(2028, 1, 28), 1)).toBe('2028-02-29');
});
