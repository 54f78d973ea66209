import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, down, formula, num } from '../builder/grid.ts';
import type { CellInput } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

type Unit = readonly [name: string, posts: readonly [number, number, number], staff: readonly [number, number, number], retired: number];
const units: readonly Unit[] = [
  ['局机关', [24, 0, 0], [23, 0, 0], 18],
  ['司法所（9个）', [0, 31, 0], [0, 29, 0], 6],
  ['社区矫正管理局', [0, 12, 0], [0, 12, 0], 2],
  ['法律援助中心', [0, 0, 10], [0, 0, 9], 3],
  ['公证处', [0, 0, 8], [0, 0, 9], 5],
];
const office: readonly [string, number, string][] = [
  ['办公费', 168000, '162384.50'],
  ['印刷费', 46000, '51260.00'],
  ['水费', 18000, '16432.10'],
  ['电费', 132000, '128765.34'],
  ['邮电费', 96000, '92418.00'],
  ['物业管理费', 210000, '210000.00'],
  ['差旅费', 184000, '176842.60'],
  ['维修（护）费', 120000, '118936.00'],
  ['会议费', 30000, '27450.00'],
  ['培训费', 70000, '68920.50'],
  ['公务接待费', 36000, '31248.00'],
  ['劳务费', 92000, '90600.00'],
  ['工会经费', 108000, '108000.00'],
  ['公务用车运行维护费', 180000, '172536.80'],
  ['其他商品和服务支出', 72000, '62678.52'],
];
const officeSpent = sum(...office.map((o) => o[2]));
const c = (x: Amount) => exact(x).c();
const numbers = (cells: readonly (string | undefined)[]): CellInput[] => cells.map((x) => num(x ?? ''));

function staffing({ sheet, ok, bad, edition, debatable }: Writer): void {
  const rows = units.map(([name, posts, staff, retired], i) => {
    const [a, b] = [sum(...posts).f(0), sum(...staff).f(0)];
    const cells = [...posts.map(String), a, ...staff.map(String), b, exact(a).minus(b).f(0), pct(b, a), String(retired)];
    if (i === 0) cells[9] = ok(pct(b, a), '23/24=95.83%');
    if (i === 1) cells[9] = bad('ratio', pct(a, b), pct(b, a), '29/31=93.55%', { slip: '分子分母颠倒' });
    if (i === 2) cells[8] = ok('0', '12-12=0');
    if (i === 4) cells[8] = bad('difference', '1', '-1', '8-9=-1', { slip: '超编应为负数，漏写负号' });
    if (i === 4) cells[9] = ok('112.50%', '9/8=112.50%，超过100%是超编');
    return [name, ...numbers(cells)];
  });
  const all = (k: 1 | 2, j: number) => sum(...units.map((u) => u[k][j] ?? 0)).f(0);
  sheet('人员编制', [
    [across('表1　人员编制情况（单位：人）', 12)],
    [down('单位', 2), across('核定编制', 4), across('年末在职', 4), down('空编', 2), down('控制率', 2), down('离退休', 2)],
    ['行政', '政法专项', '事业', '小计', '行政', '政法专项', '事业', '小计'],
    ...rows,
    ['合计', formula('SUM(B4:B8)', all(1, 0)), formula('SUM(C4:C8)', ok('43', '31+12=43')), formula('SUM(D4:D8)', ok('18', '10+8=18')), formula('SUM(E4:E8)', ok('85', '24+43+18=85')), formula('SUM(F4:F8)', all(2, 0)), formula('SUM(G4:G8)', all(2, 1)), formula(edition === 'planted' ? 'SUM(H4:H7)' : 'SUM(H4:H8)', bad('sum', '9', '18', '9+9=18', { slip: '求和区域漏了公证处' })), num(debatable('sum', '82', '23+41+18=82')), num(debatable('sum', '3', '85-82=3')), num(ok('96.47%', '82/85=96.47%')), num(ok('34', '18+6+2+3+5=34'))],
    [across('填表说明：控制率=在职小计÷编制小计；空编=编制小计-在职小计，负数为超编；空白栏不填，没有的填0。', 12)],
  ]);
}

