import type { Draft } from '../builder/draft.ts';
import { type Exact, exact, pct, sum } from '../builder/exact.ts';
import { across, down, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, rate, shareOf, taken } from './relation.ts';

type Fund = readonly [name: string, first: string, change: string, paid: string];
const treasury: readonly Fund[] = [
  ['其中：中央补助', '86.00', '12.40', '97.26'],
  ['省级补助', '64.00', '0.00', '62.08'],
  ['县级安排', '158.00', '-8.00', '141.35'],
];
const OWN: Fund = ['3.单位资金（上年结转）', '15.60', '0.00', '11.42'];
const after = (f: Fund) => sum(f[1], f[2]).f();
const all = (k: 1 | 2 | 3) => sum(...treasury.map((f) => f[k])).f();
const FISCAL: Fund = ['1.财政资金', all(1), all(2), all(3)];
const WHOLE: Fund = ['年度资金总额', sum(FISCAL[1], OWN[1]).f(), sum(FISCAL[2], OWN[2]).f(), sum(FISCAL[3], OWN[3]).f()];
const [NOW, PAID] = [after(WHOLE), WHOLE[3]];
const uses = { sites: '79.20', system: '68.35', publicity: '42.60', inspection: '73.50', office: '48.46' };
const [RESIDENT, STAFF, DUE] = ['34.82', '5.14', '41.32'];
const INSURED = sum(RESIDENT, STAFF).f();
const COVER = pct(INSURED, DUE).replace('%', '');
const PLEASED = pct(1060, 1160).replace('%', '');
const marksFor = (done: string, goal: string, weight: string) => exact(done).over(goal).times(weight).f();
const EXECUTION = exact(PAID).over(NOW).times(10).f();
const perHead = (money: string, people: string) => exact(money).over(people).f();
const yuan = (wan: string, count: number): Exact => exact(wan).times(10000).over(count);

function funds(w: Writer): Row[] {
  const { ok, bad, fault, debatable } = w;
  const idle = fault('missing', '单位资金执行率73.21%低于90%，按填报说明须写原因，原因栏空白', '单位资金执行率低于90%，已写原因', { expected: '填写原因' });
  const line = (f: Fund, marks: Readonly<Record<number, string>> = {}, tail: readonly [string, string, string] = ['—', '—', '']): Row =>
    [f[0], f[1], f[2], after(f), f[3], after(f) === '0.00' ? '—' : rate(f[3], after(f)), ...tail].map((x, k) => marks[k] ?? x);
  const [central, province, county] = treasury as readonly [Fund, Fund, Fund];
  const total = line(
    WHOLE,
    { 1: ok(WHOLE[1], '308.00+15.60=323.60'), 3: ok(NOW, '312.40+15.60=328.00'), 4: ok(PAID, '300.69+11.42=312.11'), 5: ok(rate(PAID, NOW), shareOf(PAID, NOW)) },
    ['10', ok(EXECUTION, `312.11÷328.00×10=${EXECUTION}`), ''],
  );
  return group('预算执行情况（10分）', [
    ['资金来源', '年初预算', '预算调整（增+减-）', '调整后预算数', '预算执行数', '执行率', '权重', '得分', '原因'],
    total,
    line(FISCAL, {
      2: debatable('sum', '4.40', '12.40+0.00-8.00=4.40'),
      3: ok('312.40', '98.40+64.00+150.00=312.40'),
      5: bad('ratio', rate(FISCAL[3], FISCAL[1]), rate(FISCAL[3], after(FISCAL)), '300.69÷312.40=96.25%', { slip: '误用年初预算308.00作分母' }),
    }),
    line(central, { 3: ok('98.40', '86.00+12.40=98.40'), 8: '6月追加中央直达资金' }),
    line(province, { 5: ok('97%', '62.08÷64.00=97%') }),
    line(county, {
      2: bad('difference', '8.00', '-8.00', '150.00-158.00=-8.00', { slip: '漏写负号，三项调整数相加也不等于4.40', also: ['150.00'] }),
      8: '9月压减一般性支出，已按程序报批',
    }),
    line(['2.财政专户管理资金', '0.00', '0.00', '0.00']),
    line(OWN, { 5: idle.here('73.21%'), 8: idle.pick('', '系统等保测评尾款待2025年3月复测通过后支付。') }),
  ]);
}

