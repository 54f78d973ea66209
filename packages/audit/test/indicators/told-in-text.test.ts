import { describe, expect, it } from 'vitest';
import { auditParts, auditText } from '../audit-of.ts';

const codes = (report: ReturnType<typeof auditText>, ...wanted: readonly string[]) =>
  report.findings.flatMap(({ code, kind, stated }) => (wanted.includes(code) ? [`${code} ${kind} ${stated}`] : []));

describe('a reason announced and not given', () => {
  it.each([
    ['3．进校宣讲覆盖学生0.8万人，年度目标2万人。可能性：有可能。原因：', '4．满意度：年末调查。'],
    ['报修逾期21件，原因：', '填表日期：2025年2月20日'],
    ['支付率只有71%。未完成原因：＿＿＿', '下一步抓紧支付。'],
  ])('is missed: %s', (line, next) => {
    expect(codes(auditText(`某县自评报告\n${line}\n${next}\n`), 'A03')).toHaveLength(1);
  });

  it.each([
    ['报修逾期21件，原因：配件缺货。', '填表日期'],
    ['未完成的有两项，原因：', '1．配件缺货。'],
    ['未完成的有两项，主要原因：', '一是配件缺货。'],
    ['为此，下一年我们将落实以下改进措施：', '加快配件采购，做到随报随修。'],
    ['原因：', '（本栏由主管部门填写）'],
  ])('is given or only a heading: %s', (line, next) => {
    expect(codes(auditText(`某县自评报告\n${line}\n${next}\n`), 'A03')).toEqual([]);
  });
});

const list = (...lines: readonly string[]) =>
  codes(
    auditText(
      `某县防汛专项监控报告\n1．数量：演练23场，年度目标40场。\n2．数量：更新沙袋1.2万条，年度目标1.5万条。\n${lines.join('\n')}\n`,
    ),
    'G01',
    'F01',
  );

describe('indicators in a list of lines', () => {
  it('accept results beside their targets', () => {
    expect(list('3．质量：队员考核合格率97.4%；年度目标≥95%。', '4．满意度：年末调查，年度目标≥92%。')).toEqual([]);
  });

  it.each([
    ['3．质量：潮位测报准确率≥97%；年度目标≥97%。', 'G01 copied ≥97%'],
    ['（3）时效：出动时间不超过15分钟，全年目标为不超过15分钟。', 'G01 copied 不超过15分钟'],
    ['3．社会效益：渔民获得感不断增强，年度目标为不断增强。', 'F01 unquantified 不断增强'],
  ])('find “%s”', (line, finding) => {
    expect(list(line)).toEqual([finding]);
  });
});

describe('counts, points and grades that the text tells of a table', () => {
  const TABLE = `一级指标|二级指标|三级指标|分值|得分
    决策（20分）|立项|立项依据|10|10
    ^|目标|目标合理性|10|9
    过程（30分）|管理|到位率|10|10
    ^|^|预算执行率|10|9.36
    ^|^|使用合规性|10|10
    产出（50分）|数量|便道长度|30|30
    ^|质量|验收合格率|20|18.5
    合计|<|<|100|96.86`;
  const told = (text: string) =>
    auditParts(
      '项目绩效评价报告',
      text,
      TABLE,
      '表1　资金',
      '项目|预算|支出|支出率\n甲路|50|45|90%\n乙路|75|72|96%\n合计|125|117|93.6%',
    )
      .findings.filter(({ severity, code }) => severity !== 'note' && /^(?:C01|C01|E01|E11)$/.test(code))
      .map(({ code, stated, expected }) => `${code} ${stated}→${expected}`);

  it.each([
    ['体系由3个一级指标和7个三级指标组成。'],
    ['共设20个三级指标，本表列示其中一部分。'],
    ['决策扣1分，过程扣0.64分，产出扣1.5分。'],
    ['决策指标得19分，产出（满分50分）得48.5分。'],
    ['本项目自评等级为优。'],
  ])('agree: %s', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ['体系由3个一级指标和8个三级指标组成。', 'C01 8个→7个'],
    ['体系由4个一级指标组成。', 'C01 4个→3个'],
    ['决策扣1分，过程扣0.46分。', 'C01 0.46分→0.64分'],
    ['产出指标得45.8分。', 'C01 45.8分→48.5分'],
    ['本项目自评等级为“良”。', 'E11 良→优'],
  ])('differ: %s', (text, finding) => {
    expect(told(text)).toEqual([finding]);
  });

  it('scores execution by the only rate that the document gives for the whole', () => {
    const report = auditParts(
      '项目绩效评价报告',
      TABLE.replace('9.36', '9.63').replace('96.86', '97.13'),
      '表1　资金',
      '项目|预算|支出|支出率\n甲路|50|45|90%\n乙路|75|72|96%\n合计|125|117|93.6%',
    );
    expect(codes(report, 'E01')).toEqual(['E01 score 9.63']);
  });
});
