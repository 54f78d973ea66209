import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, sum } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';

/** A county forestry bureau, 2023: flattened text with a report and the table of last year's, planned and actual amounts. */
export const forestryBase: Draft = {
  name: 'H2_forestry_base',
  part: 'dev',
  format: 'txt',
  write({ p, table, bad, ok, fault, debatable }) {
    const [posts, staff] = [68, 64];
    const three = { car: ['9.80', '9.50', '8.92'], reception: ['4.60', '4.20', '3.15'] };
    const trio = (k: number) => sum(three.car[k] ?? '0', three.reception[k] ?? '0').f();
    const special: readonly [string, string, string, string][] = [
      ['天然林管护补助', '286.40', '298.00', '296.15'],
      ['国土绿化和造林补贴', '412.35', '520.00', '508.62'],
      ['森林防火', '168.20', '186.50', '179.84'],
      ['松材线虫病防治', '235.60', '260.00', '248.37'],
      ['林下经济扶持', '96.00', '120.00', '104.60'],
      ['湿地和野生动物保护', '58.75', '64.00', '63.28'],
    ];
    const work = ['142.30', '150.00', '146.72'];
    const run = ['38.60', '40.00', '39.45'];
    const at = (k: 1 | 2 | 3) => sum(...special.map((s) => s[k]));
    const project = (k: 1 | 2 | 3) => at(k).plus(work[k - 1] ?? '0').plus(run[k - 1] ?? '0').f();
    const [basicBefore, basicPlan, basic] = ['968.45', '1012.60', '1004.38'];
    const [officeBefore, officePlan, office] = ['112.64', '116.00', '110.27'];
    const parts = [['办公经费', '24.60', '25.00', '23.85'], ['水费、电费、差旅费', '36.18', '37.50', '35.42'], ['会议费、培训费', '12.40', '12.50', '10.96']] as const;
    const spent = sum(project(3), basic).f();
    const plan = sum(project(2), basicPlan).f();
    const before = sum(project(1), basicBefore).f();
    const blank = fault('missing', '政府采购金额“本年决算数”未填，而正文写有采购金额231.46万元', '正文231.46万元与表内一致', { expected: '231.46', also: ['实际采购231.46万元'] });
    const forest = [118600, 116400] as const;
    const plots = [['人工造林', 8600], ['封山育林', 14200], ['退化林修复', 9800], ['森林抚育', 21400]] as const;
    const acres = sum(...plots.map((x) => x[1]));
    const [found, cured] = [1386, 1342];

    p('松溪岭县林业局');
    p('2023年度部门整体支出绩效自评报告');
    p('为做好2023年度绩效管理工作，县林业局对照年初批复的绩效目标逐项核对，形成如下自评报告。');
    p('一、部门基本情况');
    p(`县林业局内设办公室、造林绿化股、森林资源管理股、森林防火股、产业发展股5个股室，下辖国有林场2个、乡镇林业站14个。人员编制${posts}名，2023年末在职${staff}人，${ok(`编制使用率${pct(staff, posts)}`, `${staff}÷${posts}`)}，空编${ok('4名', '68-64')}。全县林地面积186.4万亩，森林蓄积量1,124.6万立方米，${bad('ratio', '亩均蓄积0.603立方米', '亩均蓄积6.03立方米', '1,124.6万立方米÷186.4万亩', { slip: '小数点错位' })}，森林覆盖率68.72%，${ok('较上年68.35%提高0.37个百分点', '68.72-68.35')}。`);
    p('二、预算和支出');
    p(`2023年预算总额${plan}万元，其中基本支出${basicPlan}万元、项目支出${ok(project(2), '150.00+40.00+六个专项')}万元。全年支出${spent}万元，${ok(`预算执行率${pct(spent, plan)}`, `${spent}÷${plan}`)}，比2022年决算${before}万元${bad('growth', `增长${pct(exact(spent).minus(before), spent)}`, `增长${growth(spent, before)}`, `（${spent}-${before}）÷${before}`, { slip: '误用本年数作分母' })}。其中${bad('cross_reference', flip(basic), basic, `与附表基本支出${basic}一致，${spent}-${project(3)}`, { around: (v) => `基本支出${v}万元`, slip: '数字颠倒' })}、项目支出${project(3)}万元，${ok(`项目支出占${pct(project(3), spent)}`, `${project(3)}÷${spent}`)}。`);
    p(`“三公”经费决算${trio(2)}万元，${ok(`比预算节约${exact(trio(1)).minus(trio(2)).f()}万元`, `${trio(1)}-${trio(2)}`)}，比上年决算下降${bad('growth', pct(exact(trio(0)).minus(trio(2)), trio(1)), pct(exact(trio(0)).minus(trio(2)), trio(0)), `（${trio(0)}-${trio(2)}）÷上年决算${trio(0)}`, { slip: '误用本年预算作分母' })}。政府采购预算240.00万元，实际采购231.46万元，${ok('节约率3.56%', '（240.00-231.46）÷240.00')}。`);
    p('三、履职和绩效');
    p(`（一）国土绿化。完成营造林${bad('sum', acres.plus(1000).c(0), acres.c(0), '8,600+14,200+9,800+21,400', { around: (v) => `${v}亩`, slip: '四类之和不等' })}，其中人工造林8,600亩、封山育林14,200亩、退化林修复9,800亩、森林抚育21,400亩；${ok('为年度任务5万亩的108%', '54,000÷50,000')}。人工造林按亩补助500元，发放${bad('unit', '430元', '430万元', '8,600亩×500元=4,300,000元', { slip: '漏写“万”' })}。全民义务植树126万株，参加适龄公民31.5万人次，${ok('人均4株', '126÷31.5')}。`);
    p(`（二）资源保护。聘用护林员412名（其中生态护林员268名），${ok(`人均管护${exact(1864000).over(412).f(0)}亩`, '186.4万亩÷412')}；生态护林员每人每年补助1万元，${ok('共268万元', '268×1万元')}，由中央财政另行下达，不在本局预算内。查处涉林案件86起，其中林政案件61起、${bad('sum', '52起', '25起', '86-61', { around: (v) => `刑事案件${v}`, slip: '数字颠倒，两类之和超过86' })}，办结82起，${ok('办结率95.35%', '82÷86')}。`);
    p(`（三）灾害防控。发生森林火情7起，同比减少4起，${ok('下降36.36%', '4÷11')}；松材线虫病疫点小班由${ok('96个减少到72个，拔除四分之一', '24÷96=25%')}。监测普查发现枯死松树${found.toLocaleString('en')}株，已清理${cured.toLocaleString('en')}株，${bad('ratio', pct(found - cured, found), pct(cured, found), `${cured}÷${found}`, { around: (v) => `清理率${v}`, slip: '把未清理比例当作清理率' })}，剩余${ok(`${found - cured}株`, `${found}-${cured}`)}列入2024年春季除治。`);
    p(`（四）林业产业。林业总产值由上年${(forest[1] / 10000).toFixed(2)}亿元提高到${(forest[0] / 10000).toFixed(2)}亿元，${ok(`增长${growth(forest[0], forest[1])}`, `（${forest[0]}-${forest[1]}）÷${forest[1]}`)}；林下经济经营面积24.8万亩，带动农户9,640户，户均增收${ok('3,216元', '3,100.2万元÷9,640户')}，共增收3,100.2万元。`);
    p(`（五）满意度。走访林农420户，表示满意的396户，${ok('满意度94.29%', '396÷420')}。`);
    p('四、问题和措施');
    p(`林下经济扶持资金执行率${ok(pct('104.60', '120.00'), '104.60÷120.00')}，为六个专项中最低，原因是2个合作社未通过验收。${bad('carryover', '2023年', '2024年', '2023年度报告的下一步打算面向2024年', { around: (v) => `${v}计划提前到6月底前完成验收`, slip: '沿用上年文本' })}，验收一批、兑付一批。${bad('placeholder', '（此处填写整改责任股室）', '责任股室为产业发展股', '责任股室已填写', { finding: '保留了模板提示文字“（此处填写整改责任股室）”' })}。`);
    p('松溪岭县林业局');
    p('2024年3月20日');
    p('附件');
    p('2023年度部门支出基础数据表');
    table([
      [down('财政供养人员', 2), '核定编制', '年末在职人数', '控制率'],
      [posts, staff, bad('ratio', flip(pct(staff, posts)), pct(staff, posts), `${staff}÷${posts}`, { slip: '数字颠倒，正文为94.12%' })],
      ['经费项目（万元）', '上年决算数', '本年预算数', '本年决算数'],
      ['三公经费', ok(trio(0), '9.80+0+4.60'), bad('sum', '13.50', trio(1), '9.50+0+4.20', { slip: '与分项之和不等' }), ok(trio(2), '8.92+0+3.15')],
      ['1.公务用车购置及运行', ...three.car],
      ['其中：购置', '0', '0', '0'],
      ['运行维护', ...three.car],
      ['2.因公出国', '0', '0', '0'],
      ['3.公务接待', ...three.reception],
      ['项目支出：', ok(project(1), '1+2+3'), project(2), ok(project(3), '146.72+39.45+六个专项')],
      ['1.业务工作', ...work],
      ['2.运行维护', ...run],
      ['3.本级专项（分项列示）', at(1).f(), debatable('sum', at(2).f(), '六个专项预算相加'), debatable('sum', at(3).f(), '六个专项决算相加')],
      ...special.map(([name, a, b, c], i) => [name, a, b, i === 3 ? bad('sum', flip(c), c, `专项合计${at(3).f()}减其余五项`, { slip: '数字颠倒，六项相加不等于合计' }) : c]),
      ['公用经费：', officeBefore, officePlan, ok(office, '“其中”三项70.23只列主要明细，不要求相等')],
      ...parts.map(([name, a, b, c], i) => [i === 0 ? `其中：${name}` : name, a, b, c]),
      [blank.here('政府采购金额'), '226.80', '240.00', blank.pick('', '231.46')],
      ['部门基本支出', basicBefore, basicPlan, basic],
      ['本年完工的楼堂馆所', across(ok('无完工项目', '没有项目时写明无'), 3)],
      ['节约措施', across('严格公务用车定点维修和公务接待公函制度，压减会议6次。', 3)],
    ]);
    p('说明：“项目支出”=1+2+3；“公用经费”为基本支出中的一般商品和服务支出，“其中”各行不是全部明细。');
  },
};
