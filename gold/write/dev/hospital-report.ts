import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, sum, wan } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';

/** A county hospital, 2023: report in yuan with income, spending, structure, reception and project tables. */
export const hospitalReport: Draft = {
  name: '25_hospital_report',
  part: 'dev',
  format: 'docx',
  write({ p, title, heading, table, bad, ok, fault, debatable }) {
    const income: readonly [string, string, string][] = [
      ['财政拨款收入', '18642500.00', '19836742.60'],
      ['医疗收入', '126480000.00', '131257318.45'],
      ['科教收入', '350000.00', '318600.00'],
      ['其他收入', '1260000.00', '1408275.31'],
    ];
    const incomePlan = sum(...income.map((x) => x[1]));
    const incomeReal = sum(...income.map((x) => x[2]));
    const carried = '2864310.75';
    const [basicPeople, basicOffice] = ['68431270.40', '46218905.83'];
    const basic = sum(basicPeople, basicOffice);
    const projects: readonly [string, string, string][] = [
      ['公立医院综合改革补助', '4200000.00', '4186500.00'],
      ['重点专科建设', '3800000.00', '3642718.20'],
      ['发热门诊改造', '5600000.00', '5487360.35'],
      ['信息化与电子病历', '6150000.00', '5938214.72'],
      ['医疗设备购置', '16800000.00', '16204885.00'],
    ];
    const plan = sum(...projects.map((x) => x[1]));
    const project = sum(...projects.map((x) => x[2]));
    const spent = basic.plus(project);
    const available = incomeReal.plus(carried);
    const left = available.minus(spent);
    const lastSpent = exact('145862940.18');
    const structure: readonly [string, string, string][] = [
      ['工资福利支出', '64872130.40', '0'],
      ['商品和服务支出', '46218905.83', '9417620.52'],
      ['对个人和家庭的补助', '3559140.00', '0'],
      ['资本性支出', '0', project.minus('9417620.52').f()],
    ];
    const [visits, visitsBefore] = [386420, 362518];
    const [inpatients, days] = [21846, 159476];
    const beds = 480;
    const [cars, guests] = ['96420.50', '31584.00'];
    const threePlan = '150000.00';
    const three = sum(cars, guests);
    const share = (x: string, y: ReturnType<typeof exact>) => (x === '0' ? '' : pct(x, y));
    const c = (x: string) => (x === '0' ? '' : exact(x).c());
    const ghost = fault('missing', '“是否达到目标”一栏未填，该行药占比27.86%未达到≤27%', '未达标并已写明', { expected: '填“否”', also: ['国家集采中选药品调整，第四季度起下降'] });

    title('云棠县人民医院2023年度部门整体支出绩效自评报告');
    p('（本报告金额除注明外均以元为单位）', 'note');
    heading('一、单位基本情况');
    p(`医院为二级甲等综合医院，编制床位${beds}张，实际开放床位${ok('520张，开放床位为编制床位的108.33%', '520÷480')}。核定编制612名，年末在职职工746人，其中编内${ok('584人、编外162人', '584+162=746')}；卫生技术人员643人，${ok(`占${pct(643, 746)}`, '643÷746')}，其中${bad('sum', '241人', '214人', '643-318-111', { around: (v) => `医师${v}、护士318人、其他111人`, slip: '数字颠倒，三类相加不等于643' })}。`);
    p(`医护比为1∶${bad('ratio', '0.67', '1.49', '318÷214', { slip: '分子分母颠倒' })}，编内人员${ok(`占编制数的${pct(584, 612)}`, '584÷612，控制率只计编内')}。`);
    heading('二、收支情况');
    p('（一）收入情况。', 'body');
    table([
      ['收入项目', '年初预算', '决算', '完成率', '占决算比重'],
      ...income.map(([n, a, b], i) => [n, c(a), i === 3 ? bad('malformed', '1,408,27531', c(b), '其他收入按千分位书写', { slip: '缺小数点和千分位' }) : c(b), i === 1 ? bad('ratio', pct(a, b), pct(b, a), `${b}÷${a}`, { slip: '分子分母颠倒' }) : i === 2 ? ok(pct(b, a), `${b}÷${a}`) : pct(b, a), i === 0 ? ok(pct(b, incomeReal), `${b}÷${incomeReal.f()}`) : pct(b, incomeReal)]),
      ['合计', ok(incomePlan.c(), '四项相加'), incomeReal.c(), pct(incomeReal, incomePlan), ok('100%', '四项比重相加')],
    ]);
    p(`（二）支出情况。全年支出${spent.c()}元，${ok(`折合1.5亿元左右`, `${spent.f()}元≈1.50亿元`)}，比2022年${lastSpent.c()}元${bad('growth', `增长${pct(spent.minus(lastSpent), spent)}`, `增长${growth(spent, lastSpent)}`, `（${spent.f()}-${lastSpent.f()}）÷${lastSpent.f()}`, { slip: '误用本年数作分母' })}。其中基本支出${basic.c()}元（人员经费${c(basicPeople)}元、${bad('cross_reference', flip(c(basicOffice)), c(basicOffice), `${basic.f()}-${basicPeople}，与下表商品和服务支出一致`, { around: (v) => `公用经费${v}元`, slip: '数字颠倒' })}），项目支出${ok(project.c(), '五个项目支出相加')}元。支出构成如下：`);
    table([
      [down('支出类别', 2), across('合计', 2), across('基本支出', 2), across('项目支出', 2)],
      ['金额', '比重', '金额', '比重', '金额', '比重'],
      ...structure.map(([n, a, b], i) => {
        const both = sum(a, b);
        return [n, i === 1 ? ok(both.c(), `${a}+${b}`) : both.c(), i === 2 ? bad('ratio', share(a, basic), pct(both, spent), `${both.f()}÷${spent.f()}`, { slip: '误抄基本支出比重' }) : pct(both, spent), c(a), share(a, basic), c(b), i === 3 ? ok(share(b, project), `${b}÷${project.f()}`) : share(b, project)];
      }),
      ['总支出', debatable('sum', spent.c(), '四类支出相加'), '100%', basic.c(), '100%', project.c(), '100%'],
    ]);
    p(`（三）结转结余。上年结转${c(carried)}元，本年收入${incomeReal.c()}元，本年支出${spent.c()}元，年末结转${bad('difference', left.plus('1000000').c(), left.c(), `${carried}+${incomeReal.f()}-${spent.f()}`, { around: (v) => `${v}元`, slip: '多算100万元' })}。`);
    p(`（四）“三公”经费。预算${c(threePlan)}元，支出${three.c()}元，${ok(`控制率${pct(three, threePlan)}`, `${three.f()}÷${threePlan}`)}，其中公务用车运行维护费${c(cars)}元、公务接待费${c(guests)}元；接待48批次376人次，人均${bad('unit', '84.00万元', '84.00元', '31,584.00÷376', { slip: '多写“万”' })}。`);
    heading('三、项目支出');
    table([
      ['项目名称', '预算数', '执行数', '结余', '执行率'],
      ...projects.map(([n, a, b], i) => [n, c(a), c(b), i === 3 ? bad('difference', exact(a).minus(b).plus('1000').c(), exact(a).minus(b).c(), `${a}-${b}`, { slip: '相减错误' }) : exact(a).minus(b).c(), i === 1 ? bad('ratio', flip(pct(b, a)), pct(b, a), `${b}÷${a}`, { slip: '数字颠倒' }) : i === 4 ? ok(pct(b, a), `${b}÷${a}`) : pct(b, a)]),
      ['合计', plan.c(), ok(project.c(), '五项相加，与正文一致'), ok(plan.minus(project).c(), `${plan.f()}-${project.f()}`), pct(project, plan)],
    ]);
    p(`设备购置通过政府采购，中标${ok('1,620.49万元', '16,204,885.00元=1,620.49万元')}，比预算节约${ok(wan('595115'), '16,800,000.00-16,204,885.00=595,115.00元')}万元，购置CT、彩超、呼吸机等38台（套）。`);
    heading('四、绩效目标完成情况');
    table([
      ['指标', '目标值', '完成值', '是否达到目标', '说明'],
      ['门（急）诊人次', '≥37万人次', ok('38.64万人次', `${visits}人次=38.64万人次`), '是', `日均${ok(exact(visits).over(365).f(0), `${visits}÷365`)}人次`],
      ['出院人次', '≥21000人次', `${inpatients}人次`, '是', ''],
      ['平均住院日', '≤7.5日', ok(`${exact(days).over(inpatients).f(1)}日`, `${days}床日÷${inpatients}人次`), '是', ''],
      ['药占比', '≤27%', ghost.here('27.86%'), ghost.pick('', '否'), '国家集采中选药品调整，第四季度起下降'],
      ['电子病历应用水平', '4级', '4级', '是', ''],
      ['医院管理水平', bad('unquantified', '明显提升', '通过二甲复审', '指标值可以核对', { finding: '目标值“明显提升”没有量化' }), '通过二甲复审', '是', ''],
      ['患者满意度', '≥90%', ok('92.5%', '555÷600'), '是', '问卷600份，满意555份'],
    ]);
    p(`门急诊${visits.toLocaleString('en')}人次，比上年${visitsBefore.toLocaleString('en')}人次增加${ok(`${(visits - visitsBefore).toLocaleString('en')}人次、增长${growth(visits, visitsBefore)}`, `${visits}-${visitsBefore}`)}；出院患者占用床日${days.toLocaleString('en')}日，床位使用率${ok('84.02%', '159,476÷（520×365）')}。门急诊次均费用由268元降到${ok('259元，下降3.36%', '9÷268')}。开展三级以上手术2,816台，占手术总数4,480台的${ok('62.86%', '2816÷4480')}。`);
    p(`下乡义诊28场，${ok('覆盖14个乡镇、每镇2场', '14×2=28')}，服务群众9,600余人次。`);
    heading('五、存在问题和改进');
    p(`一是药占比高于目标${bad('unit', '0.86%', '0.86个百分点', '27.86%-27%=0.86个百分点', { severity: 'warning', slip: '百分点写成百分比' })}；二是信息化项目执行率低于项目平均水平。${bad('carryover', '2023年', '2024年', '2023年度报告的改进面向2024年', { around: (v) => `${v}我院将药占比控制在26.5%以内`, slip: '沿用上年文本' })}，比本年${ok('下降1.36个百分点', '27.86-26.5')}。`);
    p('云棠县人民医院', 'right');
    p('2024年3月12日', 'right');
  },
};
