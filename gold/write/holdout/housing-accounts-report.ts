import type { Draft } from '../builder/draft.ts';
import { type Amount, exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, block } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { points, rate, risen, shareOf } from './relation.ts';

const c = (n: Amount) => exact(n).c();

const income = ['18642700', '620000', '145000'] as const;
const outgo = { wages: '8936400', goods: '3248300', people: '683000', capital: '6540000' };
const first = { basic: '11247700', project: '8160000' };
const firstAll = sum(...income).f();
const carried = { basic: '96500', project: '1438200' };
const more = { basic: '864312.75', project: '2385487.25' };
const [carriedAll, moreAll] = [sum(carried.basic, carried.project).f(), sum(more.basic, more.project).f()];
const may = { basic: sum(carried.basic, first.basic, more.basic).f(), project: sum(carried.project, first.project, more.project).f() };
const mayAll = sum(may.basic, may.project).f();

const basic = { wages: '9684275.60', goods: '1891320.70', people: '512350.00' };
const project = { goods: '2746834.86', people: '184000.00', capital: '8375420.00' };
const spent = { basic: sum(...Object.values(basic)).f(), project: sum(...Object.values(project)).f() };
const spentAll = sum(spent.basic, spent.project).f();
const left = { basic: exact(may.basic).minus(spent.basic).f(), project: exact(may.project).minus(spent.project).f() };
const leftAll = sum(left.basic, left.project).f();
const goodsAll = sum(basic.goods, project.goods).f();
const peopleAll = sum(basic.people, project.people).f();

const office: readonly (readonly [string, string, string])[] = [
  ['办公费', '210000', '204186.50'],
  ['印刷费', '86000', '92340.00'],
  ['水电费', '148000', '139625.40'],
  ['邮电费', '72000', '70815.00'],
  ['差旅费', '265000', '251437.80'],
  ['维修（护）费', '90000', '83260.00'],
  ['培训费', '58000', '46725.00'],
  ['公务接待费', '58000', '31462.00'],
  ['工会经费', '168000', '168000.00'],
  ['公务用车运行维护费', '192000', '176835.50'],
  ['其他交通费用', '498000', '491400.00'],
];
const officePlan = '1960000';
const rest = { plan: exact(officePlan).minus(sum(...office.map((o) => o[1]))).f(), spent: exact(basic.goods).minus(sum(...office.map((o) => o[2]))).f() };
const items = [...office, ['其他商品和服务支出', rest.plan, rest.spent] as const];
const three = { plan: sum('58000', '192000').f(), spent: sum('31462.00', '176835.50').f(), before: '268000' };

function opening({ p, table, bad, ok }: Writer): void {
  p('（1）年初预算收支情况。年初部门预算收支安排如下表。');
  p('单位：元', 'right');
  const all = c(firstAll);
  table([
    [across('收入', 2), across('支出', 2)],
    ['项目', '金额', '项目', '金额'],
    ['一、财政拨款收入', c(income[0]), '工资福利支出', c(outgo.wages)],
    ['其中：政府性基金', ok('2,400,000.00', '“其中”不与财政拨款重复相加'), '商品和服务支出', c(outgo.goods)],
    ['二、事业收入', c(income[1]), '对个人和家庭的补助', c(outgo.people)],
    ['三、其他收入', c(income[2]), '资本性支出', ok(c(outgo.capital), '8,936,400+3,248,300+683,000+6,540,000=19,407,700')],
    ['收入合计', ok(all, '18,642,700+620,000+145,000=19,407,700'), '支出合计', bad('sum', '19,470,700.00', all, '8,936,400+3,248,300+683,000+6,540,000=19,407,700', { slip: '数字颠倒，与收入合计也不平', also: [all] })],
    ['', '', '其中：基本支出', c(first.basic)],
    ['', '', '项目支出', ok(c(first.project), '11,247,700+8,160,000=19,407,700')],
  ]);
}

