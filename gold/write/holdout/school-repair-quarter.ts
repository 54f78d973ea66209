import type { Draft } from '../builder/draft.ts';
import { exact, flip, sum } from '../builder/exact.ts';
import { across, block, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, shareOf, taken } from './relation.ts';

interface Source {
  readonly name: string;
  readonly budget: string;
  readonly come: readonly [string, string];
  readonly paid: readonly [string, string];
}

const central: Source = { name: '　其中：中央资金', budget: '260.00', come: ['104.00', '91.00'], paid: ['52.64', '81.37'] };
const province: Source = { name: '　　　　省级资金', budget: '145.50', come: ['43.65', '58.20'], paid: ['21.30', '39.86'] };
const county: Source = { name: '二、县级财政资金', budget: '168.00', come: ['33.60', '50.40'], paid: ['14.28', '36.75'] };
const own: Source = { name: '三、学校自筹', budget: '42.50', come: ['8.50', '17.00'], paid: ['5.10', '11.24'] };

function together(name: string, parts: readonly Source[]): Source {
  const add = (of: (s: Source) => string) => sum(...parts.map(of)).f();
  return { name, budget: add((s) => s.budget), come: [add((s) => s.come[0]), add((s) => s.come[1])], paid: [add((s) => s.paid[0]), add((s) => s.paid[1])] };
}

const upper = together('一、上级财政补助', [central, province]);
const all = together('合计（一+二+三）', [upper, county, own]);
const came = (s: Source) => sum(...s.come).f();
const spent = (s: Source) => sum(...s.paid).f();

type Change = Partial<Record<'budget' | 'come1' | 'got1' | 'paid1' | 'out1' | 'come2' | 'got2' | 'paid2' | 'out2' | 'come' | 'got' | 'paid' | 'out', string>>;

function line(s: Source, to: Change = {}): Row {
  const [c1, c2] = s.come;
  const [p1, p2] = s.paid;
  const q1 = [to.come1 ?? c1, to.got1 ?? rate(c1, s.budget), to.paid1 ?? p1, to.out1 ?? rate(p1, c1)];
  const q2 = [to.come2 ?? c2, to.got2 ?? rate(c2, s.budget), to.paid2 ?? p2, to.out2 ?? rate(p2, c2)];
  const so = [to.come ?? came(s), to.got ?? rate(came(s), s.budget), to.paid ?? spent(s), to.out ?? rate(spent(s), came(s))];
  return [s.name, to.budget ?? s.budget, ...q1, ...q2, ...so];
}

function funds({ bad, ok, debatable }: Writer): Row[] {
  const four = ['到位资金', '到位率', '支出资金', '支出率'];
  const stale = '省级资金累计支出误填为二季度当季数';
  return [
    [block('资金来源', 2, 1), block('全年预算', 2, 1), across('第一季度（当季）', 4), across('第二季度（当季）', 4), across('1—6月累计', 4)],
    [...four, ...four, ...four],
    line(all, {
      budget: ok(all.budget, added(2, upper.budget, county.budget, own.budget)),
      come1: ok(all.come[0], added(2, upper.come[0], county.come[0], own.come[0])),
      out1: ok(rate(all.paid[0], all.come[0]), shareOf(all.paid[0], all.come[0])),
      got2: ok(rate(all.come[1], all.budget), `${shareOf(all.come[1], all.budget)}，当季口径`),
      paid2: bad('sum', flip(all.paid[1]), all.paid[1], added(2, upper.paid[1], county.paid[1], own.paid[1]), { slip: '数字颠倒，支出率仍按正确数计算', also: [rate(all.paid[1], all.come[1])] }),
      come: ok(came(all), added(2, ...all.come)),
      got: ok(rate(came(all), all.budget), shareOf(came(all), all.budget)),
      paid: ok(spent(all), added(2, spent(upper), spent(county), spent(own))),
    }),
    line(upper, {
      budget: ok(upper.budget, added(2, central.budget, province.budget)),
      paid1: ok(upper.paid[0], added(2, central.paid[0], province.paid[0])),
      paid: debatable('sum', spent(upper), added(2, spent(central), spent(province))),
      out: debatable('ratio', rate(spent(upper), came(upper)), shareOf(spent(upper), came(upper))),
    }),
    line(central, {
      come1: bad('malformed', '104.0O', '104.00', taken(2, upper.come[0], province.come[0]), { finding: '数字中混入字母O，应为104.00' }),
      got1: ok('40%', '104.00÷260.00=40%，整数百分比不写小数'),
      out2: ok(rate(central.paid[1], central.come[1]), shareOf(central.paid[1], central.come[1])),
    }),
    line(province, {
      out1: ok(rate(province.paid[0], province.come[0]), shareOf(province.paid[0], province.come[0])),
      come: ok(came(province), added(2, ...province.come)),
      paid: bad('sum', province.paid[1], spent(province), added(2, ...province.paid), { slip: `${stale}，与${rate(spent(province), came(province))}的支出率也不符`, also: [rate(spent(province), came(province)), spent(upper)] }),
    }),
    line(county, {
      got1: ok('20%', '33.60÷168.00=20%'),
      out2: bad('ratio', rate(county.paid[1], county.budget), rate(county.paid[1], county.come[1]), shareOf(county.paid[1], county.come[1]), { slip: '误用全年预算作分母' }),
      paid: ok(spent(county), added(2, ...county.paid)),
    }),
    line(own, {
      got1: bad('ratio', '2%', '20%', '8.50÷42.50=20%', { slip: '漏写一个0' }),
      out1: ok('60%', '5.10÷8.50=60%'),
      got: ok('60%', '25.50÷42.50=60%'),
    }),
  ];
}

