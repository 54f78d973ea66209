import { describe, expect, it } from 'vitest';
import { loadPack, runExamples, showPackError, type WordList, wordTest } from '../../src/index.ts';

const HEADER = 'id: trial\ntitle: 试用\nissuer: 某县财政局\nyears: {from: 2024}\nsource: 某文件\n';

const errorsOf = (body: string): string[] => {
  const loaded = loadPack(`${HEADER}${body}`, 'x.yaml');
  return loaded.ok ? [] : loaded.errors.map(showPackError);
};

const passed = (body: string): boolean[] => {
  const loaded = loadPack(`${HEADER}${body}`, 'x.yaml');
  if (!loaded.ok) throw new Error(loaded.errors.map(showPackError).join('\n'));
  return runExamples(loaded.pack).map((result) => result.passed);
};

describe('a pack about the names in documents is refused', () => {
  it.each([
    [
      'without an example',
      'kind: kinds\nkinds:\n  - {id: a, name: 甲, titles: {has: [甲]}, examples: []}',
      '每条规则至少要有一个例子',
    ],
    [
      'with a wording that says nothing',
      'kind: kinds\nkinds:\n  - {id: a, name: 甲, titles: {}, examples: [{title: 甲, matches: true}]}',
      '至少写 is、starts、ends、has、patterns 中的一种',
    ],
    [
      'with a role that no table has',
      'kind: columns\ncolumns:\n  - {id: a, title: 甲, role: 得分, heading: {has: [甲]}, examples: [{heading: 甲, matches: true}]}',
      '无效',
    ],
    [
      'with an identity of three parts',
      'kind: identities\nidentities:\n  - {id: a, title: 甲, whole: {is: [甲]}, parts: [{is: [乙]}, {is: [丙]}, {is: [丁]}], examples: [{whole: 甲, parts: [乙, 丙], matches: true}]}',
      '目前只能是两个部分',
    ],
    [
      'with one id twice',
      'kind: units\nunits:\n  - &x {id: a, title: 人, alike: [人, 名], examples: [{units: [人, 名], alike: true}]}\n  - {id: a, title: 天, alike: [天, 日], examples: [{units: [天, 日], alike: true}]}'.replace(
        '&x ',
        '',
      ),
      '编号“a”用了不止一次',
    ],
  ])('%s', (_, body, message) => {
    expect(errorsOf(body).join()).toContain(message);
  });
});

describe('a regular expression is refused', () => {
  it.each([
    ['that is misspelt', '[', '写法有误'],
    ['that is too long', '甲'.repeat(201), '超过200个字'],
    ['that repeats a group without end', '(?:a+)+b', '括号不能不限次数地重复'],
    ['that repeats a group twenty times or more', '(?:a|b){20,}', '括号不能不限次数地重复'],
    ['that repeats without end at many places', 'a*b*c*d*e*', '不限次数的重复太多'],
  ])('%s', (_, pattern, message) => {
    const list = `{id: a, title: 甲, match: within, patterns: ['${pattern}'], examples: [{text: 甲, hit: true}]}`;
    expect(errorsOf(`kind: words\nlists:\n  - ${list}`).join()).toContain(message);
  });

  it.each(['[)*+]{2,}', String.raw`\(甲\)+`, '(?:甲|乙){0,8}丙+'])('but not %s', (pattern) => {
    const list = `{id: a, title: 甲, match: within, patterns: ['${pattern}'], examples: [{text: 甲, hit: true}]}`;
    expect(errorsOf(`kind: words\nlists:\n  - ${list}`)).toEqual([]);
  });
});

describe('examples', () => {
  it('of a rate tell whether part and whole are named so; any whole will do where none is named', () => {
    const examples =
      '[{rate: 整改率, part: 已整改, whole: 隐患, matches: true}, {rate: 整改率, part: 检查, whole: 隐患, matches: false}, {rate: 整改率, part: 已整改, whole: 随便什么, matches: true}]';
    expect(
      passed(`kind: rates\nrates:\n  - {id: a, title: 甲, rate: {has: [整改率]}, part: [整改], examples: ${examples}}`),
    ).toEqual([true, true, true]);
  });

  it('of a column fail when an earlier entry claims the heading', () => {
    const reason =
      '{id: reason, title: 甲, role: reason, heading: {has: [说明]}, examples: [{heading: 说明, matches: true}]}';
    const remark =
      '{id: remark, title: 乙, role: remark, heading: {has: [说明, 备注]}, examples: [{heading: 说明, matches: true}, {heading: 备注, matches: true}]}';
    expect(passed(`kind: columns\ncolumns:\n  - ${reason}\n  - ${remark}`)).toEqual([true, false, true]);
  });

  it('of a label tell a misprint from a label of another form', () => {
    const examples =
      '[{text: 产生指标, misprint: true}, {text: 支出指标, misprint: false}, {text: 产出指标, misprint: false}, {text: 产出指数, misprint: false}]';
    expect(
      passed(`kind: labels\nlabels:\n  - {id: a, label: 产出指标, lookalikes: [支出指标], examples: ${examples}}`),
    ).toEqual([true, true, true, true]);
  });
});

const LIST: WordList = {
  id: 'a',
  title: '甲',
  match: 'within',
  words: ['待补充', '(空)'],
  is: ['无'],
  starts: ['请填'],
  ends: ['到位'],
  patterns: ['[Xx]{2,}'],
  unless: ['样例'],
  examples: [],
};

describe('a word list', () => {
  it.each([
    ['原因待补充', '待补充'],
    ['无', '无'],
    ['无误', null],
    ['请填写', '请填'],
    ['未请填', null],
    ['资金到位', '到位'],
    ['到位情况', null],
    ['共XX万元', 'XX'],
    ['样例：待补充', null],
  ])('finds in %s: %s', (text, hit) => {
    expect(wordTest(LIST).hit(text)).toBe(hit);
  });

  it('finds every place of its words and patterns, signs of expressions taken as they are', () => {
    const all = wordTest(LIST).all('XX待补充(空)XXX无');
    expect(all.map(({ text, start }) => [text, start])).toEqual([
      ['XX', 0],
      ['待补充', 2],
      ['(空)', 5],
      ['XXX', 8],
    ]);
  });
});
