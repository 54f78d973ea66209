import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum } from '../builder/exact.ts';
import { across, down, group, total } from '../builder/grid.ts';

/** A city science bureau, 2023: a department form scored 20/40/40 with target origins, and a project table with 调整率. */
export const scienceReview: Draft = {
  name: '29_science_review',
  part: 'dev',
  format: 'docx',
  landscape: true,
  font: '宋体',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const basic = { early: '684.30', now: '702.86', spent: '701.42' };
    const items: readonly [string, string, string, string][] = [
      ['高新技术企业培育奖补', '1200.00', '1360.00', '1348.00'],
      ['科技创新平台建设', '860.00', '860.00', '812.45'],
      ['科技成果转化', '540.00', '500.00', '486.30'],
      ['研发投入补助', '1500.00', '1620.00', '1620.00'],
      ['科普活动', '68.00', '68.00', '66.18'],
    ];
    const all = (k: 1 | 2 | 3) => sum(...items.map((x) => x[k])).f();
    const spent = sum(basic.spent, all(3)).f();
    const now = sum(basic.now, all(2)).f();
    const early = sum(basic.early, all(1)).f();
    const rate = pct(spent, now);
    const money = exact(rate.slice(0, -1)).times('0.2').f();
    const [high, highBefore] = [268, 221];
    const [rd, rdBefore, gdp] = ['16.84', '14.92', '684.55'];
    const why = fault('missing', '技术合同成交额18.36亿元低于目标20亿元，“偏差原因”栏空白', '18.36＜20，原因已写明', { expected: '填写偏差原因', also: ['≥20亿元'] });
    const double = fault('missing', '绩效等级“优、良、中、差”没有勾选', '已勾选一项', { expected: '勾选一个等级' });
    const copied = bad('copied', '≥95%', '96.25%', '77÷80=96.25%', { finding: '企业满意度实际值照抄目标值“≥95%”，没有填写调查结果' });
    const contract = exact('18.36').over(20).times(6).f();
    const outputs = [
      ...group('数量指标', [
        ['高新技术企业数', '申报文件', '≥260家', ok(`${high}家`, `${highBefore}+新增47家`), '8', '8', ''],
        ['新建市级以上创新平台', '年度计划', '12个', '12个', '8', '8', ''],
        ['技术合同成交额', '考核目标', '≥20亿元', why.here('18.36亿元'), '6', ok(contract, '18.36÷20×6'), why.pick('', '两家企业跨年签约')],
      ]),
      ...group('质量指标', [['平台考核合格率', '行业标准', '≥90%', bad('ratio', '91.38%', '93.10%', '54÷58', { slip: '写成53÷58的结果' }), '6', '6', '58个平台中54个合格']]),
      ...group('时效指标', [['奖补资金兑付时间', '管理办法', '2023年11月底前', '2023年11月20日', '6', '6', '']]),
      ...group('成本指标', [['单家高企奖补', '管理办法', '≤12万元', bad('unit', '10.06元', '10.06万元', '1348.00万元÷134家', { slip: '漏写“万”' }), '6', '6', '']]),
    ];
    const effects = [
      ...group('经济效益', [
        ['高新技术产业增加值增长', '考核目标', '≥9%', ok('10.4%', '（217.62-197.12）÷197.12'), '10', '10', ''],
        ['撬动企业研发投入', '统计口径', '≥16亿元', ok(`${rd}亿元`, '16.84≥16'), '10', bad('score', '11', '10', '得分不超过分值10', { slip: '得分超过分值' }), ''],
      ]),
      ...group('社会效益', [['公民科学素质水平', '规划目标', bad('unquantified', '持续向好', '≥13%', '目标值可以衡量', { finding: '目标值“持续向好”没有量化' }), '13.6%', '10', '10', '']]),
      ...group('满意度', [['企业满意度', '问卷', '≥95%', copied, '10', '10', '问卷80份']]),
    ];
    const score = total([...outputs, ...effects], 2).plus(money);

    title('2023年度部门整体绩效自评表');
    p('单位名称：汉源津市科学技术局　　填报日期：2024年3月15日');
    table([
      [across('基本支出总额', 2), across(`${basic.spent}万元`, 2), across('项目支出总额', 2), across(bad('cross_reference', `${flip(all(3), 1)}万元`, `${all(3)}万元`, '与附表五个项目支出合计一致', { slip: '数字颠倒' }), 2)],
      [down('预算执行情况\n（20分）', 2), '', '年初预算', '全年预算', '全年执行', '执行率', '得分', '备注'],
      ['部门整体支出（万元）', ok(early, `${basic.early}+${all(1)}`), now, ok(spent, `${basic.spent}+${all(3)}`), ok(rate, `${spent}÷${now}`), bad('score', '20', money, `${rate}×20`, { slip: '执行率未到100%却得满分' }), '20分×执行率'],
    ]);
    table([
      ['一级指标', '二级指标', '三级指标', '目标来源', '年初目标值', '实际完成值', '分值', '得分', '偏差原因和说明'],
      ...group('产出指标\n（40分）', outputs),
      ...group('效益指标\n（40分）', effects),
      [across('总分（含预算执行）', 6), debatable('weight', '100', '20+40+40'), debatable('score_total', score.f(), '执行得分与各指标得分相加'), ''],
      [across('绩效等级', 6), across(double.here(double.pick('□优（≥90）　□良（80—90）　□中（60—80）　□差（＜60）', '☑优（≥90）　□良（80—90）　□中（60—80）　□差（＜60）')), 3)],
    ]);
    heading('附表　项目支出情况（万元）');
    table([
      ['项目', '年初预算', '调整后预算', '调整额', '调整率', '实际支出', '执行率'],
      ...items.map(([n, a, b, c], i) => {
        const change = exact(b).minus(a);
        return [n, a, b, i === 2 ? ok(change.f(), '500.00-540.00，调减为负数') : change.f(), i === 0 ? bad('ratio', pct(change, b), pct(change, a), `${change.f()}÷${a}`, { slip: '误用调整后预算作分母' }) : i === 2 ? bad('growth', pct(exact(0).minus(change), a), pct(change, a), `${change.f()}÷${a}`, { slip: '调减应为负数，漏写负号' }) : pctShort(change, a), c, i === 1 ? bad('ratio', flip(pct(c, b)), pct(c, b), `${c}÷${b}`, { slip: '数字颠倒' }) : i === 4 ? ok(pct(c, b), `${c}÷${b}`) : pct(c, b)];
      }),
      ['合计', all(1), ok(all(2), '五项相加'), exact(all(2)).minus(all(1)).f(), pct(exact(all(2)).minus(all(1)), all(1)), ok(all(3), '五项相加'), pct(all(3), all(2))],
    ]);
    heading('自评说明');
    p(`一、企业培育。年末高新技术企业${high}家，比上年${highBefore}家${ok(`净增47家、增长${growth(high, highBefore)}`, '268-221')}；科技型中小企业入库512家，${ok('为高企数的1.91倍', '512÷268')}。发放高企奖补134家、1348.00万元，其中首次认定${ok('86家各12万元、复审48家各6.58万元左右', '86×12=1032，（1348-1032）÷48=6.583')}。`);
    p(`二、研发投入。全社会研发投入${rd}亿元，比上年${rdBefore}亿元${bad('growth', `增长${pct(exact(rd).minus(rdBefore), rd)}`, `增长${growth(rd, rdBefore)}`, `（${rd}-${rdBefore}）÷${rdBefore}`, { slip: '误用本年数作分母' })}，占地区生产总值${gdp}亿元的${ok(pct(rd, gdp), `${rd}÷${gdp}`)}，比上年2.31%提高${ok('0.15个百分点', '2.46-2.31')}。`);
    p(`三、平台和成果。市级以上创新平台58个，其中国家级3个、省级19个、市级${ok('36个', '58-3-19')}；登记科技成果96项，转化71项，${ok('转化率73.96%', '71÷96')}。专利授权1,842件，每万人发明专利拥有量由6.8件提高到${ok('7.9件，增加1.1件', '7.9-6.8')}。`);
    p(`四、科普。开展科普活动64场，覆盖8.6万人次，${bad('unit', '人均支出7.70万元', '人均支出7.70元', '66.18万元÷8.6万人次', { slip: '单位应为元' })}。${bad('carryover', '2023年计划', '2024年计划', '2023年度自评的下一步面向2024年', { around: (v) => `${v}新增高企40家`, slip: '沿用上年文本' })}，总数达到${ok('308家', '268+40')}。`);
  },
};