function accounts({ sheet, ok, bad, edition, debatable }: Writer): void {
  const line = (name: string, a: string, b: string, x: string, marks: Readonly<Record<number, string>> = {}) => {
    const rates = exact(a).f() === '0.00' ? '—' : growth(x, a);
    const done = exact(b).f() === '0.00' ? '—' : pct(x, b);
    return [name, ...numbers([c(a), c(b), c(x), c(exact(x).minus(a)), rates, done].map((v, i) => marks[i] ?? v))];
  };
  const people = ['10864215.40', '11236800', '11208634.72'] as const;
  const daily = ['1486320.15', '1562000', '1518472.36'] as const;
  const project = ['4126800', '4685000', '4503618.44'] as const;
  const cars = ['186420', '180000', '172536.80'] as const;
  const guests = ['42860', '36000', '31248'] as const;
  const plus = (k: 0 | 1 | 2, ...x: (readonly [string, string, string])[]) => sum(...x.map((r) => r[k])).f();
  const [b0, b1, b2] = [plus(0, people, daily), plus(1, people, daily), plus(2, people, daily)];
  sheet('收支三公', [
    [across(bad('carryover', '2022年度', '2023年度', '工作簿其他各表均为2023年', { around: (v) => `表2　${v}支出及“三公”经费情况（单位：元）`, slip: '沿用上年表名' }), 7)],
    ['项目', '上年决算', '本年预算', '本年决算', '较上年增减额', '较上年增减率', '预算执行率'],
    line('一、基本支出', b0, b1, b2, { 0: ok(c(b0), '10864215.40+1486320.15=12350535.55'), 2: debatable('sum', c(b2), '11208634.72+1518472.36=12727107.08'), 3: ok(c(exact(b2).minus(b0)), '12727107.08-12350535.55=376571.53'), 5: ok(pct(b2, b1), '12727107.08/12798800=99.44%') }),
    line('（一）人员经费', ...people, { 4: ok(growth(people[2], people[0]), '(11208634.72-10864215.40)/10864215.40=3.17%') }),
    line('（二）公用经费', daily[0], daily[1], daily[2], { 2: bad('cross_reference', flip(c(daily[2]), 3), c(daily[2]), '与公用明细合计1518472.36一致', { slip: '数字颠倒，与“公用明细”合计不符，也与基本支出不平' }), 5: debatable('ratio', '97.21%', '1518472.36/1562000=97.21%') }),
    line('二、项目支出', ...project, { 5: ok('96.13%', '4503618.44/4685000=96.13%') }),
    ['合计', formula('B3+B6', c(plus(0, people, daily, project))), formula('C3+C6', ok(c(plus(1, people, daily, project)), '12798800+4685000=17483800')), formula('D3+D6', ok(c(plus(2, people, daily, project)), '12727107.08+4503618.44=17230725.52')), num(c(exact(plus(2, people, daily, project)).minus(plus(0, people, daily, project)))), num(growth(plus(2, people, daily, project), plus(0, people, daily, project))), num(ok(pct(plus(2, people, daily, project), plus(1, people, daily, project)), '17230725.52/17483800=98.55%'))],
    line('“三公”经费', plus(0, cars, guests), plus(1, cars, guests), plus(2, cars, guests), { 2: ok('203,784.80', '172536.80+31248=203784.80'), 4: bad('growth', growth(plus(2, cars, guests), plus(0, cars, guests)).slice(1), growth(plus(2, cars, guests), plus(0, cars, guests)), '(203784.80-229280)/229280=-11.12%', { slip: '减少应为负数，漏写负号' }) }),
    ['其中：因公出国（境）费', num('0.00'), num('0.00'), num('0.00'), num('0.00'), num(ok('—', '上年为0，不计算')), formula(edition === 'planted' ? 'D9/C9' : 'IF(C9=0,"—",D9/C9)', bad('malformed', '#DIV/0!', '—', '0/0不计算', { finding: '预算数和决算数都是0，公式结果为#DIV/0!，应填“—”' }))],
    line('公务用车运行维护费', ...cars, { 3: ok('-13,883.20', '172536.80-186420=-13883.20，减少为负数') }),
    line('公务接待费', ...guests, { 5: ok('86.80%', '31248/36000=86.80%') }),
    [across('补充资料：公务用车10辆，年末“三公”经费人均支出2,485.18元（按在职82人）；公务接待63批次，372人次，人均84.00元。', 7)],
  ]);
}

