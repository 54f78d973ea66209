import { describe, expect, it } from 'vitest';
import { loadPack, loadPacks, runExamples, showPackError } from '../../src/index.ts';

const HEADER = 'id: trial\ntitle: 试用\nissuer: 某县财政局\nyears: {from: 2024}\nsource: 某文件\n';

const errorsOf = (source: string): string[] => {
  const loaded = loadPack(source, 'x.yaml');
  return loaded.ok ? [] : loaded.errors.map(showPackError);
};

const scoring = (rule: string): string => `${HEADER}kind: scoring\nrules:\n  - ${rule}\n`;
const FORMULA = 'id: rate, title: 率, method: formula, names: [甲, 乙], whenMissing: skipIfAny';

describe('a pack that is not sound is refused with file, line and path', () => {
  it.each([
    ['', 'x.yaml：无效输入：期望 object，实际接收 空值(null)'],
    ['- 1\n- 2', 'x.yaml 第1行：无效输入：期望 object，实际接收 数组'],
    [
      `${HEADER}kind: poems\n`,
      'x.yaml 第6行 kind：不认识，可以是 scoring、aliases、thresholds、words、checks、forms、rates、tableRates、identities、labels、columns、kinds、units',
    ],
    [
      `${HEADER}id: again\nkind: words\nlists: []\n`,
      'x.yaml 第6行：YAML 写法有误：Map keys must be unique at line 6, column 1:',
    ],
    [
      scoring(`{${FORMULA}, formula: 甲 ÷ 乙, examples: []}`),
      'x.yaml 第8行 rules[0].examples：每条规则至少要有一个例子',
    ],
    [
      scoring(`{${FORMULA}, formula: 甲 ÷ 丙, examples: [{given: {甲: '1'}, result: '1'}]}`),
      'x.yaml 第8行 rules[0].formula：第5个字：不认识“丙”：既不是已声明的名称，也不是数字、运算符或函数',
    ],
    [
      scoring(`{${FORMULA}, formula: 甲, example: [], examples: [{given: {甲: '1'}, result: '1'}]}`),
      'x.yaml 第8行 rules[0]：出现未知的键(key): "example"',
    ],
    [
      scoring(
        '{id: a, title: 甲, method: standard, points: 5, standard: 由专家评定, examples: [{value: 1, points: ["5"]}]}',
      ),
      'x.yaml 第8行 rules[0].standard：读不出计分办法，请参照手册的写法改写',
    ],
    [
      scoring('{id: A, title: 甲, method: attainment, examples: [{words: 完成, of: 10, points: ["8"]}]}'),
      'x.yaml 第8行 rules[0].id：应以小写字母开头，只含字母、数字和连字符',
    ],
    [
      scoring('{id: a, title: 甲, method: attainment, examples: [{words: 完成, of: 十, points: ["8"]}]}'),
      'x.yaml 第8行 rules[0].examples[0].of：应是数，例如 0.5',
    ],
    [
      `${HEADER}kind: words\nlists:\n  - {id: a, title: 甲, match: whole, patterns: ['['], examples: [{text: 甲, hit: true}]}`,
      'x.yaml 第8行 lists[0].patterns[0]：正则表达式“[”写法有误',
    ],
    [
      `${HEADER.replace('{from: 2024}', '{from: 2024, to: 2020}')}kind: words\nlists:\n  - {id: a, title: 甲, match: whole, words: [甲], examples: [{text: 甲, hit: true}]}`,
      'x.yaml 第4行 years.to：止年早于起年',
    ],
    [
      `${HEADER}kind: aliases\nquantities:\n  - {id: a, name: 甲, measures: money, aliases: [乙, 乙], examples: [{label: 乙, matches: true}]}`,
      'x.yaml 第8行 quantities[0].aliases[1]：别名“乙”重复',
    ],
    [
      `${HEADER}kind: scoring\ntotal: 100\nweights: [{name: 产出, points: 50}]\nrules:\n  - {id: a, title: 甲, method: attainment, examples: [{words: 完成, of: 10, points: ["8～10"]}]}`,
      'x.yaml 第8行 weights：各项分值合计50，与总分100不符',
    ],
  ])('%#', (source, error) => {
    expect(errorsOf(source)).toEqual([error]);
  });

  it('does not expand aliases without end', () => {
    const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n`;
    expect(errorsOf(bomb)).toEqual(['x.yaml：规则包里不用锚点引用（&名称、*名称），请直接写出']);
  });

  it('refuses the same id in two files', () => {
    const source = `${HEADER}kind: words\nlists:\n  - {id: a, title: 甲, match: whole, words: [甲], examples: [{text: 甲, hit: true}]}`;
    const { packs, errors } = loadPacks([
      { file: 'a.yaml', source },
      { file: 'b.yaml', source },
    ]);
    expect([packs.length, errors.map(showPackError)]).toEqual([1, ['b.yaml id：规则包编号“trial”用了不止一次']]);
  });
});

const results = (source: string) => {
  const loaded = loadPack(source, 'x.yaml');
  return loaded.ok
    ? runExamples(loaded.pack).map(({ rule, index, passed, expected, actual }) => [
        rule,
        index,
        passed,
        expected,
        actual,
      ])
    : loaded.errors.map(showPackError);
};

describe('examples', () => {
  it('that are wrong are reported with what came out', () => {
    const rule = `{${FORMULA}, formula: 甲 ÷ 乙 × 100%, examples: [{given: {甲: 1万元, 乙: 4万元}, result: 25%}, {given: {甲: 1万元, 乙: 4万元}, result: 24%}]}`;
    expect(results(scoring(rule))).toEqual([
      ['rate', 0, true, '25%', '25%'],
      ['rate', 1, false, '24%', '25%'],
    ]);
  });

  it('of a check tell whether it holds', () => {
    const check = `{id: sum, title: 合计, names: [基本支出, 项目支出, 总支出], holds: 总支出 = 基本支出 + 项目支出, whenMissing: skipIfAny, severity: error, message: 不等, examples: [{given: {基本支出: 1万元, 项目支出: 2万元, 总支出: 30000元}, holds: true}, {given: {基本支出: 1万元, 项目支出: 2万元, 总支出: 4万元}, holds: false}, {given: {总支出: 4万元}, missing: [基本支出, 项目支出]}]}`;
    expect(results(`${HEADER}kind: checks\nchecks:\n  - ${check}`)).toEqual([
      ['sum', 0, true, '成立', '成立'],
      ['sum', 1, true, '不成立', '不成立'],
      ['sum', 2, true, '缺少基本支出、项目支出', '缺少基本支出、项目支出'],
    ]);
  });

  it('of a form tell whether a table is that form', () => {
    const form =
      '{id: base, title: 基础数据表, headings: [基础数据表], labels: [编制人数, 三公经费], examples: [{heading: 2023年基础数据表, labels: [], is: true}, {heading: 附件, labels: [编制人数, “三公经费”情况], is: true}, {heading: 附件, labels: [编制人数], is: false}]}';
    expect(results(`${HEADER}kind: forms\nforms:\n  - ${form}`).map((result) => result[2])).toEqual([true, true, true]);
  });
});
