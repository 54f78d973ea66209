import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, pctShort, sum } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';

type Quarter = readonly [arrived: string, spent: string];

/** A county water bureau, half-year 2024: a two-quarter monitoring form with cumulative columns, flattened text. */
export const waterQuarter: Draft = {
  name: '30_water_quarter',
  part: 'dev',
  format: 'txt',
  write({ p, table, bad, ok, fault }) {
    const funds: readonly [string, string, Quarter, Quarter][] = [
      ['1.中央水利发展资金', '820.00', ['328.00', '196.80'], ['246.00', '241.90']],
      ['2.省级补助', '260.00', ['78.00', '42.64'], ['104.00', '98.80']],
      ['3.县级配套', '140.00', ['35.00', '14.70'], ['42.00', '38.64']],
    ];
    const year = sum(...funds.map((f) => f[1])).f();
    const at = (q: 2 | 3, k: 0 | 1) => sum(...funds.map((f) => f[q][k])).f();
    const both = (f: (typeof funds)[number], k: 0 | 1) => sum(f[2][k], f[3][k]).f();
    const arrived = sum(at(2, 0), at(3, 0)).f();
    const spent = sum(at(2, 1), at(3, 1)).f();
    const tender = fault('missing', '“是否实行工程监理制”三个选项都没有勾选', '已勾选“是”', { expected: '☑是' });
    const twice = fault('other', '“是否实行合同管理制”同时勾选“是”和“否”', '只勾选了“是”', { severity: 'warning', expected: '只勾选一项' });
    const row = (name: string, plan: string, a: string, b: string, c: string, d: string, marks: Readonly<Record<number, string>>) => {
      const cells = [plan, a, pctShort(a, plan), b, pct(b, a), c, pctShort(sum(a, c), plan), d, pct(sum(b, d), sum(a, c))];
      return ['', name, ...cells.map((x, i) => marks[i] ?? x)];
    };
    const whole = row('资金总额（=1+2+3）', year, at(2, 0), at(2, 1), at(3, 0), at(3, 1), {
      3: bad('sum', exact(at(2, 1)).minus('10').f(), at(2, 1), '196.80+42.64+14.70', { slip: '与分项之和差10.00，实现率仍按正确数计算' }),
      6: ok(pctShort(arrived, year), `（${at(2, 0)}+${at(3, 0)}）÷${year}`),
      8: bad('ratio', pct(spent, year), pct(spent, arrived), `累计支出${spent}÷累计到位${arrived}`, { slip: '误用全年安排资金作分母' }),
    });
    const first = funds.map((f, i) =>
      row(f[0], f[1], f[2][0], f[2][1], f[3][0], f[3][1], {
        ...(i === 0 && { 4: ok(pct(f[2][1], f[2][0]), `${f[2][1]}÷${f[2][0]}`), 8: ok(pct(both(f, 1), both(f, 0)), `（${f[2][1]}+${f[3][1]}）÷（${f[2][0]}+${f[3][0]}）`) }),
        ...(i === 1 && { 4: bad('ratio', '5.47%', pct(f[2][1], f[2][0]), `${f[2][1]}÷${f[2][0]}`, { slip: '小数点错位' }), 6: ok('70%', '（78.00+104.00）÷260.00') }),
        ...(i === 2 && { 5: bad('malformed', '42..00', '42.00', '42.00', { slip: '两个小数点' }), 8: bad('ratio', flip(pct(both(f, 1), both(f, 0))), pct(both(f, 1), both(f, 0)), `${both(f, 1)}÷${both(f, 0)}`, { slip: '数字颠倒' }) }),
      }),
    );
    const towns = [
      ['岔河乡', 6, '128.40'],
      ['泉眼镇', 9, '196.70'],
      ['大坪镇', 7, '154.30'],
    ] as const;
    const done = sum(...towns.map((t) => t[1])).f(0);
    const cost = sum(...towns.map((t) => t[2])).f();

    p('附件2');
    p('项目资金绩效监控情况表（2024年上半年）');
    p('填报单位：沙湾岭县水利局　　填报日期：2024年7月8日');
    table([
      [down('基本情况', 3), '项目名称', across('农村供水保障和灌区维修', 3), '预算安排资金（万元）', across(ok(year, '820.00+260.00+140.00'), 2), '项目类型', across('延续项目☑　新增项目□', 2)],
      ['实施单位', across('沙湾岭县农村水利服务中心', 3), '功能科目', across('2130305水利工程建设', 2), '联系电话', across(bad('malformed', '0771-22631', '0771-2263185', '七位号码', { slip: '号码少两位', severity: 'note' }), 2)],
      ['项目概况', across('维修集中供水工程32处，改造灌区渠道46公里，巩固提升供水人口5.6万人。', 9)],
      [down('组织管理', 2), '是否实施招投标', across('☑是　□否　□无该项内容', 3), '是否实行工程监理制', across(tender.here(tender.pick('□是　□否　□无该项内容', '☑是　□否　□无该项内容')), 5)],
      ['是否实行合同管理制', across(twice.here(twice.pick('☑是　☑否　□无该项内容', '☑是　□否　□无该项内容')), 3), '采购金额', across(`应采购金额　960.00　万元　　实际采购金额　${bad('unit', '9324600', '932.46', '9,324,600元=932.46万元', { around: (v) => `${v}　万元`, slip: '把元数写进万元栏' })}`, 5)],
      [across('分季度执行情况', 11)],
      [down('资金到位和支出（万元）', 2), down('', 2), down('全年安排数', 2), across('第1季度', 4), across('第2季度', 4)],
      ['当季已到位', '到位率', '当季支出', '支出实现率', '当季已到位', '累计到位率', '当季支出', '累计支出实现率'],
      whole,
      ...first,
      ['产出成果', across(
        `截至6月末，累计到位${ok(`${arrived}万元`, '两个季度相加')}、到位率${pctShort(arrived, year)}；累计支出${bad('cross_reference', flip(spent), spent, `${at(2, 1)}+${at(3, 1)}`, { around: (v) => `${v}万元`, slip: '数字颠倒' })}，${ok(`占全年安排的${pct(spent, year)}`, `${spent}÷${year}`)}，其中二季度支出${at(3, 1)}万元。\n` +
          `维修供水工程${bad('sum', '24处', '22处', '6+9+7', { around: (v) => `${v}（岔河乡6处、泉眼镇9处、大坪镇7处）`, slip: '与括号内之和不等' })}，完成年度任务32处的${ok(pct(done, 32), '22÷32')}，支出${ok(`${cost}万元`, '128.40+196.70+154.30')}，平均每处${ok(`${exact(cost).over(done).f()}万元`, `${cost}÷22`)}。\n` +
          `改造渠道27.6公里，完成年度任务46公里的${ok('60%', '27.6÷46')}，剩余18.4公里；渠系水利用系数由0.48提高到${ok('0.52，提高0.04', '0.52-0.48')}。受益农户1.26万户、4.41万人，${ok('户均3.5人', '4.41÷1.26')}。`,
        10,
      )],
      ['存在的问题', across(`一是县级配套到位慢，累计到位77.00万元，${ok('占县级配套的55%', '77.00÷140.00')}；二是${bad('ratio', '管护经费落实率133.33%', '管护经费落实率75%', '24÷32', { around: (v) => `32处工程中落实管护经费24处，${v}`, slip: '分子分母颠倒' })}；三是上半年水质检测480份，合格463份，${ok('合格率96.46%', '463÷480')}。`, 10)],
      ['下一步意见', across(`${bad('carryover', '2023年9月底前', '2024年9月底前', '2024年上半年监控的下一步', { around: (v) => `${v}完成剩余10处供水工程`, slip: '沿用上年文本' })}；全年水质检测960份，${ok('每季240份', '960÷4')}。`, 10)],
    ]);
    p('填表说明：到位率=到位资金÷全年安排数；支出实现率=支出÷已到位资金；第2季度的两个比率按累计数计算。整数百分比可不写小数。');
  },
};
