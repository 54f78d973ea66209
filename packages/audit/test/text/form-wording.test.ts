import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const HEADS = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';

const labelsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A06');

describe('labels of statutory forms', () => {
  it('accepts the labels as printed', () => {
    const table = `${HEADS}\n产出指标|数量指标|培训场次|≥12场|14场|50|50\n满意度指标|服务对象满意度指标|学员满意度|≥90%|95%|50|50`;
    expect(labelsIn(table)).toEqual([]);
  });

  it('accepts labels of other forms that look alike', () => {
    expect(labelsIn('产品指标|12\n支出指标|13\n生态效应指标|14')).toEqual([]);
  });

  it('finds a misprint', () => {
    const table = `${HEADS}\n产初指标|数量指标|培训场次|≥12场|14场|50|50\n效益指标|社会效益指标|知晓率|≥90%|93%|50|50`;
    expect(labelsIn(table)).toEqual(['产初指标']);
  });
});

const leftoversIn = (text: string) => quotedBy(auditParts(text), 'A16', 'A17', 'A18', 'G09');

describe('leftovers', () => {
  it.each([
    '预算支出包括人员经费、公用经费和项目支出。',
    '工程（一期）共投入186.42万元，受益1.2万余人。',
    '绩效评价主要包括项目决策、项目过程、项目产出和项目效益四个方面，得分91.6分。',
  ])('accepts “%s”', (text) => {
    expect(leftoversIn(text)).toEqual([]);
  });

  it.each([
    ['a bookmark', '资金使用情况[bookmark:_GoBack]良好。', '[bookmark:_GoBack]'],
    ['a broken reference', '详见错误！未找到引用源。', '错误！未找到引用源。'],
    ['brackets of two kinds', '项目（二期)已完工。', '（二期)'],
    ['an exact figure with 余', '全年支出186.42余万元。', '186.42余万元'],
  ])('finds %s', (_, text, quote) => {
    expect(leftoversIn(text)).toEqual([quote]);
  });

  it('finds a prompt of the template', () => {
    const prompt = '项目实施后的社会影响主要包括对当地就业、群众收入、公共服务等方面的影响。';
    expect(leftoversIn(prompt)).toEqual([prompt]);
  });
});

const blanksIn = (table: string) => quotedBy(auditParts(table), 'A03');

describe('blank answers', () => {
  it('accepts a form whose answers are all there', () => {
    expect(blanksIn('内部控制|预算业务|收支业务|政府采购\n^|是|否|是')).toEqual([]);
  });

  it('finds the question whose answer is blank', () => {
    expect(blanksIn('内部控制|预算业务|收支业务|政府采购|合同管理\n^|是|是||是')).toEqual(['政府采购']);
  });
});

const skipsIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A10');

describe('order of headings', () => {
  it('accepts headings in order', () => {
    expect(skipsIn('一、基本情况', '正文。', '二、主要做法', '三、存在问题')).toEqual([]);
  });

  it('accepts a second count that begins anew', () => {
    expect(skipsIn('一、基本情况', '二、主要做法', '附件说明', '一、指标解释', '二、评分方法')).toEqual([]);
  });

  it('finds a number left out', () => {
    expect(skipsIn('一、基本情况', '二、主要做法', '四、下一步打算')).toEqual(['四、下一步打算']);
  });
});
