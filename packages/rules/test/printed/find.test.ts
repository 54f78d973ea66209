import { describe, expect, it } from 'vitest';
import { checkPrintedFormula, findPrintedFormulas, parsePrintedFormula, readableFormula } from '../../src/index.ts';

describe('text without an equation gives none', () => {
  it.each([
    '',
    '控制率不高于100%得7分；每超一个百分点扣0.2分',
    '内部控制制度完成情况（是/否）',
    '≤400元/人/天',
    '特种设备512台（套）',
    '2023年1月-12月',
    '预算控制率=0，计5分',
    '执行率=95%',
    '=',
    '合计=',
    '指标值（≥/≤）',
    '设备检查（台/套）',
  ])('%s', (text) => {
    expect(findPrintedFormulas(text).map((formula) => formula.text)).toEqual([]);
  });
});

describe('a definition', () => {
  it.each([
    ['人员控制率=（在岗人员数/编制数）×100%', '人员控制率', '在岗人员数 ÷ 编制数 × 100%'],
    ['到位率＝已到位资金÷全年安排资金额×100％；其他说明', '到位率', '已到位资金 ÷ 全年安排资金额 × 100%'],
    [
      '预算完成率=（结转资金+年初数+追加数-年末结余/结转资金+年初数+追加数）×100%。',
      '预算完成率',
      '(结转资金 + 年初数 + 追加数 - 年末结余) ÷ (结转资金 + 年初数 + 追加数) × 100%',
    ],
    ['变动率=本年数-上年数/上年数×100%', '变动率', '(本年数 - 上年数) ÷ 上年数 × 100%'],
    [
      '“三公经费”变动率=[（本年预算数-上年预算数）/上年预算数]×100%',
      '“三公经费”变动率',
      '(本年预算数 - 上年预算数) ÷ 上年预算数 × 100%',
    ],
    ['该项得分=（年度考核得分/总分）*8', '该项得分', '年度考核得分 ÷ 总分 × 8'],
    ['得分=年度考核得分÷考核满分×8，保留两位小数。', '得分', '年度考核得分 ÷ 考核满分 × 8'],
    ['资金总额 (=1+2+3)', '资金总额', '1 + 2 + 3'],
    ['“三公经费”=1+2+3；“项目支出”=1+2+3。', '“三公经费”', '1 + 2 + 3'],
    ['执行率（B/A）', '执行率', 'B ÷ A'],
    ['执行率（%）（B/A×100%）', '执行率', 'B ÷ A × 100%'],
    ['3.资金总额=财政拨款+自有资金+其他；自有资金=事业收入+其他。', '资金总额', '财政拨款 + 自有资金 + 其他'],
    [
      '计算公式：利用率=在用固定资产（万元）/固定资产总额（万元）x100%',
      '利用率',
      '在用固定资产(万元) ÷ 固定资产总额(万元) × 100%',
    ],
    [
      '2023年增长率=（2023年支出数-2022年支出数）/2022年支出数',
      '2023年增长率',
      '(2023年支出数 - 2022年支出数) ÷ 2022年支出数',
    ],
    ['总计⑤=①+②-③', '总计⑤', '① + ② - ③'],
  ])('%s', (text, name, printed) => {
    const formula = parsePrintedFormula(text);
    const node = formula?.sides[0]?.readings[0]?.node;
    expect([formula?.name, node && readableFormula(node)]).toEqual([name, printed]);
  });

  it.each([
    ['资金总额 (=1+2+3)', 'references'],
    ['执行率（B/A）', 'references'],
    ['合计=①+②', 'references'],
    ['合计=基本支出+项目支出', 'names'],
    ['合计=12.5+3=15.5', 'numbers'],
  ])('%s is about %s', (text, kind) => {
    expect(parsePrintedFormula(text)?.sides[0]?.kind).toBe(kind);
  });

  it('keeps the reading as written beside the sensible one', () => {
    const readings = parsePrintedFormula('率=甲+乙-丙/甲+乙')?.sides[0]?.readings ?? [];
    expect(readings.map((reading) => [reading.kind, readableFormula(reading.node)])).toEqual([
      ['grouped', '(甲 + 乙 - 丙) ÷ (甲 + 乙)'],
      ['asWritten', '甲 + 乙 - 丙 ÷ 甲 + 乙'],
    ]);
  });

  it('finds all equations of a text at their places', () => {
    const text = '注：1.到位率=甲÷乙×100%；2.合计=丙+丁。';
    expect(findPrintedFormulas(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '到位率=甲÷乙×100%',
      '合计=丙+丁',
    ]);
  });
});

describe('a printed computation is compared with its printed result', () => {
  it.each([
    ['变动率=（24.50-26.00）/24.50×100%=-6.12%', [['-6.12%', true]]],
    ['变动率=（24.50-26.00）/26.00×100%=-6.12%', [['-5.77%', false]]],
    ['控制率=在职人数÷编制数×100%=（93/96）×100%=96.88%。', [['96.88%', true]]],
    ['完成率=（118.50+1628.43+292.00-51.56）/（118.50+1628.43+292.00）×100%=97.47%', [['97.47%', true]]],
    [
      '（上年结转38.60+年初预算1016.64+追加预算99.96-年末结余13.12）/（38.60+1016.64+99.96）×100%=98.86%。',
      [['98.86%', true]],
    ],
    ['87,642.50/120,000.00×100%=73.04%', [['73.04%', true]]],
    ['99.96/1016.64×100%=9.38%', [['9.83%', false]]],
    ['38.60+1016.64+99.96-13.12/38.60+1016.64+99.96×100%=98.86%', [['98.86%', true]]],
    ['（12.00-12.00）/12.00×100%=0%。', [['0%', true]]],
    ['94.5÷100×8=7.56分', [['7.56分', true]]],
    ['37.5万元+46万元=83.5万元', [['83.5万元', true]]],
    ['37.5+46=84.5万元', [['83.5万元', false]]],
    ['5÷8=62.5%', [['62.5%', true]]],
    ['5/8*100=62.5%', [['62.5%', true]]],
    ['（57/58）×100%=98.28', [['98.28', true]]],
    ['1.2万元×12=14.4', [['14.4', true]]],
    ['600元/人×20人=12000元', [['12000元', true]]],
    ['满意率（522÷582）为89.7%', [['89.69%', true]]],
    ['执行率（45.00/0）为90%', []],
    ['到位率=甲÷乙×100%', []],
  ])('%s', (text, expected) => {
    const checks = findPrintedFormulas(text).flatMap(checkPrintedFormula);
    expect(checks.map(({ shown, agrees }) => [shown, agrees])).toEqual(expected);
  });

  it('points at the side and at the result', () => {
    const text = '经核，控制率=（93/96）×100%=96.88%。';
    const [check] = findPrintedFormulas(text).flatMap(checkPrintedFormula);
    expect(
      check && [text.slice(check.side.start, check.side.end), text.slice(check.stated.start, check.stated.end)],
    ).toEqual(['（93/96）×100%', '96.88%']);
  });
});
