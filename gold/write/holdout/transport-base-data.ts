import type { Draft } from '../builder/draft.ts';
import { exact, flip, sum, wan } from '../builder/exact.ts';
import { across, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, rate, risen, shareOf, taken } from './relation.ts';

interface Project {
  readonly name: string;
  readonly budget: string;
  readonly spent: string;
}

const projects: readonly Project[] = [
  { name: '农村公路养护', budget: '1186.00', spent: '1142.65' },
  { name: '危桥改造', budget: '324.50', spent: '318.20' },
  { name: '城乡客运补贴', budget: '268.00', spent: '268.00' },
  { name: '治超和执法', budget: '96.30', spent: '88.47' },
  { name: '水上安全监管', budget: '57.20', spent: '51.93' },
  { name: '交通信息化', budget: '83.00', spent: '74.36' },
];
const planned = sum(...projects.map((p) => p.budget)).f();
const used = sum(...projects.map((p) => p.spent)).f();
const [first, more, carried] = ['2976.40', '412.85', '163.20'];
const whole = sum(first, more, carried).f();
const outlay = '3468.92';
const left = exact(whole).minus(outlay).f();

/** In yuan; the table shows 万元. */
const travel = { hosts: '36818', cars: '142974.60', hostsPlan: '48000', carsPlan: '156000' };
const threeYuan = sum(travel.hosts, travel.cars).f();
const three = { before: '21.60', plan: wan(sum(travel.hostsPlan, travel.carsPlan)), spent: wan(threeYuan) };

const six = (...cells: (string | number)[]): Row => cells.map((c) => across(String(c), 6 / cells.length));

function staff({ bad, ok }: Writer): Row[] {
  return [
    ...group('人员编制情况', [six('2024年编制数', '2024年末在职人数', '在职人员控制率'), six('68', ok('64', '与在职人员构成合计一致'), bad('ratio', rate(68, 64), rate(64, 68), shareOf(64, 68), { finding: '在职人员控制率应为64÷68=94.12%，分子分母颠倒' }))]),
    ...group('在职人员构成', [six('行政人员', '参公人员', '事业人员', '合计', '退休人员', '临聘人员'), six('15', bad('sum', '16', '18', '64-15-31=18', { slip: '15+16+31=62与合计64不符', also: ['64'] }), '31', '64', ok('27', '退休人员不计入在职合计'), '9')]),
  ];
}

function budgets({ bad, ok }: Writer): Row[] {
  return [
    ...group('预算安排和完成情况（万元）', [
      ['年初预算', '年中追加', bad('carryover', '2022年结转', '2023年结转', '评价年度为2024年，上年为2023年', { slip: '沿用上年表格', severity: 'warning' }), '全年预算', '全年支出', '预算完成率'],
      [first, more, carried, ok(whole, added(2, first, more, carried)), outlay, ok(rate(outlay, whole), shareOf(outlay, whole))],
    ]),
    ...group('预算调整率', [six('年初预算', '年中追加', '调整率'), six(`${first}万`, `${more}万`, bad('ratio', rate(more, whole), rate(more, first), shareOf(more, first), { slip: '误用全年预算作分母' }))]),
    ...group('结转结余变动', [six('上年末结转结余', '本年末结转结余', '变动率'), six(`${carried}万`, ok(`${left}万`, taken(2, whole, outlay)), bad('growth', rate(exact(carried).minus(left), carried), rate(exact(left).minus(carried), carried), risen(left, carried), { slip: '漏写负号' }))]),
  ];
}

function works({ bad, ok, debatable }: Writer): Row[] {
  const cell = (p: Project, i: number): Row => {
    const right = rate(p.spent, p.budget);
    const share = i === 3 ? bad('ratio', flip(right), right, shareOf(p.spent, p.budget), { slip: '数字颠倒' }) : ok(right, shareOf(p.spent, p.budget));
    const spent = i === 4 ? bad('malformed', '51.9.3', '51.93', `${used}-1142.65-318.20-268.00-88.47-74.36=51.93`, { slip: '多写一个小数点', also: [used] }) : p.spent;
    return [across(p.name, 2), p.budget, spent, across(i === 4 ? debatable('ratio', right, shareOf(p.spent, p.budget)) : share, 2)];
  };
  return group('项目支出情况（万元）', [
    [across('项目名称', 2), '预算数', '支出数', across('执行率', 2)],
    ...projects.map(cell),
    [across('合计', 2), bad('sum', exact(planned).minus('20').f(), planned, '六个项目预算数相加1186.00+324.50+268.00+96.30+57.20+83.00=2015.00', { slip: '少20万元，执行率按正确数计算' }), ok(used, '六个项目支出数相加1142.65+318.20+268.00+88.47+51.93+74.36=1943.61'), across(ok(rate(used, planned), shareOf(used, planned)), 2)],
  ]);
}

