import { describe, expect, it } from 'vitest';
import { mergeRoots } from '../../src/roots.ts';
import type { Failed, Outcome } from '../../src/outcome.ts';
import { studyDocument } from '../../src/study.ts';
import { auditText, textDocument } from '../audit-of.ts';
import { CONTENT } from '../shipped-content.ts';

const [first, second] = studyDocument('甲.txt', textDocument('支出860万元，结余120万元。'), CONTENT).mentions;

function failed(message: string, changes: Partial<Failed['finding']> = {}, suspects: Failed['suspects'] = []): Failed {
  const finding: Failed['finding'] = {
    code: 'B01',
    kind: 'sum',
    severity: 'error',
    message,
    reason: '',
    remedy: '',
    source: '',
    stated: '',
    expected: '',
    places: [{ file: '甲.txt', quote: message, address: { paragraph: 1 } }],
    ...changes,
  };
  return { verdict: 'fails', mentions: [], suspects, finding };
}

const messages = (outcomes: readonly Outcome[]) =>
  outcomes.flatMap((outcome) => (outcome.verdict === 'fails' ? [outcome.finding.message] : []));

const at = (row: number) => [{ file: '甲.txt', quote: '无', address: { table: 1, row, column: 2 } }];

describe('findings with one root', () => {
  it('become one when they suspect the same figure', () => {
    const suspects = first ? [first] : [];
    expect(messages(mergeRoots([failed('甲。', {}, suspects), failed('乙。', {}, suspects)]))).toEqual([
      '甲。另外，乙。',
    ]);
  });

  it('stay apart when they suspect different figures', () => {
    const outcomes = [failed('甲。', {}, first ? [first] : []), failed('乙。', {}, second ? [second] : [])];
    expect(messages(mergeRoots(outcomes))).toEqual(['甲。', '乙。']);
  });

  it('become one when they say the same of one place', () => {
    const places = [{ file: '甲.txt', quote: '860万元', address: { paragraph: 1 }, start: 2 }];
    expect(mergeRoots([failed('甲。', { places }), failed('甲。', { places })])).toHaveLength(1);
  });

  it('stay apart when they are of different kinds', () => {
    const places = [{ file: '甲.txt', quote: '860万元', address: { paragraph: 1 }, start: 2 }];
    expect(mergeRoots([failed('甲。', { places }), failed('乙。', { places, kind: 'unit' })])).toHaveLength(2);
  });

  it('stay apart in different rows of one table', () => {
    expect(mergeRoots([failed('甲。', { places: at(1) }), failed('甲。', { places: at(2) })])).toHaveLength(2);
  });

  it('keep the gravest severity', () => {
    const suspects = first ? [first] : [];
    const [merged] = mergeRoots([failed('甲。', { severity: 'note' }, suspects), failed('乙。', {}, suspects)]);
    expect(merged?.verdict === 'fails' && merged.finding.severity).toBe('error');
  });

  it('are one finding for a wrong sum that also makes a share wrong', () => {
    const { findings } = auditText('本年支出1,982.53万元，包括基本支出1,286.35万元和项目支出642.18万元。');
    expect(findings).toHaveLength(1);
  });
});
