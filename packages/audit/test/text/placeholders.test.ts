import { describe, expect, it } from 'vitest';
import { auditParts, quotedBy } from '../audit-of.ts';

const placeholdersIn = (...parts: string[]) => quotedBy(auditParts(...parts), 'A04');

describe('placeholders', () => {
  it.each([
    ['a product', '补助金额=补助标准×人数×12个月。'],
    ['a unit price times pieces', '成本控制率=实际单价×件数÷预算金额×100%。'],
    ['a masked phone', '联系电话138****1234。'],
    ['a masked name', '群众李××反映的道路破损问题已修复，张×、王××到场查看。'],
    ['names in a list', '张××、李××等3人'],
    ['a masked number plate', '驾驶员驾驶“川A·×××××”号车辆巡查。'],
    ['a pointer to an attachment', '（请见附件）'],
    ['a bracket with content', '项目（二期）已完工，投入资金（含配套）860万元。'],
    ['a measure', '网格按3×5米设置。'],
    ['a name hidden from the public', '经村民张某某申请，核减1户。'],
    ['brackets to tick', '是否公开：是（ ）否（√）'],
    ['a price for every piece and month', '护林补助按500元/人×12月×86人测算。'],
    ['a year in Chinese numerals', '二〇二四年三月二十日'],
  ])('leaves %s alone', (_, text) => {
    expect(placeholdersIn(text)).toEqual([]);
  });

  it.each([
    ['XX before a unit', '全年培训XX人次。', ['全年培训XX人次']],
    ['an empty bracket before a unit', '全年投入资金（  ）万元。', ['全年投入资金（  ）万元']],
    ['××', '由××股逐月调度。', ['由××股逐月调度']],
    ['words that wait', '项目完成情况待补充。', ['项目完成情况待补充']],
    ['a request to fill in', '绩效情况（请填写具体内容）', ['绩效情况（请填写具体内容）']],
    ['an insertion mark', '（此处插入现场照片）', ['（此处插入现场照片）']],
    ['a row of dots', '……', ['……']],
    ['asterisks within a sentence', '第三标段因***未能开工。', ['第三标段因***未能开工']],
    ['an empty bracket for a name', '向（　　）县等2县调拨棉被300床。', ['向（　　）县等2县调拨棉被300床']],
    ['a blank line before a counting word', '送戏下乡____场，覆盖全部行政村。', ['送戏下乡____场']],
    ['a company without its name', '工程由某某公司承建，质量合格。', ['工程由某某公司承建']],
    ['a year without its end', '根据20XX年工作要点开展。', ['根据20XX年工作要点开展']],
    ['a day without its numbers', '剩余款项于×月×日前付清。', ['剩余款项于×月×日前付清']],
    ['a field name in brackets', '由【单位名称】负责管护。', ['由【单位名称】负责管护']],
    ['spaces where the number was', '全年投入资金　　万元。', ['全年投入资金　　万元']],
    ['spaces before a counting word', '受益农户    户，户均增收300元。', ['受益农户    户']],
    ['a request in full-width brackets', '推广机具［填写数量］台。', ['推广机具［填写数量］台']],
    ['a question mark for a number', '已兑付？万元，剩余待结算。', ['已兑付？万元']],
  ])('finds %s', (_, text, quotes) => {
    expect(placeholdersIn(text)).toEqual(quotes);
  });

  it('finds a numbered slot of the template among indicators', () => {
    const table = `一级指标|二级指标|三级指标|年度指标值|实际完成值
                   产出指标|数量指标|指标1|≥12场|14场`;
    expect(placeholdersIn(table)).toEqual(['指标1']);
  });

  it('takes a placeholder for an amount as an error, one for words as a warning, a blank line for a signature as a note', () => {
    const { findings } = auditParts('投入XX万元。', '完成情况待补充。', '组长：＿＿＿＿');
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'note']);
  });
});
