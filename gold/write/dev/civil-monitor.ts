import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, block, group } from '../builder/grid.ts';

const CAUSES = ['经费', '制度', '人员', '硬件', '其他'];
const CHANCES = ['确定能', '有可能', '完全不可能'];
const tick = (names: readonly string[], chosen: readonly string[]) => names.map((n) => (chosen.includes(n) ? '√' : ''));

/** A county civil affairs bureau: the January–July monitoring form with reasons and chances to tick, and its report. */
export const civilMonitor: Draft = {
  name: 'H1_civil_monitor',
  part: 'dev',
  format: 'docx',
  landscape: true,
  write({ p, title, heading, table, bad, ok, fault }) {
    const ages = [
      { name: '80—89周岁', people: 6842, monthly: 50 },
      { name: '90—99周岁', people: 1126, monthly: 100 },
      { name: '100周岁及以上', people: 38, monthly: 500 },
    ];
    const people = sum(...ages.map((a) => a.people)).f(0);
    const month = sum(...ages.map((a) => a.people * a.monthly));
    const allowance = wan(month.times(7));
    const allowanceYear = wan(month.times(12));
    const [home, homeFee] = [1250, 120];
    const homeSpent = wan(home * homeFee * 7);
    const homeYear = wan(home * homeFee * 12);
    const yardsSpent = sum(5 * 15, 6 * 7.5).f();
    const yards = '180.00';
    const spent = sum(allowance, homeSpent, yardsSpent).f();
    const budget = sum(allowanceYear, homeYear, yards).f();
    const [lottery, lotterySpent] = ['80.00', '48.00'];
    const [own, ownSpent] = [exact(budget).minus(lottery).f(), exact(spent).minus(lotterySpent).f()];
    const forecast = exact(budget).minus('15.00').f();
    const ownForecast = exact(own).minus('15.00').f();
    const rate = pct(spent, budget);
    const lead = exact(rate.slice(0, -1)).minus('58.33').f();
    const [visits, calls] = [9840, 1674];
    const [asked, valid, pleased] = [360, 342, 327];

    const unticked = fault('missing', '全年预计11个低于指标值12个，五类偏差原因一个也没有勾选', '11＜12，已勾选“其他”', { expected: '勾选偏差原因', also: ['12个'] });
    const silent = fault('missing', '护理员持证率1—7月78.13%、预计88%，低于指标值90%，原因说明栏空白', '88%＜90%，原因已说明', { expected: '填写原因说明', also: ['78.13%', '≥90%'] });
    const double = fault('other', '“完成目标可能性”同时勾选“确定能”和“有可能”，只能选一项', '可能性只选了一项', { severity: 'warning', expected: '只选一项' });
    const line = (name: string, goal: string, now: string, year: string, causes: string[] = [], why = '', chance: readonly string[] = ['确定能'], note = '') => [name, goal, now, year, ...tick(CAUSES, causes), why, ...tick(CHANCES, chance), note];
    const yardRow = line('新建农村幸福院', '12个', '5个', unticked.here('11个'), [unticked.pick('', '其他')], '槐树坪村选址调整，用地手续未办结', ['完全不可能']);
    const nurse = line('护理员持证率', '≥90%', ok('78.13%', '50÷64=78.13%'), silent.here('88%'), ['人员'], silent.pick('', '新招护理员14人，9月参加鉴定后预计持证率88%'), ['有可能']);
    const subsidy = [
      ...line('居家养老服务人数', '1250人', '1250人', '1250人').slice(0, -4),
      double.pick('√', '√') && double.here('√'),
      double.pick('√', ''),
      '',
      '',
    ];
    const indicators = group('产出指标', [
      ...group('数量指标', [
        line('发放高龄津贴人数', '≥7900人', ok(`${people}人`, '6842+1126+38=8006人'), '8030人'),
        subsidy,
        yardRow,
        line('上门探访独居老人', '≥16000人次', `${visits}人次`, bad('malformed', '16.,800人次', '16,800人次', '按月均1400余人次推算，全年16,800人次', { slip: '小数点和逗号连写' })),
      ]),
      ...group('质量指标', [line('津贴发放准确率', '100%', '100%', '100%'), nurse]),
      ...group('时效指标', [line('津贴每月发放时限', '≤15日', ok('12日', '12日≤15日，反向指标'), '15日前')]),
      ...group('成本指标', [line('居家养老人均月服务费', '≤120元', bad('unit', '120万元', '120元', '1250人×120元×7个月=105.00万元', { slip: '单位多写了“万”' }), '120元'), line('幸福院单个建设补助', '15万元', '15万元', '15万元')]),
    ]).concat(
      group('效益指标', [
        ...group('社会效益', [line('养老机构安全责任事故', '0起', ok('0起', '0起=0起，零是有效数值'), '0起'), line('老年人生活品质', bad('unquantified', '不断改善', '探访问题办结率≥95%', '指标值可以衡量', { finding: '年度指标值“不断改善”没有量化' }), '97.2%', '98%')]),
        ...group('可持续影响', [line('护理员留任率', '≥80%', '84.38%', '85%')]),
      ]),
      group('满意度指标', [...group('服务对象满意度', [line('老年人满意度', '≥90%', ok(pct(pleased, valid), `${pleased}÷${valid}`), '95%')])]),
    );

    title('项目支出绩效目标执行监控表');
    p('（2024年1—7月）', 'title');
    table([
      [across('项目名称', 3), across('养老服务体系建设补助资金', 13)],
      [across('主管部门及代码', 3), across('[312] 禾丰县民政局', 5), across('实施单位', 2), across('禾丰县养老服务中心', 6)],
      [block('项目资金\n（万元）', 4, 1), across('', 2), across('年初预算数', 2), across('1—7月执行数', 3), across('1—7月执行率', 3), across('全年预计执行数', 5)],
      [across('年度资金总额', 2), across(ok(budget, `${own}+${lottery}`), 2), across(bad('sum', exact(spent).plus('10').f(), spent, `${ownSpent}+${lotterySpent}`, { slip: '与分项之和差10.00' }), 3), across(ok(rate, `${spent}÷${budget}`), 3), across(ok(forecast, `${ownForecast}+${lottery}`), 5)],
      [across('其中：本年一般公共预算拨款', 2), across(own, 2), across(ownSpent, 3), across(bad('ratio', pct(ownSpent, ownForecast), pct(ownSpent, own), `${ownSpent}÷${own}`, { slip: '误用全年预计执行数作分母' }), 3), across(ownForecast, 5)],
      [across('其他资金（福彩公益金）', 2), across(lottery, 2), across(lotterySpent, 3), across(ok('60%', '48.00÷80.00=60%'), 3), across(lottery, 5)],
      ['年度总体目标', across('按月足额发放高龄津贴，为1250名特殊困难老年人提供居家养老服务，新建农村幸福院12个，老年人满意度90%以上。', 15)],
      [block('一级指标', 2, 1), block('二级指标', 2, 1), block('三级指标', 2, 1), block('年度指标值', 2, 1), block('1—7月执行情况', 2, 1), block('全年预计完成情况', 2, 1), across('偏差原因分析', 6), across('完成目标可能性', 3), block('备注', 2, 1)],
      ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他', '原因说明', ...CHANCES],
      ...indicators,
    ]);
    p('说明：偏差原因在对应栏打“√”；全年预计低于指标值的，必须勾选原因并填写原因说明。执行率=1—7月执行数÷年初预算数。', 'note');
    heading('附：监控情况说明');
    p(
      `一、资金执行。截至${bad('carryover', '2023年7月31日', '2024年7月31日', '2024年1—7月监控', { slip: '沿用上年日期' })}，项目支出${spent}万元，执行率${rate}，${ok(`比58.33%的序时进度快${lead}个百分点`, `7÷12=58.33%，${rate}-58.33%=${lead}`)}。其中高龄津贴${allowance}万元、居家养老服务${homeSpent}万元、${bad('cross_reference', flip(yardsSpent, 1), yardsSpent, `${spent}-${allowance}-${homeSpent}；5×15+6×7.5`, { around: (v) => `农村幸福院建设${v}万元`, slip: '三项之和与项目支出不等' })}，分别占${ok(`${pct(allowance, spent)}、${pct(homeSpent, spent)}、${pct(yardsSpent, spent)}`, `分母均为${spent}`)}。`,
    );
    p(
      `二、津贴发放。7月在册高龄老年人${ok(`${people}人，其中80—89周岁6842人、90—99周岁1126人、100周岁及以上38人`, '6842+1126+38=8006')}；按每人每月50元、100元、500元三档计发，${ok(`每月发放${wan(month)}万元`, '6842×50+1126×100+38×500=473,700元')}，${bad('sum', wan(month.times(6)), allowance, `47.37万元×7个月`, { around: (v) => `7个月共发放${v}万元`, slip: '只乘了6个月' })}，${ok(`人均每月${month.over(people).f()}元`, '473,700÷8006')}。在册人数${bad('growth', growth(people, 7652).replace(growth(people, 7652), pct(exact(people).minus(7652), people)), growth(people, 7652), `（${people}-7652）÷7652`, { around: (v) => `比上年同期7652人增长${v}`, slip: '误用本年数作分母' })}。`,
    );
    p(
      `三、居家养老和探访。为1250名老年人购买助餐、助洁、助浴、助医${bad('other', '五类', '四类', '助餐、助洁、助浴、助医共四类', { around: (v) => `${v}上门服务`, severity: 'warning', slip: '列举只有四类' })}，每人每月120元，${ok(`7个月支付${homeSpent}万元`, '1250×120×7=1,050,000元')}。探访独居老人${visits}人次，${ok(`月均${exact(visits).over(7).f(0)}人次左右`, '9840÷7=1405.7')}，${ok('完成年度目标16000人次的61.5%', '9840÷16000')}；受理来电${calls}个，${ok(`比去年同期1550个增加${calls - 1550}个、增长8%`, '124÷1550=8%')}。`,
    );
    p(
      `四、机构和队伍。全县养老机构9家、床位${ok('1180张，其中护理型床位649张，占55%', '649÷1180=55%')}；护理员64人，已持证50人，尚未持证${ok('14人', '64-50')}。满意度调查发出问卷${asked}份，回收有效问卷${valid}份，${bad('ratio', pct(valid, asked + 40), pct(valid, asked, 0), `${valid}÷${asked}`, { around: (v) => `有效回收率${v}`, slip: '分母误作400份' })}，满意${pleased}份。`,
    );
    p(`五、下一步。槐树坪村幸福院（补助15万元）${ok(`调减后全年预计执行${forecast}万元，为年初预算的${pct(forecast, budget)}`, `${budget}-15.00；${forecast}÷${budget}`)}，收回资金报县财政局（此处只减不增）；年底前组织14名新招护理员参加鉴定。`);
    p('禾丰县民政局', 'right');
    p('2024年8月16日', 'right');
  },
};
