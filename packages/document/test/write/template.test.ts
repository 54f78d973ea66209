import { describe, expect, it } from 'vitest';
import { fillTemplate, type TemplateData } from '../../src/write/template.ts';
import { archive, document, p, r, t, texts, wordFile } from '../docx/word-file.ts';

function filled(body: string, data: TemplateData): readonly string[] {
  const result = fillTemplate(wordFile({ body }), data);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.message}`);
  return texts(document(result.value));
}

function refusal(template: Uint8Array) {
  const result = fillTemplate(template, {});
  return result.ok ? 'OK' : `${result.error.code} ${result.error.message}`;
}

describe('a template', () => {
  it('has its tags replaced, those in several runs too', () => {
    const split = `<w:p>${r(t('{单'))}${r(t('位}：'))}</w:p>`;
    expect(filled(p('共{数}处') + split, { 单位: '青禾县某局', 数: 3 })).toEqual(['共3处', '青禾县某局：']);
  });

  it('repeats the paragraphs of a loop, and shows the words for none', () => {
    const body = ['{#错误}', '{序号}．{问题}', '{/错误}', '{^错误}', '没有。', '{/错误}']
      .map((text) => p(text))
      .join('');
    const two = [
      { 序号: 1, 问题: '甲' },
      { 序号: 2, 问题: '乙' },
    ];
    expect(filled(body, { 错误: two })).toEqual(['1．甲', '2．乙']);
    expect(filled(body, { 错误: [] })).toEqual(['没有。']);
  });

  it('shows nothing for a tag without a value', () => {
    expect(filled(p('甲{不认识}乙'), {})).toEqual(['甲乙']);
  });

  it('takes words as words: markup, tags and forbidden characters change nothing', () => {
    expect(filled(p('{问题}'), { 问题: '<w:p>&{单位}\u0001\n下一行', 单位: '甲' })).toEqual(['<w:p>&{单位}\n下一行']);
  });

  it('runs nothing that its author writes as a tag', () => {
    const tag = '{constructor.constructor("return 1")()}';
    expect(filled(p(`甲${tag}`), {}).join('')).not.toContain('1');
  });
});

describe('a template that cannot be filled is refused with the reason', () => {
  it.each([
    ['is no archive', new TextEncoder().encode('不是'), /^W002 /],
    ['is another kind of file', archive({ 'xl/workbook.xml': '' }), /^W002 /],
    ['has an open tag', wordFile({ body: p('{单位') }), /^W003 .*“单位”缺少后面的 \}/],
    ['has a loop without end', wordFile({ body: p('{#错误}甲') }), /^W003 .*“错误”循环没有结束/],
    ['has an end without loop', wordFile({ body: p('甲{/错误}') }), /^W003 .*“错误”循环没有开始/],
  ])('because it %s', (_, template, reason) => {
    expect(refusal(template)).toMatch(reason);
  });
});