function basics({ bad, ok, fault }: Writer): Row[] {
  const box = fault('missing', '“是否政府采购”一栏三个选项都没有勾选，而表内填有采购预算和中标金额', '只勾选一项', { expected: '☑是' });
  const twice = fault('other', '“是否公开公示”同时勾选“是”和“不涉及”，自相矛盾', '只勾选一项', { expected: '只勾选一项（☑是）', severity: 'error' });
  const tender = bad('unit', '2795000', '279.5', '与合同金额279.50万元一致，279.50÷286.00<1', { around: (v) => `中标金额　${v}　万元`, expected: '279.5万元', slip: '应为2795000元', also: ['合同金额　279.50　万元', '节约6.5万元'] });
  return [
    ['项目名称', across('义务教育学校校舍维修和设备更新', 5), across('预算金额（万元）', 2), across(ok('616', `与资金合计${all.budget}一致，写法不同`), 2), across('支出功能分类', 2), across('2050299其他普通教育支出', 2)],
    ['主管部门', across('渭丰县教育局', 5), across('项目属性', 2), across(ok('□新增　☑延续', '只勾选一项，填写规范'), 2), across('联系人及电话', 2), across(`田小满　${bad('malformed', '1520000881', '15200008813', '手机号11位', { severity: 'note', finding: '联系电话只有10位，少一位数字', expected: '11位手机号' })}`, 2)],
    ['项目内容', across(`对34所义务教育学校的教学楼、宿舍和食堂进行维修，更换课桌椅和厨房设备。${ok('年度预算616万元，其中上级补助405.50万元', `${upper.name.slice(2)}${added(2, central.budget, province.budget)}`)}。`, 13)],
    ['是否招标投标', across(ok('☑是　□否　□不涉及', '只勾选一项'), 3), across('是否政府采购', 2), across(box.here(box.pick('□是　□否　□不涉及', '☑是　□否　□不涉及')), 3), across('是否公开公示', 2), across(twice.here(twice.pick('☑是　□否　☑不涉及', '☑是　□否　□不涉及')), 3)],
    ['采购和合同', across(`采购预算　286.00　万元；${tender}；合同金额　279.50　万元`, 13)],
    ['预算调整', across('本年度未作调整。', 13)],
    ['保障措施', across(`1、实行“一校一案”，按月调度。2、课桌椅和厨房设备统一采购，${ok('较采购预算286.00万元节约6.5万元', '286.00-279.50=6.50万元')}。3、工程款凭监理签证支付。`, 13)],
  ];
}