function available({ p, table, bad, ok }: Writer): void {
  p('（2）全年可用预算指标情况。加上上年结转和年中追加，全年可用指标如下表。');
  p('单位：元', 'right');
  const short = exact(may.project).minus(carried.project).f();
  table([
    ['项目', '基本支出', '项目支出', '合计'],
    ['上年结转', c(carried.basic), c(carried.project), ok(c(carriedAll), '96,500+1,438,200=1,534,700')],
    ['年初预算', c(first.basic), c(first.project), c(firstAll)],
    ['年中追加', c(more.basic), c(more.project), ok(c(moreAll), '864,312.75+2,385,487.25=3,249,800.00')],
    ['全年可用指标', ok(c(may.basic), '96,500+11,247,700+864,312.75=12,208,512.75'), bad('sum', c(short), c(may.project), '1,438,200+8,160,000+2,385,487.25=11,983,687.25', { slip: '漏加上年结转', also: [c(mayAll)] }), c(mayAll)],
  ]);
  p(`全年可用预算指标${ok(`${c(mayAll)}元，折合${wan(mayAll)}万元`, `1,534,700+19,407,700+3,249,800=24,192,200元=${wan(mayAll)}万元`)}，其中上年结转${c(carriedAll)}元，年初预算${c(firstAll)}元，${bad('cross_reference', '3,429,800.00', c(moreAll), '与表中年中追加合计一致，1,534,700+19,407,700+3,249,800=24,192,200', { around: (v) => `年中追加${v}元`, slip: '数字颠倒', also: [c(moreAll)] })}。`);
}

function closing({ p, table, bad, ok }: Writer): void {
  p('单位：元', 'right');
  const fewer = exact(carriedAll).minus(leftAll);
  table([
    ['项目', '基本支出', '项目支出', '合计'],
    ['全年可用指标', c(may.basic), c(may.project), c(mayAll)],
    ['全年支出', c(spent.basic), c(spent.project), ok(c(spentAll), '12,087,946.30+11,306,254.86=23,394,201.16')],
    ['年末结转', ok(c(left.basic), '12,208,512.75-12,087,946.30=120,566.45'), bad('difference', '667,432.39', c(left.project), '11,983,687.25-11,306,254.86=677,432.39', { slip: '写错一位', also: [c(leftAll)] }), c(leftAll)],
    ['执行率', ok(rate(spent.basic, may.basic), shareOf(spent.basic, may.basic)), ok(rate(spent.project, may.project), shareOf(spent.project, may.project)), ok(rate(spentAll, mayAll), shareOf(spentAll, mayAll))],
  ]);
  p(`${ok(`年末结转${c(leftAll)}元，比上年末1,534,700.00元减少${fewer.c()}元，下降${pct(fewer, carriedAll)}`, `1,534,700-${leftAll}=${fewer.f()}；${shareOf(fewer.f(), carriedAll)}，写“下降”不带负号`)}，主要是老旧小区改造工程款按合同付清。`);
}

function structure({ p, table, bad, ok }: Writer): void {
  p(`2023年支出${c(spentAll)}元，${ok(`比2022年21,865,320.40元增加${exact(spentAll).minus('21865320.40').c()}元，增长${growth(spentAll, '21865320.40')}`, risen(spentAll, '21865320.40'))}。${ok(`基本支出${c(spent.basic)}元，占${rate(spent.basic, spentAll)}，其中工资福利支出${c(basic.wages)}元、商品和服务支出${c(basic.goods)}元、对个人和家庭的补助${c(basic.people)}元`, `9,684,275.60+1,891,320.70+512,350.00=12,087,946.30；${shareOf(spent.basic, spentAll)}`)}；${ok(`项目支出${c(spent.project)}元，占${rate(spent.project, spentAll)}`, shareOf(spent.project, spentAll))}。`);
  p('单位：元', 'right');
  table([
    [block('经济分类', 2, 1), across('全年支出', 2), across('基本支出', 2), across('项目支出', 2)],
    ['金额', '比重', '金额', '比重', '金额', '比重'],
    ['工资福利支出', c(basic.wages), ok(rate(basic.wages, spentAll), shareOf(basic.wages, spentAll)), c(basic.wages), rate(basic.wages, spent.basic), '', ''],
    ['商品和服务支出', ok(c(goodsAll), '1,891,320.70+2,746,834.86=4,638,155.56'), rate(goodsAll, spentAll), c(basic.goods), ok(rate(basic.goods, spent.basic), shareOf(basic.goods, spent.basic)), c(project.goods), bad('ratio', rate(project.goods, spentAll), rate(project.goods, spent.project), shareOf(project.goods, spent.project), { slip: '误用全部支出作分母' })],
    ['对个人和家庭的补助', c(peopleAll), bad('ratio', rate(basic.people, spent.basic), rate(peopleAll, spentAll), shareOf(peopleAll, spentAll), { slip: '误抄基本支出一列的比重' }), c(basic.people), ok(rate(basic.people, spent.basic), `${shareOf(basic.people, spent.basic)}，这一列本身正确`), c(project.people), rate(project.people, spent.project)],
    ['资本性支出', c(project.capital), rate(project.capital, spentAll), '', '', c(project.capital), ok(rate(project.capital, spent.project), shareOf(project.capital, spent.project))],
    ['合计', c(spentAll), '100%', c(spent.basic), '100%', ok(c(spent.project), '2,746,834.86+184,000.00+8,375,420.00=11,306,254.86'), '100%'],
  ]);
}