function goals({ ok, bad }: Writer): Row[] {
  const done = [
    `1.全县应参保${DUE}万人，年末参保${ok(`${INSURED}万人`, added(2, RESIDENT, STAFF))}，其中居民${RESIDENT}万人、${bad('sum', '职工5.41万人', `职工${STAFF}万人`, '39.96-34.82=5.14', { slip: '数字颠倒，与居民相加不等于39.96' })}，参保率${ok(`${COVER}%`, shareOf(INSURED, DUE))}。资助困难群众参保${ok('23,618人，其中特困2,146人、低保15,872人、监测对象5,600人', '2146+15872+5600=23618')}，资助金额470.48万元由医疗救助基金列支，${ok('不计入本项目', '470.48万元大于项目资金328.00万元，资金渠道已写明不同')}。`,
    `2.18个乡镇、246个村（社区）${ok('共264个基层服务点', '18+246=264')}全部挂牌运行，每个服务点补助3,000元，${ok(`合计${uses.sites}万元`, '264×0.3=79.20')}；系统运维${uses.system}万元，宣传动员${uses.publicity}万元，第三方稽核${uses.inspection}万元，培训及办公${uses.office}万元，${ok(`五项共${PAID}万元`, '79.20+68.35+42.60+73.50+48.46=312.11')}。`,
    `3.检查定点医药机构${ok('312家，其中医疗机构148家、零售药店164家', '148+164=312')}，处理违规机构97家，${bad('ratio', '占31.90%', '占31.09%', '97÷312=31.09%', { slip: '数字颠倒' })}，追回基金286.45万元，${ok('平均每家2.95万元', '286.45÷97=2.95')}。`,
    `4.手工报销平均16.5个工作日办结，${ok('比规定的20个工作日快3.5个工作日', '20-16.5=3.5')}；异地就医备案12,316件，即时办结12,146件，${ok('即时办结率98.62%', '12146÷12316=98.62%')}。`,
    `5.住院政策范围内费用52,360万元，统筹基金支付36,966万元，${ok('报销比例70.60%', '36966÷52360=70.60%')}。收回有效问卷1,160份，满意1,060份。`,
  ].join('\n');
  return [
    [down('年度总体目标完成情况', 2), across('预期目标', 3), across('实际完成情况', 6)],
    [across('目标1：年末参保39.5万人以上，参保率达到97%；\n目标2：264个基层服务点正常运行；\n目标3：检查定点医药机构300家以上，追回违规使用的基金250万元以上；\n目标4：手工报销20个工作日内办结；\n目标5：政策范围内住院报销比例稳定在70%左右，群众满意度92%以上。', 3), across(done, 6)],
  ];
}

function indicators({ ok, bad, fault, debatable }: Writer): Row[] {
  const lasting = fault('unquantified', '可持续影响指标值“优良”没有量化，也没有评定依据', '骨干培训5期≥4期', { expected: '可衡量的指标值' });
  const inspect = yuan(uses.inspection, 312).c();
  const output: Row[] = [
    [down('数量指标', 3), '基本医保参保人数', '≥', '39.5', '万人', ok(INSURED, '34.82+5.14=39.96'), '8', '8', ''],
    ['基层医保服务点', '＝', '264', '个', '264', '6', '6', ''],
    ['检查定点医药机构', '≥', '300', '家', ok('312', '312≥300，与完成情况一致'), '6', '6', ''],
    [down('质量指标', 2), '参保率', '≥', '97', '%', ok(COVER, shareOf(INSURED, DUE)), '6', ok(marksFor(COVER, '97', '6'), `${COVER}÷97×6=${marksFor(COVER, '97', '6')}`), '外出务工人员在务工地参保，0.29个百分点未达到，已建立比对名册。'],
    ['违规机构处理到位率', '＝', '100', '%', '100', '5', '5', ''],
    [down('时效指标', 2), '手工报销办结时限', bad('contradiction', '≥', '≤', '时限16.5个工作日应不超过20个工作日', { finding: '办结时限是越短越好的指标，指标性质写成“≥”，16.5个工作日反而不达标却得满分', expected: '≤', also: ['16.5'] }), '20', '工作日', '16.5', '5', '5', ''],
    ['异地备案即时办结率', '≥', '98', '%', ok('98.62', '12146÷12316=98.62%'), '4', '4', ''],
  ];
  const cost: Row[] = [
    [down('经济成本指标', 3), '服务点平均补助', '≤', '3000', '元/个', ok('3000', '792000÷264=3000'), '6', '6', ''],
    ['单家机构稽核成本', '≤', '2400', bad('unit', '万元/家', '元/家', '735000÷312=2355.77', { finding: '度量单位写成“万元/家”，73.50万元检查312家，单家成本应为2,355.77元', also: ['2400', inspect] }), ok(inspect, `735000÷312=${exact(inspect)}`), '7', '7', ''],
    ['参保人均宣传成本', '≤', '1.1', '元/人', ok(perHead(uses.publicity, INSURED), '42.60÷39.96=1.07'), '7', '7', ''],
  ];
  const effect: Row[] = [
    [down('社会效益指标', 2), '政策范围内住院报销比例', '≥', '70', '%', ok('70.60', '36966÷52360=70.60%'), '8', '8', ''],
    ['追回违规基金', '≥', '250', '万元', bad('malformed', '286。45', '286.45', '与完成情况286.45万元一致', { slip: '小数点录成句号' }), '6', '6', ''],
    ['可持续影响指标', lasting.pick('经办服务长效机制', '骨干培训期数'), lasting.pick('定性', '≥'), lasting.here(lasting.pick('优良', '4')), lasting.pick('—', '期'), lasting.pick('优良', '5'), '6', '6', ''],
  ];
  const pleased = marksFor(PLEASED, '92', '10');
  const satisfied: Row[] = [['服务对象满意度', '参保群众满意度', '≥', '92', '%', ok(PLEASED, '1060÷1160=91.38%'), '10', bad('score', '10', pleased, `91.38÷92×10=${pleased}`, { slip: '未达到92%却得满分' }), '老年群众反映线上操作不便，已增设帮办窗口。']];
  return [
    ['一级指标', '二级指标', '三级指标', '指标性质', '指标值', '度量单位', '完成值', '权重', '得分', '未完成原因'],
    ...group('产出指标（40分）', output),
    ...group(bad('weight', '成本指标（25分）', '成本指标（20分）', '6+7+7=20', { slip: '与各行权重之和不符，连同其余各项也超过100分' }), cost),
    ...group('效益指标（20分）', effect),
    ...group('满意度指标（10分）', satisfied),
    [across('合计（含预算执行10分）', 7), debatable('weight', '100', '10+40+20+20+10=100'), debatable('score_total', lasting.pick('99.50', '99.43'), `9.52+39.98+20+20+${pleased}=99.43`), ''],
  ];
}

