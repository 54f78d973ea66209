import type { Finding } from '@shiji/audit';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, filterFindings, neighbour, pickAmong, withSeverity } from '../../src/finding/filter.ts';

function finding(severity: Finding['severity'], kind: Finding['kind'], message: string): Finding {
  return {
    code: 'T01',
    kind,
    severity,
    message,
    reason: '',
    remedy: '',
    source: '',
    stated: '',
    expected: '',
    places: [],
  };
}

const findings = [
  finding('error', 'ratio', '执行率不对'),
  finding('error', 'sum', '合计不对'),
  finding('warning', 'missing', '原因没填'),
  finding('note', 'ratio', '保留位数不同'),
];

describe('the list shows', () => {
  it('everything at first', () => expect(filterFindings(findings, EVERYTHING)).toEqual([0, 1, 2, 3]));

  it('only the severities left on', () => {
    const filter = withSeverity(withSeverity(EVERYTHING, 'note'), 'warning');
    expect(filterFindings(findings, filter)).toEqual([0, 1]);
    expect(filterFindings(findings, withSeverity(filter, 'note'))).toEqual([0, 1, 3]);
  });

  it('only the chosen kind', () => expect(filterFindings(findings, { ...EVERYTHING, kind: 'ratio' })).toEqual([0, 3]));

  it.each([
    ['不对', [0, 1]],
    ['不对 合计', [1]],
    ['比率', [0, 3]],
    ['  ', [0, 1, 2, 3]],
    ['没有这句话', []],
  ] as const)('only what contains every word of “%s”', (search, expected) => {
    expect(filterFindings(findings, { ...EVERYTHING, search })).toEqual(expected);
  });
});

describe('walking through the list', () => {
  it.each([
    [null, 1, 0],
    [null, -1, 7],
    [0, 1, 3],
    [7, 1, 7],
    [0, -1, 0],
    [5, 1, 0],
  ] as const)('from %s by %i leads to %s', (selected, by, expected) => {
    expect(neighbour([0, 3, 7], selected, by)).toBe(expected);
  });

  it('leads nowhere in an empty list', () => expect(neighbour([], 2, 1)).toBeNull());
});

describe('pressing words that several findings share', () => {
  it.each([
    [null, 4],
    [4, 6],
    [6, 4],
    [9, 4],
  ] as const)('after %s selects %i', (selected, expected) => expect(pickAmong([4, 6], selected)).toBe(expected));
});
