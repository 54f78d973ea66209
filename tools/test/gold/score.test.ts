import type { FindingJson } from '@shiji/intake';
import { describe, expect, test } from 'vitest';
import { bare, isCommon, isSameText } from '../../gold/src/compare.ts';
import { hits, isAt } from '../../gold/src/hit.ts';
import { scoreDocument } from '../../gold/src/score.ts';
import { scoreSeed } from '../../gold/src/score-seed.ts';
import { isGoodEnough, tally, tallyKinds } from '../../gold/src/tally.ts';
import type { SeedItem, TruthError } from '../../gold/src/truth.ts';

const FILE = '甲.docx';

function finding(rest: Partial<FindingJson>): FindingJson {
  return {
    code: 'B02',
    kind: 'ratio',
    severity: 'error',
    message: '',
    reason: '',
    remedy: '',
    source: '',
    stated: '',
    expected: '',
    places: [],
    ...rest,
  };
}

function error(rest: Partial<TruthError>): TruthError {
  return { place: '', quote: '', kind: 'ratio', stated: '', expected: '', finding: '', ...rest };
}

const quoting = (quote: string, rest: Partial<FindingJson> = {}) =>
  finding({ places: [{ file: FILE, quote }], ...rest });

describe('texts are compared without what writing varies in', () => {
  test.each([
    ['（１２）万元', '12万元'],
    ['执行率：“97.5 %”。', '执行率97.5%'],
    [undefined, ''],
  ])('%s', (text, expected) => {
    expect(bare(text)).toBe(expected);
  });

  test.each([
    ['97.5%', '执行率97.5%', true],
    ['97', '97.5%', false],
    ['', '97.5%', false],
  ])('“%s” and “%s” the same: %s', (a, b, same) => {
    expect(isSameText(a, b)).toBe(same);
  });

  test.each([
    ['98', true],
    ['98%', true],
    ['98.5%', false],
    ['否', true],
    ['', true],
  ])('“%s” is too common to tell a place: %s', (text, common) => {
    expect(isCommon(text)).toBe(common);
  });
});

describe('a place is the labelled one', () => {
  const place = { file: FILE, quote: '1' };

  test.each([
    [{ table: 2, row: 3, column: 4 }, { type: 'cell', table: 2, row: 3, col: 4 }, true],
    [{ table: 2, row: 3, column: 5 }, { type: 'cell', table: 2, row: 3, col: 4 }, false],
    [{ sheet: '表', row: 12, column: 28 }, { type: 'cell', sheet: '表', cell: 'AB12' }, true],
    [{ row: 12, column: 28 }, { type: 'cell', sheet: '表', cell: 'AB12' }, true],
    [{ sheet: '另', row: 12, column: 28 }, { type: 'cell', sheet: '表', cell: 'AB12' }, false],
    [{ line: 7 }, { type: 'txt', line: 7 }, true],
    [{ table: 1, row: 1, column: 1 }, { type: 'pdf', docx_loc: { type: 'cell', table: 1, row: 1, col: 1 } }, true],
    [{ paragraph: 3 }, { type: 'paragraph', paragraph: 3 }, false],
    [{ line: 7 }, null, false],
  ])('%j %j: %s', (coordinates, locus, expected) => {
    expect(isAt({ ...place, ...coordinates }, locus)).toBe(expected);
  });
});

describe('a finding hits a labelled error', () => {
  test('by stating and expecting the same, wherever it points', () => {
    const label = error({ stated: '57%', expected: '75%' });
    expect(hits(finding({ stated: '57%', expected: '75.00%'.replace('.00', '') }), label)).toBe(true);
    expect(hits(finding({ stated: '57%', expected: '60%' }), label)).toBe(false);
  });

  test('by quoting more than four characters of it', () => {
    expect(hits(quoting('共走访1231户', { kind: 'sum' }), error({ quote: '走访1231户' }))).toBe(true);
  });

  test('by a short quote only together with the kind, the expected value or the label', () => {
    const label = error({ quote: '1231', kind: 'sum', expected: '1321', place: '第3段 走访农户总数' });
    expect(hits(quoting('1231', { kind: 'ratio' }), label)).toBe(false);
    expect(hits(quoting('1231', { kind: 'sum' }), label)).toBe(false); // four digits are common
    expect(hits(quoting('1231', { kind: 'ratio', expected: '1321户' }), label)).toBe(true);
    const named = finding({ kind: 'ratio', places: [{ file: FILE, quote: '1231', label: '走访农户总数' }] });
    expect(hits(named, label)).toBe(true);
  });

  test('by quoting another place of the error with its kind', () => {
    const label = error({ quote: '一', also: ['完成率为103.5%'] });
    expect(hits(quoting('完成率为103.5%'), label)).toBe(true);
    expect(hits(quoting('完成率为103.5%', { kind: 'unit' }), label)).toBe(false);
  });
});

