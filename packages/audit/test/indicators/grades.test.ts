import { describe, expect, it } from 'vitest';
import { auditParts, loudIn, notesIn } from '../audit-of.ts';

const told = (...paragraphs: readonly string[]) => auditParts('项目支出绩效评价报告', ...paragraphs);

describe('grades in the text', () => {
  it.each([
    ['of the band', '经综合评价，得分92.40分，等级为“优”。'],
    ['on the lower end of the band', '自评得分90分，评价等级为优。'],
    [
      'by bands that the document prints',
      '综合得分86.20分，评价等级为优。',
      '85分（含）以上为优，70分（含）至85分为良，60分至70分为中。',
    ],
    ['of another year', '得分92.40分，上年得分84.00分，等级为良。'],
    ['that several bands list', '评价等级：90分及以上为优，80分（含）至90分为良。'],
    ['of a single indicator without a grade', '满意度指标得分9分，等级评定已完成。'],
  ])('accepts a grade %s', (_, ...paragraphs) => {
    expect(loudIn(told(...paragraphs))).toEqual([]);
  });

  it.each([
    ['below its score', '经综合评价，得分92.40分，等级为“良”。', '良→优'],
    ['above its score', '自评得分74.50分，评价等级为优。', '优→中'],
  ])('finds a grade %s', (_, text, found) => {
    expect(loudIn(told(text))).toEqual([found]);
  });

  it('finds a grade that misses the printed bands by a little', () => {
    const bands = '90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中。';
    expect(loudIn(told('综合得分89.60分，评价等级为优。', bands))).toEqual(['优→良']);
  });

  it('only notes a grade that some provinces would give', () => {
    const report = told('综合得分86.20分，评价等级为优。');
    expect([loudIn(report), notesIn(report)]).toEqual([[], ['E11 优→良']]);
  });
});

/** A form closed by a total and a grade. */
function form(total: string, grade: string) {
  return loudIn(
    told(`一级指标|三级指标|年度指标值|实际完成值|分值|得分
      产出指标|培训场次|12场|12场|60|${Number(total) - 40}
      效益指标|学员满意度|≥90%|93%|40|40
      总分|<|<|<|100|${total}
      绩效等级|<|<|<|${grade}|<`),
  );
}

describe('grades in a form', () => {
  it.each([
    ['named', '96', '优'],
    ['ticked', '96', '☑优（≥90） □良（80—90） □中（60—80） □差（＜60）'],
    ['not ticked', '96', '优（≥90） 良（80—90） 中（60—80）'],
  ])('accepts a grade %s', (_, total, grade) => {
    expect(form(total, grade).filter((found) => /[优良中差]→/.test(found))).toEqual([]);
  });

  it.each([
    ['named', '良'],
    ['ticked', '□优（≥90） ☑良（80—90） □中（60—80） □差（＜60）'],
  ])('finds a wrong grade %s', (_, grade) => {
    expect(form('96', grade)).toContain('良→优');
  });
});

describe('grades in other words', () => {
  it.each([
    ['自评得93.40分，等级为“优”（90分（含）以上为优，80分（含）至90分为良）。'],
    ['评价等级为良（86.50分）。'],
    ['综合得分86.50分，评价结果为良好。'],
    ['综合得分78.30分，评定为“合格”等次（90分以上为优秀，80—90分为良好，70—80分为合格，70分以下为不合格）。'],
    ['满意度92.40分，绩效评级为优秀。'],
    ['综合得分86.50分，被评为优秀单位。'],
    ['得分86.50分，其中（12）项为优。'],
  ])('accepts “%s”', (text) => {
    expect(loudIn(told(text))).toEqual([]);
  });

  it.each([
    ['自评得93.40分，等级为“良”（90分（含）以上为优，80分（含）至90分为良）。', '良→优'],
    ['评价等级为优（76.50分）。', '优→中'],
    ['综合得分91.20分，评价结果为良好。', '良好→优'],
    [
      '综合得分68.30分，评定为“合格”等次（90分以上为优秀，80—90分为良好，70—80分为合格，70分以下为不合格）。',
      '合格→不合格',
    ],
    ['本次自评共计94.10分，评级为中。', '中→优'],
  ])('finds “%s”', (text, found) => {
    expect(loudIn(told(text))).toEqual([found]);
  });
});

const list = (...rows: readonly string[]) => loudIn(told(['项目名称|自评得分|等级', ...rows].join('\n')));

describe('a list of scores and grades', () => {
  it('accepts grades of their bands', () => {
    expect(list('河道保洁|93.5|优', '路灯维护|88|良好', '公厕改造|71.2|中', '合计|—|—')).toEqual([]);
  });

  it('finds one outside its band', () => {
    expect(list('河道保洁|93.5|优', '路灯维护|88|良', '公厕改造|71.2|良', '绿化补植|90.0|优')).toEqual(['良→中']);
  });

  it('says nothing where the list follows a scale of its own', () => {
    expect(list('河道保洁|93.5|良', '路灯维护|88|中', '公厕改造|71.2|差', '绿化补植|96|优')).toEqual([]);
  });

  it('says nothing of scores out of other points', () => {
    expect(loudIn(told('指标|分值|得分|等级\n道路清扫|50|46|优\n设施维护|50|40|良'))).toEqual([]);
  });
});
