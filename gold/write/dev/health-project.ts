import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum } from '../builder/exact.ts';
import { across, group, total } from '../builder/grid.ts';

/** A county health bureau, 2024: self-evaluation of one project, with 指标性质 and 度量单位 in columns of their own. */
export const healthProject: Draft = {
  name: '21_health_project',
  part: 'dev',
  format: 'docx',
  landscape: true,
  write({ p, title, table, bad, ok, fault, debatable }) {
    const early = { fiscal: '3518.40', unit: '12.00' };
    const revised = { fiscal: '3633.10', unit: '12.00' };
    const spent = { fiscal: '3571.85', unit: '11.36' };
    const all = (x: { fiscal: string; unit: string }) => sum(x.fiscal, x.unit).f();
    const [residents, files] = [386500, 357900];
    const [elders, eldersManaged] = [70812, 51236];
    const [pressure, pressureGoal] = [31480, 32000];
    const [sugar, sugarGood] = [10124, 6985];
    const [children, childrenManaged] = [21460, 20038];
    const [mothers, mothersEarly] = [2384, 2216];
    const [forms, valid, pleased] = [800, 768, 707];
    const [talks, boards] = [252, 318];
    const bare = (percent: string) => percent.slice(0, -1);
    const rate = pct(all(spent), all(revised));
    const money = exact(bare(rate)).over(10).f();
    const scored = (done: number | string, goal: number | string, weight: number) => exact(done).over(goal).times(weight).f();
    const pressureScore = scored(pressure, pressureGoal, 6);
    const motherRate = pct(mothersEarly, mothers);
    const motherScore = scored(bare(motherRate), 94, 5);

    const late = fault('missing', `高血压患者健康管理${pressure}人未达到${pressureGoal}人，未完成原因栏空白`, `${pressure}＜${pressureGoal}，原因已写明`, {
      expected: '填写未完成原因',
      also: [String(pressureGoal)],
    });
    const fund = (name: string, a: string, b: string, c: string, execution: string, points = '—', score = '—', why = '') => [name, a, b, c, execution, points, score, across(why, 2)];
    const money10 = bad('score', '10', money, `${rate}×10`, { slip: '执行率未到100%却得满分' });
    const funds = [
      fund(
        '总额',
        bad('sum', early.fiscal, all(early), `${early.fiscal}+${early.unit}`, { slip: '漏加单位资金' }),
        ok(all(revised), `${revised.fiscal}+${revised.unit}`),
        ok(all(spent), `${spent.fiscal}+${spent.unit}`),
        ok(rate, `${all(spent)}÷${all(revised)}=${rate}`),
        '10',
        money10,
      ),
      fund('财政资金', early.fiscal, revised.fiscal, spent.fiscal, bad('ratio', pct(spent.fiscal, early.fiscal), pct(spent.fiscal, revised.fiscal), `${spent.fiscal}÷${revised.fiscal}`, { slip: '误用年初预算作分母' }), '—', '—', '据实结算，2家卫生院因绩效考核被扣减'),
      fund('财政专户管理资金', '0', '0', '0', ok('—', '预算数和执行数都是0，不计算执行率')),
      fund('单位资金', early.unit, revised.unit, spent.unit, ok(pct(spent.unit, revised.unit), `${spent.unit}÷${revised.unit}`)),
      fund('其他资金', '0', '0', '0', '—'),
    ];
    const perHead = exact(revised.fiscal).times(10000).over(residents).f(0);
    const quantity = [
      ['居民电子健康档案建档率', '≥', '90', '%', ok(bare(pct(files, residents)), `${files}÷${residents}=${pct(files, residents)}`), '5', '5', ''],
      ['65岁以上老年人健康管理率', '≥', '70', '%', bare(pct(eldersManaged, elders)), '6', '6', ''],
      ['高血压患者健康管理人数', '≥', String(pressureGoal), '人', late.here(String(pressure)), '6', ok(pressureScore, `${pressure}÷${pressureGoal}×6=${pressureScore}`), late.pick('', '两所卫生院合并后剔除重复档案520份，下年按剔重口径申报')],
      ['2型糖尿病患者健康管理人数', '≥', '9800', '人', String(sugar), '5', ok('5', `${sugar}≥9800，超额仍按满分`), ''],
      ['健康教育讲座', '≥', '240', bad('unit', '万场', '场', '讲座以场计，完成值252场', { finding: '度量单位写成“万场”，与完成值252场不成比例，应为“场”' }), String(talks), '3', '3', ''],
    ];
    const quality = [
      ['早孕建册率', '≥', '94', '%', ok(bare(motherRate), `${mothersEarly}÷${mothers}=${motherRate}`), '5', bad('score', '5', motherScore, `${motherRate}÷94%×5`, { slip: '未达到指标值却给满分' }), '外出务工孕妇返乡建册偏晚，已与婚检机构共享信息'],
      ['新生儿访视率', '≥', '95', '%', '96.83', '4', '4', ''],
    ];
    const outputs = [
      ...group('数量指标', quantity),
      ...group('质量指标', quality),
      ...group('时效指标', [['补助资金拨付到机构时间', '≤', '30', '日', ok('22', '22日≤30日，反向指标'), '5', '5', '']]),
      ...group('成本指标', [['人均补助标准', '≤', '94', '元', ok(perHead, `${revised.fiscal}万元÷${residents}人=${perHead}元`), '6', '6', '']]),
    ];
    const effects = [
      ...group('社会效益指标', [
        ['居民健康素养水平', '≥', '28', '%', '29.4', bad('weight', '10', '8', '效益指标8+7+5+5=25，全部指标权重合计90', { slip: '效益权重合计成了27，全表超过100' }), '8', ''],
        ['达到国家推荐标准的机构', '≥', bad('unquantified', '有所增加', '3', '指标值可以衡量', { finding: '指标值“有所增加”没有量化，无法考核' }), '家', '3', '7', '7', ''],
      ]),
      ...group('生态效益指标', [['医疗废物规范处置率', '＝', '100', '%', '100', '5', '5', '']]),
      ...group('可持续影响指标', [['家庭医生签约团队', '≥', '85', '个', '88', '5', '5', '']]),
    ];
    const pleasedRate = pct(pleased, valid);
    const happy = group('服务对象满意度指标', [['居民满意度', '≥', '90', '%', bare(pleasedRate), '20', '20', '']]);
    const indicators = [...group('产出指标', outputs), ...group('效益指标', effects), ...group('满意度指标', happy)];
    const score = total(indicators, 2).plus(total(funds.slice(0, 1), 2));

    title('2024年度项目支出绩效自评表');
    p('表号：望财绩07表　　　　　　金额单位：万元', 'right');
    table([
      [across('项目名称', 2), across('基本公共卫生服务补助', 8)],
      [across('主管部门', 2), across('望溪县卫生健康局', 3), across('实施单位', 2), across('全县27家基层医疗卫生机构', 3)],
      [across('年度目标', 2), across(`为${ok('38.65万', `${residents}人=38.65万人`)}常住居民提供12类基本公共卫生服务，建档率90%以上，老年人健康管理率70%以上，管理高血压患者3.2万人、2型糖尿病患者0.98万人。`, 8)],
      [
        across('年度目标完成情况', 2),
        across(
          `全县27家基层机构（${ok('社区卫生服务中心6家、乡镇卫生院21家', '6+21=27家')}）全部承担任务。建立健康档案${ok('35.79万份', `${files}份=35.79万份`)}，建档率${pct(files, residents)}；65岁以上老年人${elders}人中${bad('cross_reference', flip(String(eldersManaged)), String(eldersManaged), `${eldersManaged}÷${elders}=${pct(eldersManaged, elders)}，与指标完成值一致`, { around: (v) => `接受健康管理${v}人`, slip: '数字颠倒' })}，管理率${pct(eldersManaged, elders)}。` +
            `0—6岁儿童${children}人，已管理${childrenManaged}人，${bad('ratio', pct(children, childrenManaged), pct(childrenManaged, children), `${childrenManaged}÷${children}`, { around: (v) => `管理率${v}`, slip: '分子分母颠倒' })}。孕产妇${mothers}人中早孕建册${mothersEarly}人。在管2型糖尿病患者${sugar}人，规范管理${sugarGood}人，${ok(`规范管理率${pct(sugarGood, sugar)}`, `${sugarGood}÷${sugar}`)}。` +
            `举办讲座${talks}场、更新宣传栏${boards}期，${ok(`平均每家机构讲座${exact(talks).over(27).f(1)}场`, `${talks}÷27`)}，印发折页46万余份。`,
          8,
        ),
      ],
      ...group('预算执行情况', [['资金来源', '年初预算', '调整后预算数', '预算执行数', '执行率', '权重', '得分', across('原因', 2)], ...funds]),
      ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因'],
      ...indicators,
      [across('合计', 7), debatable('weight', '100', '执行率10+产出45+效益25+满意度20=100'), bad('score_total', score.plus(1).f(), score.f(), '执行率得分与各指标得分相加', { slip: '各项得分相加不等于合计' }), ''],
      [across('评价结论', 2), across(`发放问卷${forms}份，收回有效问卷${valid}份，${ok(`有效回收率${pct(valid, forms, 0)}`, `${valid}÷${forms}`)}，其中满意${pleased}份，${ok(`满意度${pleasedRate}`, `${pleased}÷${valid}，分母为有效问卷`)}，较上年90.66%${bad('unit', '提高1.4%', '提高1.4个百分点', `${pleasedRate}-90.66%=1.4个百分点`, { severity: 'warning', slip: '百分比与百分点混淆' })}。`, 8)],
      [across('存在问题', 2), across(`高血压管理人数${ok(`距目标差${pressureGoal - pressure}人`, `${pressureGoal}-${pressure}`)}；糖尿病规范管理率虽比上年67.40%${ok('提高1.59个百分点', `${pct(sugarGood, sugar)}-67.40%`)}，仍低于全市平均水平。`, 8)],
      [across('改进措施', 2), across(bad('carryover', '2024年', '2025年', '2024年度自评的改进措施面向2025年', { around: (v) => `${v}将按季通报各机构在管人数，考核扣减资金于次年1月底前清算完毕。`, slip: '沿用上年文本' }), 8)],
    ]);
    p(`项目负责人：桑致远　　${bad('placeholder', 'XXX', '戚若棠', '财务负责人已填写', { around: (v) => `财务负责人：${v}`, finding: '财务负责人留有占位符XXX' })}　　填报日期：2025年3月6日`);
    p('注：执行率=预算执行数÷调整后预算数，执行率得分=执行率×10。定量指标未完成的按完成值÷指标值×权重计分，保留两位小数。', 'note');
  },
};