function travelling({ bad, ok }: Writer): Row[] {
  const line = (name: string, plan: string, spent: string): Row => [across(name, 2), wan(plan), wan(spent), across(ok(rate(spent, plan), `按元计算${shareOf(spent, plan)}，与按万元数计算的尾差在舍入范围内`), 2)];
  return [
    ...group('“三公经费”变动率', [six('2023年预算数', '2024年预算数', '变动率'), six(`${three.before}万`, ok(`${three.plan}万`, added(2, '4.80', '15.60', '0')), ok(rate(exact(three.plan).minus(three.before), three.before), risen(three.plan, three.before)))]),
    ...group('“三公经费”控制情况（万元）', [
      [across('项目', 2), '预算数', '支出数', across('控制率', 2)],
      line('公务接待费', travel.hostsPlan, travel.hosts),
      line('公务用车运行维护费', travel.carsPlan, travel.cars),
      [across('公务用车购置费', 2), '0', '0', across(ok('—', '预算和支出都为0，填“—”正确'), 2)],
      [across('合计', 2), ok(three.plan, added(2, '4.80', '15.60', '0')), ok(three.spent, `${threeYuan}元=${three.spent}万元；按万元数3.68+14.30=17.98`), across(ok(rate(threeYuan, '204000'), shareOf(threeYuan, '204000')), 2)],
    ]),
    ...group('公务接待情况', [six('接待批次', '接待人次', '人均接待费（元）'), six('47', '412', bad('ratio', '89.63', '89.36', '36,818÷412=89.36元', { slip: '数字颠倒' }))]),
    ...group('公务用车情况', [six('年末保有量（辆）', '运行维护费（元）', '车均运行费（元）'), six('6', '142,974.60', ok('23,829.10', '142,974.60÷6=23,829.10'))]),
  ];
}

function others({ bad, ok, fault }: Writer): Row[] {
  const empty = fault('missing', '内部控制“建设项目业务管理”一栏未填是/否', '已填“是”', { expected: '填“是”或“否”', stated: '' });
  return [
    ...group('公用经费控制情况', [six('公用经费预算数', '公用经费支出数', '控制率'), six('186.40万', '179.83万', ok('96.48%', '179.83÷186.40=96.48%'))]),
    ...group('政府采购情况', [six('采购预算', '实际采购金额', '执行率'), six('1462.00万', bad('unit', '14107600万', '1410.76万', '1410.76÷1462.00=96.50%', { finding: '实际采购金额14107600万应为14107600元即1410.76万，执行率96.50%也按1410.76计算', also: ['96.50%'] }), '96.50%')]),
    ...group('固定资产利用情况', [six('固定资产总额', '在用固定资产', '利用率'), six('2734.60万', '2718.19万', bad('ratio', '100%', rate('2718.19', '2734.60'), shareOf('2718.19', '2734.60'), { slip: '未按在用数计算' }))]),
    ...group('养护里程（公里）', [six('县道', '乡道', '村道', '合计', '已养护', '养护率'), six('186.4', '352.7', '814.9', ok('1,354.0', '186.4+352.7+814.9=1354.0'), '1,340.5', ok('99%', '1,340.5÷1,354.0=99.003%，写作99%'))]),
    ...group('内部控制（是/否）', [
      six('预算业务管理', '收支业务管理', '政府采购管理'), six('是', '是', '是'),
      six('国有资产管理', empty.here('建设项目业务管理'), '合同管理'), six('是', empty.pick('', '是'), ok('否', '如实填“否”，不是漏填')),
    ]),
  ];
}

/** A county transport bureau, 2024: base data in twelfths of a page, amounts rounded from yuan. */
export const transportBaseData: Draft = {
  name: 'L03_transport_base_data',
  part: 'holdout',
  format: 'docx',
  write(w) {
    w.p('附件2-2');
    w.title('2024年度部门整体支出绩效评价基础数据表');
    w.p('填报单位：安岭县交通运输局　　　　　　　　　　填报日期：2025年3月14日', 'note');
    w.table([...staff(w), ...budgets(w), ...works(w), ...travelling(w), ...others(w), ['新建楼堂馆所', across('2024年无新建楼堂馆所项目', 6)]]);
    w.p(`注：1.金额由元换算为万元后四舍五入，各比率按元计算。2.变动率=（本年数-上年数）÷上年数×100%。3.公务接待费支出${w.ok('36,818.00元', '36,818元=3.68万元')}，公务用车运行维护费支出${w.ok('142,974.60元', '142,974.60元=14.30万元')}。`, 'note');
  },
};
