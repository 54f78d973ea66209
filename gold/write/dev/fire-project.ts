import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum } from '../builder/exact.ts';
import { across, block, group, total } from '../builder/grid.ts';

/** A fire and rescue brigade, 2024: the national project form and a two-page report, as a PDF. */
export const fireProject: Draft = {
  name: '27_fire_project',
  part: 'dev',
  format: 'pdf',
  font: '宋体',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const rows4 = [
      ['当年财政拨款', '1260.00', '1345.00', '1318.46'],
      ['上年结转资金', '38.20', '38.20', '38.20'],
      ['其他资金', '50.00', '50.00', '46.75'],
    ] as const;
    const col = (k: 1 | 2 | 3) => sum(...rows4.map((r) => r[k])).f();
    const rate = pct(col(3), col(2));
    const money = exact(rate.slice(0, -1)).over(10).f();
    const [calls, fires, rescues] = [1286, 214, 538];
    const others = calls - fires - rescues;
    const spent = { gear: '486.30', station: '512.46', training: '86.85', water: '174.20' };
    const rest = exact(col(3)).minus(sum(...Object.values(spent))).f();
    const slow = fault('missing', '接警到场时间7.6分钟超过指标值7分钟，偏差原因栏空白', '7.6＞7（反向指标），原因已写明', { expected: '填写偏差原因', also: ['≤7分钟'] });
    const slowScore = exact(7).over('7.6').times(8).f();
    const crew = exact(46).over(50).times(6).f();
    const body = [
      ...group('产出指标\n（50分）', [
        ...group('数量指标', [
          ['新购灭火救援装备', '≥320件（套）', '336件（套）', '8', '8', ''],
          ['新建小型消防站', '2个', '2个', '8', '8', ''],
          ['招录专职消防员', '50人', ok('46人', '46＜50，已写原因'), '6', ok(crew, '46÷50×6'), '体能测试合格人数不足，缺4人'],
          ['新增市政消火栓', '120个', '126个', '6', bad('score', '6.3', '6', '超额完成按满分6分计', { slip: '超额加分，得分超过分值' }), ''],
        ]),
        ...group('质量指标', [['装备验收合格率', '100%', '100%', '6', '6', '']]),
        ...group('时效指标', [['接警到场平均时间', '≤7分钟', slow.here('7.6分钟'), '8', ok(slowScore, '7÷7.6×8，反向指标'), slow.pick('', '城东片区修路绕行，3月后恢复')]]),
        ...group('成本指标', [['小型站单站建设成本', '≤260万元', bad('unit', '256.23元', '256.23万元', `${spent.station}万元÷2个`, { slip: '漏写“万”' }), '8', '8', '']]),
      ]),
      ...group('效益指标\n（30分）', [
        ...group('社会效益', [
          ['火灾起数下降率', '≥5%', ok('7.76%', '（232-214）÷232'), '12', '12', ''],
          ['较大以上火灾事故', '0起', ok('0起', '零是有效数值'), '10', '10', ''],
        ]),
        ...group('可持续影响', [['群众消防意识', bad('unquantified', '增强', '知晓率≥85%', '指标值可以核对', { finding: '指标值“增强”没有量化' }), '知晓率88.6%', bad('weight', '10', '8', '12+10+8=30分', { slip: '效益三项合计成了32分，与30分不符' }), '8', '']]),
      ]),
      ...group('满意度指标\n（10分）', [...group('服务对象满意度', [['群众满意度', '≥90%', ok(pct(548, 580), '548÷580'), '10', '10', '']])]),
    ];
    const score = total(body, 2).plus(money);
    title('项目支出绩效自评表');
    p('（2024年度）', 'title');
    table([
      [across('项目名称', 2), across('灭火救援能力建设', 7)],
      [across('主管部门', 2), across('澄江口市消防救援支队', 3), across('实施单位', 2), across('澄江口市云门区消防救援大队', 2)],
      [block('项目资金\n（万元）', 6, 1), across('', 2), '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      [across('年度资金总额', 2), bad('sum', '1384.20', col(1), '1260.00+38.20+50.00', { slip: '数字错位' }), ok(col(2), '1345.00+38.20+50.00'), ok(col(3), '1318.46+38.20+46.75'), '10', ok(rate, `${col(3)}÷${col(2)}`), ok(money, `${rate}×10`)],
      ...rows4.map(([n, a, b, c], i) => [across(n, 2), a, b, c, '—', i === 0 ? bad('ratio', pct(c, a), pct(c, b), `${c}÷${b}`, { slip: '误用年初预算数作分母' }) : pctShort(c, b), '—']),
      [across('其中：政府性基金', 2), '0', '0', '0', '—', ok('—', '无此项资金'), '—'],
      ['年度总体目标', across('购置装备320件（套）以上，新建小型消防站2个，招录专职消防员50人，火灾起数下降5%以上。', 4), across(`购置装备336件（套），建成小型消防站2个，${bad('cross_reference', '64人', '46人', '与指标完成值46人一致，距50人差4人', { around: (v) => `招录专职消防员${v}`, slip: '数字颠倒' })}，火灾${fires}起，比上年232起${ok('减少18起，下降7.76%', '232-214；18÷232')}。`, 4)],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', across('偏差原因分析及改进措施', 2)],
      ...body.map((r) => [...r.slice(0, -1), across(typeof r[r.length - 1] === 'string' ? String(r[r.length - 1]) : '', 2)]),
      [across('总分', 5), debatable('weight', '100', '50+30+10+10=100'), bad('score_total', score.plus('0.5').f(), score.f(), '各指标得分与执行得分相加', { slip: '相加不等' }), across('', 2)],
    ]);
    heading('绩效自评情况说明');
    p(`一、基本情况。大队下辖${ok('城关站、东门站、沙河站3个消防站和4个小型站，共7个站', '3+4=7')}，现有消防员168人，其中国家队72人、${bad('sum', '69人', '96人', '168-72', { around: (v) => `政府专职${v}`, slip: '数字颠倒，两类相加不等于168' })}；执勤车辆31台，${ok('每站平均4.4台', '31÷7')}。`);
    p(`二、资金使用。全年执行${col(3)}万元：装备购置${spent.gear}万元、小型站建设${spent.station}万元、业务训练${spent.training}万元、消防水源${spent.water}万元、人员保障${ok(`${rest}万元`, `${col(3)}减其余四项`)}；装备购置${bad('ratio', flip(pct(spent.gear, col(3))), pct(spent.gear, col(3)), `${spent.gear}÷${col(3)}`, { around: (v) => `占${v}`, slip: '数字颠倒' })}，小型站建设占${ok(pct(spent.station, col(3)), `${spent.station}÷${col(3)}`)}。装备采购预算520万元，${ok('节约33.70万元，节约率6.48%', '520-486.30；33.70÷520')}。`);
    p(`三、主要产出。全年接处警${calls.toLocaleString('en')}起，其中火灾${fires}起、抢险救援${rescues}起、社会救助${ok(`${others}起`, `${calls}-${fires}-${rescues}`)}，${ok('日均3.5起', '1286÷366，2024年为闰年')}；接处警总量比上年1,190起${bad('growth', `增长${pct(96, calls)}`, `增长${growth(calls, 1190)}`, '（1286-1190）÷1190', { slip: '误用本年数作分母' })}。营救疏散群众642人，抢救财产价值3,860万元。消防宣传进社区、进学校、进企业、进农村、进家庭${ok('“五进”', '列举恰为五项')}活动268场次，受教育4.2万余人次。检查单位1,846家次，发现隐患2,310处，整改2,264处，${ok('整改率98.01%', '2264÷2310')}。`);
    p(`四、项目起止时间为${bad('other', '2024年12月1日至2024年1月31日', '2024年1月1日至2024年12月31日', '开始早于结束', { finding: '起止时间颠倒，结束日期早于开始日期' })}，资金于2024年12月28日前全部支付。下一步，${bad('carryover', '2024年补招', '2025年补招', '2024年度自评的下一步面向2025年', { slip: '沿用上年文本' })}专职消防员4人。`);
    p('填表人：卞清和　　联系电话：0716-5501238　　填报日期：2025年2月18日');
    p('注：达到指标值得满分，未达到的按完成比例计分（反向指标按指标值÷完成值），得分不超过分值，保留两位小数。', 'note');
  },
};