function details({ sheet, ok, bad, debatable }: Writer): void {
  const marks: Readonly<Record<number, Readonly<Record<number, string>>>> = {
    0: { 2: ok('5,615.50', '168000-162384.50=5615.50') },
    1: { 2: ok('-5,260.00', '46000-51260=-5260，超支为负数') },
    3: { 3: ok('8.48%', '128765.34/1518472.36=8.48%') },
    4: { 1: bad('malformed', '92，418.O0', '92,418.00', '96000-3582=92418', { slip: '数字中混入全角逗号和字母O' }) },
    5: { 2: ok('0.00', '210000-210000=0') },
    6: { 2: bad('difference', '7,517.40', '7,157.40', '184000-176842.60=7157.40', { slip: '数字颠倒' }) },
    9: { 1: ok('68,920.50', '70000-1079.50=68920.50') },
    13: { 3: bad('ratio', pct('172536.80', 1562000), pct('172536.80', officeSpent), '172536.80/1518472.36=11.36%', { slip: '误用预算合计作分母' }) },
  };
  sheet('公用明细', [
    [across('表3　2023年公用经费支出明细（单位：元）', 6)],
    ['序号', '经济分类', '预算', '决算', '预算与决算差额', '占决算比重'],
    ...office.map(([name, plan, real], i) => [num(String(i + 1)), name, ...numbers([c(plan), c(real), c(exact(plan).minus(real)), pct(real, officeSpent)].map((v, k) => marks[i]?.[k] ?? v))]),
    ['', '合计', formula('SUM(C3:C17)', ok('1,562,000.00', '168000+46000+18000+132000+96000+210000+184000+120000+30000+70000+36000+92000+108000+180000+72000=1562000')), formula('SUM(D3:D17)', ok(officeSpent.c(), '十五项决算相加等于1518472.36')), num(debatable('sum', '43,527.64', '1562000-1518472.36=43527.64')), num(debatable('sum', '100.00%', '十五项占比相加，四舍五入'))],
    [across(`注：差额为正是节约，为负是超支。公用经费控制率97.21%，人均公用经费1.85万元（按在职82人，18,517.96元折合）。`, 6)],
  ]);
}

function assets({ sheet, ok, bad, fault, debatable }: Writer): void {
  const kinds: readonly [string, string, string, string, string][] = [
    ['房屋和构筑物', '1286.40', '0', '0', '1262.80'],
    ['设备', '342.68', '48.35', '16.20', '368.10'],
    ['家具用具', '86.52', '6.80', '2.14', '91.18'],
    ['无形资产', '24.60', '12.00', '0', '36.60'],
  ];
  const end = (k: (typeof kinds)[number]) => sum(k[1], k[2]).minus(k[3]).f();
  const all = (k: 1 | 2 | 3 | 4) => sum(...kinds.map((x) => x[k])).f();
  const blank = fault('missing', '内部控制“合同业务”没有填“是”或“否”', '六项业务都已填写', { expected: '填“是”或“否”' });
  const bids: readonly [string, string, string, string][] = [
    ['货物', '62.00', '58.46', '58.46'],
    ['工程', '86.00', '83.92', '50.35'],
    ['服务', '148.00', '143.28', '128.46'],
  ];
  const bid = (k: 1 | 2 | 3) => sum(...bids.map((x) => x[k])).f();
  const small = bad('unit', '503500', '50.35', '503,500元=50.35万元', { slip: '把元数写进万元栏' });
  sheet('资产采购', [
    [across('表4　资产、政府采购和内部控制（单位：万元）', 7)],
    ['资产类别', '年初数', '本年增加', '本年减少', '年末数', '其中：在用', '利用率'],
    ...kinds.map((k, i) => [k[0], ...numbers([c(k[1]), k[2], k[3], i === 1 ? bad('sum', '391.03', end(k), '342.68+48.35-16.20=374.83', { slip: '没有减去本年减少数' }) : i === 2 ? ok(end(k), '86.52+6.80-2.14=91.18') : c(end(k)), c(k[4]), i === 0 ? ok(pct(k[4], end(k)), '1262.80/1286.40=98.17%') : pct(k[4], end(k))])]),
    ['合计', ...numbers([ok(c(all(1)), '1286.40+342.68+86.52+24.60=1740.20'), all(2), all(3), debatable('sum', '1,789.01', '1740.20+67.15-18.34=1789.01'), ok(c(all(4)), '1262.80+368.10+91.18+36.60=1758.68'), debatable('ratio', '98.30%', '1758.68/1789.01=98.30%')])],
    ['采购类别', '采购预算', '实际采购', '节约额', '节约率', '授予中小企业', '占实际采购'],
    ...bids.map(([n, a, b, s], i) => [n, ...numbers([a, b, exact(a).minus(b).f(), i === 1 ? ok(pct(exact(a).minus(b), a), '2.08/86.00=2.42%') : pct(exact(a).minus(b), a), i === 1 ? small : s, i === 1 ? debatable('ratio', '60.00%', '50.35/83.92=60.00%') : i === 0 ? ok('100.00%', '58.46/58.46=100%') : pct(s, b)])]),
    ['合计', ...numbers([ok(bid(1), '62.00+86.00+148.00=296.00'), bid(2), ok(exact(bid(1)).minus(bid(2)).f(), '296.00-285.66=10.34'), ok(pct(exact(bid(1)).minus(bid(2)), bid(1)), '10.34/296.00=3.49%'), debatable('sum', bid(3), '58.46+50.35+128.46=237.27'), debatable('ratio', pct(bid(3), bid(2)), '237.27/285.66=83.06%')])],
    ['内部控制', '预算业务', '收支业务', '政府采购', '资产管理', '建设项目', blank.here('合同业务')],
    ['是/否', '是', '是', '是', '是', '否', blank.pick('', '是')],
  ]);
}