describe('a document is scored', () => {
  const errors = [
    error({ id: 'E1', quote: '执行率97.55%' }),
    error({ id: 'E2', quote: '缺口合计31.2万元', kind: 'sum' }),
  ];
  const truth = { errors, holds: [{ quote: '增长12.40%' }], debatable: [error({ quote: '合计1,886.32' })] };
  const score = scoreDocument(
    [
      quoting('执行率97.55%'),
      quoting('增长12.40%'),
      quoting('比上年少7户'),
      quoting('比上年多8户', { severity: 'note' }),
      quoting('合计1,886.32'),
    ],
    truth,
  );

  test('what was found and what was missed', () => {
    expect(score.found.map(({ id }) => id)).toEqual(['E1']);
    expect(score.missed.map(({ id }) => id)).toEqual(['E2']);
  });

  test('notes and debatable items are no false alarms', () => {
    expect(score.loud).toBe(3);
    expect(score.stray.map(({ places }) => places[0]?.quote)).toEqual(['增长12.40%', '比上年少7户']);
  });

  test('an alarm on a relation labelled true is confirmed false', () => {
    expect(score.confirmedFalse.map(({ places }) => places[0]?.quote)).toEqual(['增长12.40%']);
  });
});

const item = (rest: Partial<SeedItem>): SeedItem => ({
  id: 'A1',
  file: '甲.txt',
  lines: [10, 12],
  kind: 'A.ratio',
  stated: '57%',
  expected: '75%',
  holds: false,
  finding: '',
  tier: 1,
  ...rest,
});
const at = (line: number, rest: Partial<FindingJson> = {}) =>
  finding({ places: [{ file: '甲.txt', quote: '57%', line }], stated: '57%', ...rest });

describe('a real document is scored by its lines', () => {
  test('items of one root count once, found when any is', () => {
    const items = [
      item({ group: ['根'] }),
      item({ id: 'A2', lines: [40], group: ['根'] }),
      item({ id: 'A3', lines: [50] }),
    ];
    const { errors, found } = scoreSeed([at(10)], items);
    expect([errors, found.length]).toEqual([2, 1]);
  });

  test('lower tiers and spelling need not be found but excuse an alarm', () => {
    const items = [item({ tier: 2 }), item({ id: 'A2', kind: 'C.typo', lines: [30] })];
    const { errors, stray } = scoreSeed([at(10), at(30), at(99)], items);
    expect([errors, stray.length]).toEqual([0, 1]);
  });

  test('a relation that holds excuses nothing', () => {
    expect(scoreSeed([at(10)], [item({ holds: true })]).stray).toHaveLength(1);
  });
});

const wanted = (count: number) =>
  Array.from({ length: count }, () => ({ id: '', kind: 'sum', place: '', finding: '' }));

describe('the verdict over documents', () => {
  const score = { errors: 20, found: [], missed: [], loud: 0, stray: [], confirmedFalse: [] };
  const report = {
    file: FILE,
    kind: '',
    unit: null,
    year: null,
    coverage: { figures: 4, checked: 3, notChecked: [] },
    findings: [],
  };
  const measured = { name: FILE, isClean: false, report, score };

  test('is good from 0.95 on', () => {
    expect(isGoodEnough(tally([{ ...measured, score: { ...score, found: wanted(19) } }]))).toBe(true);
    expect(isGoodEnough(tally([{ ...measured, score: { ...score, found: wanted(18) } }]))).toBe(false);
  });

  test('is bad when one clean document is accused or not read', () => {
    const good = { ...measured, score: { ...score, found: wanted(20), loud: 40 } };
    const clean = { ...measured, name: '净.docx', isClean: true, score: { ...score, errors: 0 } };
    expect(isGoodEnough(tally([good, clean]))).toBe(true);
    const accused = { ...clean, score: { ...clean.score, loud: 1, stray: [finding({})] } };
    expect(tally([good, accused]).accusedClean).toEqual(['净.docx']);
    expect(isGoodEnough(tally([good, { ...clean, report: null }]))).toBe(false);
  });

  test('counts by kind: found and missed by the label, false alarms by the finding', () => {
    const one = { ...measured, score: { ...score, found: wanted(2), missed: wanted(1), stray: [finding({})] } };
    expect(tallyKinds([one])).toEqual([
      { kind: 'ratio', found: 0, missed: 0, falseAlarms: 1 },
      { kind: 'sum', found: 2, missed: 1, falseAlarms: 0 },
    ]);
  });
});
