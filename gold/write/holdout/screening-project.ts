import type { Draft } from '../builder/draft.ts';
import { exact, flip, pct, sum, wan } from '../builder/exact.ts';
import { across, block, group, total } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';

const sources: readonly [string, string, string, string][] = [
  ['其中：上级补助', '368.00', '420.40', '410.76'],
  ['县级配套', '180.00', '164.00', '152.00'],
  ['上年结转', '0.00', '28.00', '25.20'],
];
const [first, budget, spent] = ([1, 2, 3] as const).map((k) => sum(...sources.map((s) => s[k])).f()) as [string, string, string];
const rate = pct(spent, budget);
const tests: readonly [string, number, number][] = [
  ['宫颈癌筛查', 18600, 79],
  ['乳腺癌筛查', 18200, 95],
  ['无创产前基因检测', 2400, 580],
  ['新生儿多种疾病筛查', 3100, 250],
];
const tested = sum(...tests.map((t) => t[1] * t[2]));
const rest = exact(spent).minus(wan(tested)).f();

function money({ bad, ok, debatable }: Writer): Row[] {
  const score = exact(rate.slice(0, -1)).over(10).f();
  return [
    [block('项目资金\n（万元）', 5, 1), across('', 2), '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [across('年度资金总额', 2), ok(first, '368.00+180.00+0'), bad('sum', exact(budget).minus(28).f(), budget, '420.40+164.00+28.00', { slip: '漏加上年结转' }), ok(spent, '410.76+152.00+25.20'), '10', debatable('ratio', rate, `${spent}÷${budget}`), bad('score', exact(score).plus('0.36').f(), score, `${rate}×10`, { slip: '换算错误' })],
    ...sources.map(([n, a, b, c], i): Row => [across(n, 2), i === 2 ? ok(a, '年初不含结转，0.00有效') : a, i === 1 ? ok(b, '年中调减16.00，164.00小于年初180.00') : b, c, '—', i === 1 ? bad('ratio', pct(c, sources[1]?.[1] ?? 1), pct(c, b), '152.00÷164.00', { slip: '误用年初预算作分母' }) : i === 2 ? ok('90%', '25.20÷28.00') : pct(c, b), '—']),
  ];
}

function indicators({ bad, ok, fault, debatable }: Writer): Row[] {
  const unknown = fault('missing', '知晓率83.2%未达到85%且已扣分，偏差原因栏空白', '未达标并已说明', { expected: '填写偏差原因', also: ['≥85%'] });
  return [
    ...group('产出指标（50分）', [
      ...group('数量指标', [
        ['宫颈癌筛查人数', '≥18000人', ok('18600人', '18600≥18000'), '7', '7', ''],
        ['乳腺癌筛查人数', '≥18000人', bad('cross_reference', '12800人', '18200人', '与总体目标完成情况、附表18200人一致', { slip: '数字颠倒', also: ['≥18000人', '乳腺癌18200人'] }), '7', debatable('score', '7', '18200≥18000，得满分'), ''],
        ['无创产前检测人数', '≥2600人', '2400人', '6', ok('5.54', '2400÷2600×6'), '当年建册孕妇减少，少检200人'],
        ['新生儿疾病筛查人数', '≥3000人', '3100人', '5', '5', ''],
      ]),
      ...group('质量指标', [
        ['筛查阳性随访率', '≥95%', ok('96.84%', '613÷633'), '6', '6', ''],
        ['新生儿筛查率', '≥98%', ok('99.04%', '3100÷3130'), '5', '5', ''],
        ['检验室间质评合格率', '100%', '100%', '4', '4', ''],
      ]),
      ...group('时效指标', [['结果告知时限', '≤15个工作日', ok('9.6个工作日', '9.6≤15，越短越好'), '5', '5', '']]),
      ...group('成本指标', [['宫颈癌筛查人均费用', '≤79元', bad('unit', '79万元', '79元', '146.94万元÷18600人', { slip: '单位多写“万”' }), '5', debatable('score', '5', '79≤79，得满分'), '']]),
    ]),
    ...group('效益指标（30分）', [
      ...group('社会效益指标', [
        ['“两癌”早诊率', '≥90%', ok('92.31%', '48÷52'), '10', '10', ''],
        ['出生缺陷发生率', '≤80/万', ok('63.9/万', '20÷3130，每万活产数'), '8', '8', ''],
        ['适龄妇女知晓率', '≥85%', unknown.here('83.2%'), '6', ok('5.87', '83.2÷85×6'), unknown.pick('', '外出务工妇女宣传未覆盖，次年改用短信推送')],
      ]),
      ...group('可持续影响指标', [['基层妇幼队伍能力', bad('unquantified', '持续增强', '培训基层医生≥120人', '指标值可以核对', { finding: '指标值“持续增强”没有量化' }), '135人', '6', '6', '']]),
    ]),
    ...group('满意度指标（10分）', group('服务对象满意度', [['受检妇女满意度', '≥90%', ok('95.2%', '476÷500'), '10', bad('score', '11', '10', '得分不超过分值10', { slip: '得分超过分值' }), '']])),
  ];
}

function details({ bad, ok, debatable }: Writer): Row[] {
  return [
    ['支出内容', '人数（人）', '单价（元）', '金额（万元）', '占支出比重'],
    ...tests.map(([n, people, price], i): Row => {
      const amount = wan(people * price);
      return [n, String(people), String(price), i === 1 ? bad('sum', flip(amount), amount, '18200×95元', { slip: '数字颠倒' }) : i === 2 ? ok(amount, '2400×580元') : amount, i === 0 ? ok(pct(amount, spent), `146.94÷${spent}`) : i === 3 ? bad('ratio', '18.13%', pct(amount, spent), `77.50÷${spent}`, { slip: '个位和十位颠倒' }) : pct(amount, spent)];
    }),
    ['宣传培训和信息系统', '—', '—', ok(rest, `${spent}-${wan(tested)}`), pct(rest, spent)],
    ['合计', ok('—', '同一人可参加多项，人数不合计'), '—', debatable('sum', spent, '五项金额相加'), '100%'],
  ];
}

/** A county health commission, 2024: national project form with goals, scores and a table of unit prices. */
export const screeningProject: Draft = {
  name: 'K10_screening_project',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, table, bad, ok } = w;
    const rows = indicators(w);
    const score = w.edition === 'clean' ? exact(rate.slice(0, -1)).over(10) : exact(rate.slice(0, -1)).over(10).plus('0.36');
    const sumOf = total(rows, 2).plus(score.f());
    const goal = `为1.8万名以上适龄妇女提供“两癌”筛查，为2600名孕妇提供无创产前检测，新生儿筛查率98%以上，${bad('carryover', '2023年底前', '2024年底前', '项目年度为2024年', { around: (v) => `${v}全部完成`, slip: '沿用上年文本' })}。`;
    const real = [
      `1.筛查情况：宫颈癌18600人、乳腺癌18200人，发现阳性${ok('633人，其中宫颈阳性392人、乳腺阳性241人', '392+241=633')}；随访613人，${ok('失访20人', '633-613')}。确诊52人，${bad('sum', '其中宫颈21人、乳腺33人', '其中宫颈21人、乳腺31人', '21+31=52', { slip: '相加为54人', expected: '31人', also: ['确诊52人'] })}，早期48人。`,
      `2.出生缺陷防治：全县活产3130人，筛查3100人，${ok('未筛查30人', '3130-3100')}；确诊缺陷20例，干预18例，${ok('干预率90%', '18÷20')}。`,
      `3.能力建设：培训135人，${ok('其中村医96人、占71.11%', '96÷135')}，建成区域检验中心1个，外送标本周转时间${ok('由5天缩短为3天，缩短40%', '2÷5')}。`,
    ].join('\n');
    title('项目支出绩效自评表');
    p('（2024年度）', 'title');
    table([
      ['项目名称', across('妇女“两癌”筛查和出生缺陷防治', 4), across('项目编码', 2), across('41000024R000000316', 2)],
      ['主管部门', across('汝台县卫生健康委员会', 4), across('实施单位', 2), across('汝台县妇幼保健院', 2)],
      ...money(w),
      [block('年度总体目标', 2, 1), across('预期目标', 4), across('实际完成情况', 4)],
      [across(goal, 4), across(real, 4)],
      ['一级指标', '二级指标', across('三级指标', 2), '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
      ...rows.map((row) => widened(row)),
      [across('总分', 6), '100', bad('score_total', sumOf.minus('1').f(), sumOf.f(), '预算执行得分与各指标得分相加', { slip: '少1分' }), ''],
    ]);
    p(`注：${ok('产出50分、效益30分、满意度10分、预算执行10分', '50+30+10+10=100')}；未达到指标值的，得分=完成值÷指标值×分值，得分不高于分值。`, 'note');
    p('附表：支出明细', 'note');
    table(details(w));
    p(`填报人：${bad('malformed', '黎沐 1390001567', '黎沐 13900001567', '手机号11位', { finding: '联系电话只有10位', severity: 'note', expected: '11位手机号' })}　　填报日期：2025年2月14日`, 'note');
  },
};

/** Gives the name of the indicator two columns. */
function widened(row: Row): Row {
  const at = row.length - 6;
  return row.map((cell, i) => (i === at && typeof cell !== 'object' ? across(String(cell), 2) : cell));
}