/** A county medical-insurance bureau, 2024: project form with signs, values and units apart, funds adjusted up and down, cost group. */
export const medicalInsuranceService: Draft = {
  name: 'O01_medical_insurance_form',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  write(w) {
    const { p, title, table, ok, bad } = w;
    p('附表2');
    title('部门预算项目支出绩效自评表');
    p('（2024年度）　　　　表号：绩效自评03表　　　　金额单位：万元', 'right');
    table([
      ['项目名称', across('城乡居民基本医疗保险经办与参保扩面服务', 4), '项目类型', across('☑延续性项目　□一次性项目', 4)],
      ['主管部门', across('澜溪县医疗保障局', 4), '实施单位', across('澜溪县医疗保障事务中心', 4)],
      ...funds(w),
      ...goals(w),
      ...indicators(w),
      ['评价结论', across(`项目全年执行预算${bad('cross_reference', '321.11万元', `${PAID}万元`, '与预算执行数312.11一致', { slip: '数字颠倒，与资金表不一致', also: [PAID] })}，未用完的${ok(`${exact(NOW).minus(PAID)}万元`, taken(2, NOW, PAID))}中县级资金8.65万元已收回、其余结转使用。14项指标中${ok('12项达到指标值、2项略低', '12+2=14：参保率、满意度未达标')}，资金使用合规，自评等级为优。`, 9)],
      ['存在问题', across(`一是参保基数连续两年小幅下降，比2023年末的40.35万人${ok('减少0.39万人', '40.35-39.96=0.39')}；二是${bad('placeholder', 'XX乡', '云岭乡', '乡名已填写', { around: (v) => `${v}等3个乡镇服务点`, finding: '乡镇名称留有占位符“XX”' })}人员变动频繁，业务不熟。`, 9)],
      ['改进措施', across(`${bad('carryover', '2024年', '2025年', '2025年2月填报，改进措施应指2025年', { around: (v) => `${v}将参保比对由每季度1次改为每月1次`, slip: '沿用上年文本' })}，${ok('全年12次', '每月1次×12月=12次')}；对3个乡镇服务点开展驻点帮带。`, 9)],
    ]);
    p('填报说明：1.执行率＝预算执行数÷调整后预算数；执行率未达到90%的须说明原因，年中追加或调减的须单独说明理由。2.预算执行得分＝执行率×10，保留两位小数。3.达到指标值的得满分；未达到的，得分＝完成值÷指标值×权重，保留两位小数。4.调整后预算数＝年初预算＋预算调整。', 'note');
    p('项目负责人：　　　　　　财务负责人：　　　　　　填报日期：2025年2月20日', 'note');
  },
};