function expenses({ p, table, bad, ok }: Writer): void {
  const saved = exact(officePlan).minus(basic.goods);
  p(`（1）公用经费：年初安排1,960,000.00元，${ok(`实际支出${c(basic.goods)}元，节约${saved.c()}元，控制率${rate(basic.goods, officePlan)}`, `1,960,000-1,891,320.70=68,679.30；${shareOf(basic.goods, officePlan)}`)}。`);
  p('单位：元', 'right');
  table([
    ['项目', '预算数', '决算数', '节约（超支为负）'],
    ...items.map(([name, plan, used], i): Row => {
      const gap = exact(plan).minus(used).c();
      const cell = i === 4 ? bad('difference', flip(gap), gap, '265,000.00-251,437.80=13,562.20', { slip: '数字颠倒', also: [saved.c()] }) : i === 1 ? ok(gap, '86,000.00-92,340.00=-6,340.00，超支为负数') : i === 8 ? ok(gap, '预算与决算相等，差额为0') : i === 11 ? ok(gap, `${taken(plan, used)}`) : gap;
      return [name, c(plan), c(used), cell];
    }),
    ['合计', ok(c(officePlan), '12项预算数相加'), ok(c(basic.goods), '12项决算数相加，等于基本支出中的商品和服务支出'), saved.c()],
  ]);
  const keep = exact(three.plan).minus(three.spent);
  p(`（2）“三公经费”：预算${c(three.plan)}元，${bad('growth', growth(three.before, three.plan), growth(three.plan, three.before), risen(three.plan, three.before), { around: (v) => `比2022年预算268,000.00元减少18,000.00元，变动率为${v}`, slip: '方向和分母都弄反' })}。${ok(`实际支出${c(three.spent)}元，节约${keep.c()}元，控制率${rate(three.spent, three.plan)}`, `250,000-208,297.50=41,702.50；${shareOf(three.spent, three.plan)}`)}，${ok('其中公务接待45批次372人次，人均84.58元', '31,462.00÷372=84.58元')}。`);
}

function taken(a: string, b: string): string {
  return `${a}-${b}=${exact(a).minus(b).f()}`;
}

function works({ p, bad, ok }: Writer): void {
  p('1.城镇老旧小区改造。' + `全年改造小区12个、楼栋186栋，${ok('其中2000年以前建成的小区9个', '“其中”只列一类，不要求等于12')}，惠及居民5,248户，${ok('改造面积46.82万平方米，户均89.21平方米', '468,200÷5,248=89.21平方米')}；${bad('unit', '2,360元', '2,360万元', '1,416+708+236=2,360万元', { around: (v) => `完成投资${v}，其中中央补助1,416万元、省级补助708万元、市区配套236万元`, slip: '单位漏写“万”', expected: '2,360万元' })}，${ok('三级资金分别占60%、30%、10%', '1,416÷2,360=60%，708÷2,360=30%，236÷2,360=10%')}。`);
  p('2.住房保障。' + `公租房房源1,860套，${ok('已分配1,792套，分配率96.34%，空置68套', '1,792÷1,860=96.34%，1,860-1,792=68套')}；${ok('发放租赁补贴638户201.42万元，户均3,157.05元', '2,014,200÷638=3,157.05元')}。`);
  p('3.建筑市场监管。' + `全年核发施工许可证126件，${bad('sum', '51', '15', '84+27+15=126件', { around: (v) => `其中房屋建筑84件、市政工程27件、装饰装修${v}件`, slip: '数字颠倒', also: ['核发施工许可证126件'] })}。建筑业总产值48.6亿元，${ok('比上年44.2亿元增长9.95%', '（48.6-44.2）÷44.2=9.95%')}，${ok('约占全市的四分之一', '概数，无须核对')}。`);
  p('4.质量安全。' + `开展安全检查${ok('380余次', '“380余次”为概数')}，${ok('排查隐患1,465条，整改1,428条，整改率97.47%，剩余37条', '1,428÷1,465=97.47%，1,465-1,428=37条')}限期整改；${bad('ratio', '108.57%', '92.11%', '35÷38=92.11%', { around: (v) => `立案38件，结案35件，结案率${v}`, finding: '结案率应为35÷38=92.11%，分子分母颠倒，结案率不可能超过100%' })}；罚款${ok('152.60万元，件均4.02万元', '152.60÷38=4.02万元')}。`);
  p('5.城市体检与供排水。' + `新建污水管网23.6公里、改造14.9公里，${ok('合计38.5公里，为计划35公里的110%', '23.6+14.9=38.5；38.5÷35=110%')}；城区供水普及率${ok('99.2%，比上年98.5%提高0.7个百分点', '99.2%-98.5%=0.7个百分点')}。`);
  p(`6.满意度。${ok('发放问卷450份，收回有效问卷432份，有效回收率96%', '432÷450=96%')}，满意403份，满意度93.29%，${bad('unit', '1.29%', '1.29个百分点', '93.29%-92%=1.29个百分点', { around: (v) => `比上年92%提高${v}`, severity: 'warning', slip: '百分比与百分点混淆' })}。`);
}