function progress({ bad, ok }: Writer): string {
  const before = rate(all.paid[0], all.budget);
  const now = rate(spent(all), all.budget);
  return [
    '（一）资金到位与支出',
    `截至6月底，${ok(`项目累计到位资金${came(all)}万元，到位率${rate(came(all), all.budget)}，其中二季度到位${all.come[1]}万元`, `${shareOf(came(all), all.budget)}；${taken(2, came(all), all.come[0])}`)}。累计支出${spent(all)}万元，${ok(`占全年预算的${now}、占到位资金的${rate(spent(all), came(all))}`, `${shareOf(spent(all), all.budget)}；${shareOf(spent(all), came(all))}，两个分母都已写明`)}；支出占全年预算的比例${ok(`较一季度末的${before}提高${points(now, before)}个百分点`, `${shareOf(all.paid[0], all.budget)}；${now}-${before}`)}。${bad('cross_reference', flip(spent(county)), spent(county), `与资金表累计支出一致，${added(2, ...county.paid)}`, { around: (v) => `其中县级财政资金支出${v}万元`, slip: '数字颠倒', also: [spent(county)] })}。`,
    '（二）工程进度',
    `列入计划的${ok('34所学校中，小学21所、初中9所、九年一贯制学校4所', '21+9+4=34所')}。截至6月底开工27所、完工16所，${ok('开工率79.41%', '27÷34=79.41%')}，${bad('ratio', '47.60%', '47.06%', '16÷34=47.06%', { around: (v) => `完工率${v}`, slip: '数字颠倒' })}；${ok('已开工未完工的11所正在施工，其余7所已完成设计', '27-16=11所；34-27=7所')}。`,
    `${bad('sum', '4,530', '4,350', '9,810+4,300+4,350=18,460平方米', { around: (v) => `完成维修面积18,460平方米，其中教学楼9,810平方米、学生宿舍4,300平方米、食堂${v}平方米`, slip: '数字颠倒', also: ['18,460平方米'] })}。${ok('更换课桌椅2,640套，每套265元，支出69.96万元', '2,640×265=699,600元=69.96万元')}；${ok('新增厨房设备58台，其中蒸饭柜16台', '“其中”只列一种，不要求等于58')}。`,
    '（三）质量和安全',
    `监理和安全巡查60余次，${ok('查出问题95个，整改88个，整改率92.63%，余下7个', '88÷95=92.63%，95-88=7个')}限7月20日前销号。${ok('举办校产管理员培训2期，每期34人，共68人次，人均150元，支出1.02万元', '2×34=68人次；68×150=10,200元=1.02万元')}。`,
    '（四）师生评价',
    `${ok('发放问卷360份，收回有效问卷342份，有效回收率95%', '342÷360=95%')}；${ok('满意的325份，满意率95.03%', '325÷342=95.03%，分母为收回数')}。`,
  ].join('\n');
}

function problems({ ok }: Writer): string {
  const now = rate(spent(all), all.budget);
  return [
    `（一）支出进度慢。${ok(`按全年预算计算的支出进度为${now}，低于50%的序时进度${points('50', now)}个百分点`, `50%-${now}=${points('50', now)}个百分点`)}，主要是工程集中在暑假施工。`,
    `（二）管理力量弱。${ok('34所学校中只有12所配有专职校产管理员，占35.29%', '12÷34=35.29%')}。`,
  ].join('\n');
}

function steps({ bad, ok }: Writer): string {
  const left = exact(all.budget).minus(spent(all));
  return [
    `（一）抢抓工期。利用暑假集中施工，${bad('carryover', '2023年', '2024年', '监控年度为2024年', { around: (v) => `确保${v}8月25日前全部完工`, slip: '沿用上年文本', expected: '2024年8月25日' })}。`,
    `（二）加快支付。${bad('difference', left.minus(10).f(), left.f(), taken(2, all.budget, spent(all)), { around: (v) => `剩余${v}万元`, slip: '少10万元', also: [spent(all)] })}力争三季度支付八成以上，四季度全部付清。`,
    `（三）继续巡查。${ok('全年巡查计划不少于100次，上半年已完成60余次', '“60余次”为概数，与正文一致')}。`,
  ].join('\n');
}

/** A county education bureau, second quarter of 2024: monitoring form with two quarters and the half-year beside each other. */
export const schoolRepairQuarter: Draft = {
  name: 'L01_school_repair_quarter',
  part: 'holdout',
  format: 'docx',
  landscape: true,
  write(w) {
    w.p('附表1');
    w.title('项目支出绩效运行监控表');
    w.p('（2024年第二季度）');
    w.p('填报单位（盖章）：渭丰县教育局　　　　　　填报日期：2024年7月8日', 'note');
    w.table([
      ...group('项目基本信息', basics(w)),
      [across('季 度 资 金 执 行 情 况（万元）', 15)],
      ...group('资金到位和支出', funds(w)),
      [across('绩 效 监 控 情 况', 15)],
      ['实施进展', across(progress(w), 14)],
      ['存在问题', across(problems(w), 14)],
      ['整改措施', across(steps(w), 14)],
    ]);
    w.p('填表说明：1.到位率=到位资金÷全年预算×100%，支出率=支出资金÷到位资金×100%，四舍五入保留两位小数，整数百分比不写小数。2.第一、二季度填当季发生数，1—6月累计填两个季度之和。', 'note');
    w.p('单位负责人：贺连城　　　　财务负责人：史若兰　　　　填表人：田小满', 'note');
  },
};
