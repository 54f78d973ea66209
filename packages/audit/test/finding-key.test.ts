import { array, assert, constantFrom, nat, property, string, tuple, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Place } from '../src/finding.ts';
import { findingKeys } from '../src/finding-key.ts';
import { auditText, auditParts } from './audit-of.ts';

const PLACE: Place = {
  file: '报告.docx',
  quote: '98.52%',
  address: { table: 1, row: 2, column: 6 },
  label: '资金总额·执行率',
};
const FINDING: Finding = {
  code: 'B02',
  kind: 'ratio',
  severity: 'error',
  message: '执行率填98.52%，应为96.52%。',
  reason: '',
  remedy: '',
  source: '',
  stated: '98.52%',
  expected: '96.52%',
  places: [PLACE],
};

function keyOf(change: Partial<Finding>): string | undefined {
  return findingKeys([{ ...FINDING, ...change }])[0];
}

/** Of a finding about the whole file. */
function missing(message: string): string | undefined {
  return keyOf({ code: 'A03', stated: '', places: [], message });
}

function keyAt(change: Partial<Place>): string | undefined {
  return keyOf({ places: [{ ...PLACE, ...change }] });
}

describe('two findings have different keys', () => {
  test.each<[string, Partial<Finding>]>([
    ['by different checks', { code: 'B01' }],
    ['of different kinds', { kind: 'sum' }],
    ['about different figures written', { stated: '98.50%' }],
    ['at different words', { places: [{ ...PLACE, quote: '98.5%' }] }],
    ['under different headings', { places: [{ ...PLACE, label: '其中：财政拨款·执行率' }] }],
  ])('%s', (_, change) => {
    expect(keyOf(change)).not.toBe(keyOf({}));
  });

  test('when they say the same of the same words twice', () => {
    const keys = findingKeys([FINDING, FINDING, { ...FINDING, code: 'B01' }]);
    expect(new Set(keys).size).toBe(3);
    expect(keys.map((key) => key.split('-')[2])).toEqual(['1', '2', '1']);
  });

  test('when they are about the whole file and say different things', () => {
    expect(missing('没有“存在的问题”一节。')).not.toBe(missing('没有“下一步措施”一节。'));
  });

  test('when blank cells of different rows are missing', () => {
    expect(keyAt({ quote: ' ', label: '二、质量指标·得分' })).not.toBe(
      keyAt({ quote: ' ', label: '三、成本指标·得分' }),
    );
  });
});

describe('a finding keeps its key', () => {
  test.each<[string, Partial<Place>]>([
    ['in another row', { address: { table: 1, row: 9, column: 6 } }],
    ['in another paragraph', { address: { paragraph: 12 }, start: 3, end: 9 }],
    ['in a file of another name', { file: '报告（更正）.docx' }],
    ['typed with wide signs and spaces', { quote: '９８.５２ ％', label: ' 资金总额 · 执行率' }],
    ['under a heading with another number', { label: '3.资金总额·（二）执行率' }],
  ])('%s', (_, change) => {
    expect(keyAt(change)).toBe(keyOf({}));
  });

  test('when it expects another figure, because the figures around it were corrected', () => {
    expect(keyOf({ expected: '97.00%', message: '执行率填98.52%，应为97.00%。' })).toBe(keyOf({}));
  });

  test('from release to release: judgements are stored under it', () => {
    expect(keyOf({})).toBe('B02-663ed41b131a08d389a9033abdef03ab-1');
  });
});

const REPORT = [
  '青禾县苗圃场2024年度绩效自评报告',
  '一、预算执行',
  '全年预算数120万元，执行数90万元，预算执行率57%。',
  '二、完成情况',
  '计划育苗40万株，实际育苗36万株，完成率80%。',
];
/** Sentences that no check has anything to say about. */
const HARMLESS = array(constantFrom('现将有关情况说明如下。', '我单位高度重视。', '材料已经存档。', ''), {
  maxLength: 8,
});

function table(rows: readonly string[]): string {
  return ['| 项目 | 全年预算数 | 全年执行数 | 执行率 |', ...rows].join('\n');
}

describe('unchanged findings keep their keys', () => {
  test('whatever paragraphs are inserted before them', () => {
    const before = findingKeys(auditText(REPORT.join('\n\n')).findings);
    expect(before.length).toBeGreaterThan(1);
    assert(
      property(HARMLESS, HARMLESS, (first, second) => {
        const text = [...REPORT.slice(0, 2), ...first, REPORT[2], ...second, ...REPORT.slice(3)].join('\n\n');
        expect(findingKeys(auditText(text).findings)).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 25 },
    );
  });

  const ROWS = [
    '| 办公费 | 10.00 | 8.00 | 80% |',
    '| 印刷费 | 20.00 | 15.00 | 70% |',
    '| 邮电费 | 8.00 | 6.00 | 75% |',
  ];

  test('whatever rows and tables are inserted before them', () => {
    const before = findingKeys(auditParts('青禾县苗圃场2024年支出表', table(ROWS)).findings);
    expect(before.length).toBeGreaterThan(0);
    assert(
      property(nat({ max: 4 }), nat({ max: 2 }), (rows, tables) => {
        const more = Array.from({ length: rows }, (_, at) => `| 其他费用${at} | 4.00 | 2.00 | 50% |`);
        const other = Array.from({ length: tables }, (_, at) => table([`| 前表项目${at} | 4.00 | 2.00 | 50% |`]));
        const { findings } = auditParts('青禾县苗圃场2024年支出表', ...other, table([...more, ...ROWS]));
        expect(findingKeys(findings)).toEqual(expect.arrayContaining(before));
      }),
      { numRuns: 25 },
    );
  });

  test('in whatever order they stand, as long as no two are equal', () => {
    const some = uniqueArray(tuple(constantFrom('B01', 'B02', 'C01'), string(), string()), {
      selector: (words) => JSON.stringify(words.map((word) => word.normalize('NFKC').replace(/\s+/g, ''))),
      maxLength: 8,
    });
    assert(
      property(some, (words) => {
        const findings = words.map(([code, stated, label]) => ({
          ...FINDING,
          code,
          stated,
          places: [{ ...PLACE, label: `甲${label}` }],
        }));
        const shuffled = findings.toReversed();
        expect(findingKeys(shuffled).toReversed()).toEqual(findingKeys(findings));
      }),
    );
  });
});