function results({ sheet, ok, bad }: Writer): void {
  const items: readonly [string, string, string, number, string, number][] = [
    ['法律援助办案补贴', '142.00', '138.60', 1155, '件', 1200],
    ['人民调解以奖代补', '128.50', '124.86', 2081, '件', 600],
    ['社区矫正监管教育', '86.00', '80.64', 336, '人', 2400],
    ['普法宣传', '52.00', '48.26', 127, '场', 3800],
    ['司法所规范化建设', '60.00', '58.00', 2, '所', 290000],
  ];
  const all = (k: 1 | 2) => sum(...items.map((x) => x[k])).f();
  sheet('专项产出', [
    [across('表5　专项资金与产出（金额单位：万元，单位成本：元）', 8)],
    ['专项', '预算', '决算', '执行率', '产出数量', '计量单位', '单位成本', '计算过程'],
    ...items.map(([n, a, b, q, u, cost], i) => [
      n,
      num(a),
      num(b),
      num(i === 3 ? bad('ratio', flip(pct(b, a)), pct(b, a), '48.26/52.00=92.81%', { slip: '数字颠倒' }) : i === 2 ? ok(pct(b, a), '80.64/86.00=93.77%') : pct(b, a)),
      num(q.toLocaleString('en')),
      i === 0 ? bad('unit', '人', u, '办案补贴按件计发，1155件×1200元', { slip: '计量单位应为“件”', severity: 'warning' }) : u,
      num(cost.toLocaleString('en')),
      i === 1 ? ok('2,081件×600元=124.86万元', '2081*600=1248600') : i === 2 ? ok('336人×200元×12个月=80.64万元', '336*200*12=806400') : i === 4 ? ok('29万元/所，2所', '580000/2=290000') : `${q.toLocaleString('en')}${u}×${cost.toLocaleString('en')}元`,
    ]),
    ['合计', formula('SUM(B3:B7)', ok(all(1), '142.00+128.50+86.00+52.00+60.00=468.50')), formula('SUM(C3:C7)', ok(all(2), '4503618.44/10000=450.36')), num(pct(all(2), all(1))), '', '', '', `与表2项目支出${wan('4503618.44')}万元一致`],
  ]);
}

/** A district justice bureau, 2023: base data as a workbook, people by unit, accounts in yuan, assets in 万元. */
export const justiceBaseData: Draft = {
  name: '34_justice_base_data',
  part: 'dev',
  format: 'xlsx',
  write(w) {
    staffing(w);
    accounts(w);
    details(w);
    assets(w);
    results(w);
  },
};