/** A district housing bureau, 2023: report of the department in yuan with two-sided budget, funds, structure and expenses. */
export const housingAccountsReport: Draft = {
  name: 'L05_housing_accounts_report',
  part: 'holdout',
  format: 'docx',
  write(w) {
    const { p, title, heading, bad, ok, fault } = w;
    const rooms = '办公室、财务股、住房保障股、房产市场股、建筑业股、质量安全股、村镇建设股、审批服务股';
    const picture = fault('placeholder', '保留了模板占位文字，未插入图表', '占位文字已删除', { expected: '插入图表或删除' });
    p('附件5');
    title('2023年度部门整体支出绩效评价报告');
    p('楚江市南浦区住房和城乡建设局');
    heading('一、部门基本情况');
    p(`（一）机构和人员。${ok(`内设${rooms}8个股室`, '列举的股室恰为8个')}，下设区房产事务中心、区建设工程质量监督站2个单位。${ok('核定编制82人，其中行政编制24人、事业编制58人', '24+58=82人')}；${ok('年末在职78人，其中行政23人、事业55人', '23+55=78人')}，${bad('ratio', rate(82, 78), rate(78, 82), shareOf(78, 82), { around: (v) => `在职人员控制率${v}`, slip: '分子分母颠倒' })}；退休36人。`);
    p('（二）预算收支情况');
    opening(w);
    available(w);
    p('（3）支出和结转情况。');
    closing(w);
    p('（三）支出结构分析');
    structure(w);
    p('（四）预算管理情况');
    expenses(w);
    if (w.edition === 'planted') p(picture.here('（此处插入近三年项目支出柱状图）'));
    else p(picture.here('近三年项目支出逐年增长。'));
    heading('二、评价工作开展情况');
    p('评价工作由财务股牵头，经过收集资料、股室自评、现场核实、汇总分析四个步骤，于2024年4月完成。');
    heading('三、主要绩效');
    works(w);
    heading('四、存在的问题');
    p(`（一）项目支出执行偏慢。${ok(`项目支出执行率${rate(spent.project, may.project)}，比基本支出执行率${rate(spent.basic, may.basic)}低${points(rate(spent.basic, may.basic), rate(spent.project, may.project))}个百分点`, `${rate(spent.basic, may.basic)}-${rate(spent.project, may.project)}=${points(rate(spent.basic, may.basic), rate(spent.project, may.project))}个百分点`)}，${ok('四季度支付占全年的35%—40%', '区间写法，无须核对')}。`);
    p('（二）部分小区后续管理没有跟上，12个小区中有3个尚未选聘物业企业。');
    heading('五、改进措施');
    p(`（一）${bad('carryover', '2023年', '2024年', '报告写于2024年5月，计划年度为2024年', { around: (v) => `${v}我局将加快前期工作`, slip: '沿用上年文本' })}，${ok(`项目支出执行率达到97%以上，比本年提高${points('97', rate(spent.project, may.project))}个百分点以上`, `97%-${rate(spent.project, may.project)}=${points('97', rate(spent.project, may.project))}个百分点`)}。`);
    p(`（二）每月召开1次调度会，${ok('全年不少于12次', '每月1次×12个月=12次')}。`);
    p('楚江市南浦区住房和城乡建设局', 'right');
    p('2024年5月10日', 'right');
  },
};
