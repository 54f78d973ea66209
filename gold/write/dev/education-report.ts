import type { Draft } from '../builder/draft.ts';
import { exact, flip, growth, pct, pctShort, sum, wan } from '../builder/exact.ts';
import { across, down } from '../builder/grid.ts';

const stages = [
  { name: '学前教育', schools: 64, pupils: 14862, before: 15230, classes: 548 },
  { name: '小学', schools: 42, pupils: 38416, before: 38052, classes: 902 },
  { name: '初中', schools: 21, pupils: 18254, before: 17986, classes: 401 },
  { name: '普通高中', schools: 4, pupils: 9637, before: 9410, classes: 198 },
  { name: '中等职业教育', schools: 1, pupils: 2108, before: 2046, classes: 48 },
  { name: '特殊教育', schools: 1, pupils: 126, before: 118, classes: 11 },
] as const;

const grants = [
  { name: '小学寄宿生', people: 2134, standard: 1000 },
  { name: '小学非寄宿生', people: 3612, standard: 500 },
  { name: '初中寄宿生', people: 2986, standard: 1250 },
  { name: '初中非寄宿生', people: 1448, standard: 625 },
  { name: '普通高中学生', people: 1926, standard: 2000 },
] as const;

/** A district education bureau, 2023: a long narrative with school, project and grant tables. */
export const educationReport: Draft = {
  name: '23_education_report',
  part: 'dev',
  format: 'docx',
  write({ p, title, heading, table, bad, ok, debatable }) {
    const schools = sum(...stages.map((s) => s.schools)).f(0);
    const pupils = sum(...stages.map((s) => s.pupils));
    const before = sum(...stages.map((s) => s.before));
    const classes = sum(...stages.map((s) => s.classes));
    const compulsory = 38416 + 18254;
    const [posts, staff, teachers] = [5126, 4987, 4652];
    const [basic, people] = ['62318.54', '57864.20'];
    const office = exact(basic).minus(people).f();
    const projects: readonly [string, string, string][] = [
      ['义务教育薄弱环节改善', '8640.00', '8412.35'],
      ['校舍安全维修', '3250.00', '3186.42'],
      ['家庭经济困难学生资助', '2490.00', '2459.06'],
      ['义务教育学生营养改善', '4120.00', '4098.00'],
      ['普惠性学前教育', '2380.00', '2305.60'],
      ['教师培训', '486.00', '462.15'],
      ['教育信息化', '3364.00', '3209.50'],
    ];
    const planned = sum(...projects.map((x) => x[1]));
    const project = sum(...projects.map((x) => x[2]));
    const whole = project.plus(basic);
    const last = exact('82106.45');
    const grantYuan = sum(...grants.map((g) => g.people * g.standard));
    const grantWan = wan(grantYuan);
    const c = (x: string) => exact(x).c();

    title('青棠市梧桐区教育局');
    title('2023年度部门整体支出绩效自评报告');
    p('根据区财政局布置，我局组织机关科室和直属学校对2023年度整体支出进行了自评。除特别注明外，金额单位为万元，学校和学生数为2023—2024学年初统计数。');
    heading('一、部门概况');
    p(
      `（一）机构人员。局机关设${bad('other', '8个', '7个', '列举的科室是7个', { around: (v) => `办公室、人事科、基础教育科、学前与职成教育科、计划财务科、督导室、安全稳定科等${v}科室`, severity: 'warning', slip: '与列举不符' })}，直属事业单位${ok('4个：教师发展中心、学生资助管理中心、招生考试中心、教育技术装备站', '列举恰为4个')}。全区核定教职工编制${posts.toLocaleString('en')}名，年末在编${staff.toLocaleString('en')}人，${bad('ratio', pct(posts, staff), pct(staff, posts), `${staff}÷${posts}`, { around: (v) => `在职人员控制率${v}`, slip: '分子分母颠倒' })}；其中专任教师${teachers.toLocaleString('en')}人，${ok(`占${pct(teachers, staff)}`, `${teachers}÷${staff}`)}，其余${ok(`${staff - teachers}人`, `${staff}-${teachers}`)}为职员和教辅人员。`,
    );
    p(`（二）学校和学生。全区各级各类学校（幼儿园）${ok(`${schools}所`, '64+42+21+4+1+1=133')}，其中公办幼儿园38所、民办幼儿园26所；在校（园）学生${ok(`${pupils.c(0)}人`, '六个学段相加')}，比上学年${before.c(0)}人${bad('difference', `增加${pupils.minus(before).plus(90).f(0)}人`, `增加${pupils.minus(before).f(0)}人`, `${pupils.f(0)}-${before.f(0)}`, { slip: '相减错误' })}，${ok(`增长${growth(pupils, before)}`, `（${pupils.f(0)}-${before.f(0)}）÷${before.f(0)}`)}。各学段情况见表1。`);
    p('表1　2023—2024学年学校和学生情况', 'note');
    table([
      [down('学段', 2), down('学校数（所）', 2), across('在校（园）学生（人）', 3), down('班级数（个）', 2), down('班额（人/班）', 2), down('校均规模（人）', 2)],
      ['本学年', '上学年', '增长率'],
      ...stages.map((s, i) => [
        s.name,
        s.schools,
        s.pupils.toLocaleString('en'),
        s.before.toLocaleString('en'),
        i === 3 ? bad('growth', growth(s.before, s.pupils).replace('-', ''), growth(s.pupils, s.before), `（${s.pupils}-${s.before}）÷${s.before}`, { slip: '误用本学年数作分母' }) : i === 0 ? ok(growth(s.pupils, s.before), '学生减少，增长率为负') : growth(s.pupils, s.before),
        s.classes,
        i === 2 ? bad('ratio', '54.5', exact(s.pupils).over(s.classes).f(1), `${s.pupils}÷${s.classes}`, { slip: '除错' }) : exact(s.pupils).over(s.classes).f(1),
        i === 1 ? ok(exact(s.pupils).over(s.schools).c(0), `${s.pupils}÷${s.schools}`) : exact(s.pupils).over(s.schools).c(0),
      ]),
      ['合计', schools, pupils.c(0), before.c(0), growth(pupils, before), ok(classes.c(0), '班级数相加'), exact(pupils).over(classes).f(1), pupils.over(schools).c(0)],
    ]);
    heading('二、预算执行情况');
    p(
      `（一）总体情况。全年部门整体支出${whole.c()}万元（${ok(`${whole.over(10000).f()}亿元`, `${whole.f()}万元换算为亿元`)}），较上年${last.c()}万元增加${ok(`${whole.minus(last).c()}万元，增长${growth(whole, last)}`, `${whole.f()}-${last.f()}，÷${last.f()}`)}。其中基本支出${c(basic)}万元，占${ok(pct(basic, whole), `${basic}÷${whole.f()}`)}；${bad('ratio', flip(pct(project, whole)), pct(project, whole), `${project.f()}÷${whole.f()}`, { around: (v) => `项目支出${project.c()}万元，占${v}`, slip: '数字颠倒，两项占比之和不是100%' })}。`,
    );
    p(`（二）基本支出。人员经费${c(people)}万元、${bad('sum', flip(c(office), 1), c(office), `${basic}-${people}`, { around: (v) => `公用经费${v}万元`, slip: '与人员经费相加不等于基本支出' })}，人员经费占基本支出的${ok(pct(people, basic), `${people}÷${basic}`)}。按年末在编人数计算，人均人员经费${bad('unit', `${exact(people).over(staff).f()}元`, `${exact(people).over(staff).f()}万元`, `${people}万元÷${staff}人=${exact(people).over(staff).f()}万元`, { slip: '漏写“万”' })}。`);
    p('（三）项目支出。7个专项执行情况见表2。');
    p('表2　项目支出执行情况（单位：万元）', 'note');
    table([
      ['序号', '项目', '预算数', '支出数', '结余', '执行率', '占比'],
      ...projects.map(([name, plan, spent], i) => [
        i + 1,
        name,
        c(plan),
        c(spent),
        i === 4 ? ok(exact(plan).minus(spent).f(), `${plan}-${spent}`) : exact(plan).minus(spent).f(),
        i === 5 ? ok(pct(spent, plan), `${spent}÷${plan}`) : i === 1 ? bad('ratio', pctShort(spent, planned), pct(spent, plan), `${spent}÷${plan}`, { slip: '误用预算合计作分母' }) : pct(spent, plan),
        pct(spent, project),
      ]),
      ['', '合计', debatable('sum', planned.c(), '七项预算相加'), ok(project.c(), '七项支出相加，与正文项目支出一致'), planned.minus(project).f(), pct(project, planned), ok('100%', '各项占比四舍五入后合计99.99%或100.01%属尾差')],
    ]);
    p(`（四）“三公”经费。预算45.00万元，实际支出38.64万元，${ok('节约6.36万元，控制率85.87%', '45.00-38.64；38.64÷45.00')}，其中公务用车运行维护费31.20万元、公务接待费${ok('7.44万元', '38.64-31.20')}；公务接待93批次1,240人次，${ok('人均60元', '74,400÷1,240')}。`);
    heading('三、绩效完成情况');
    p(
      `（一）教育公平。随迁子女在义务教育阶段就读6,218人，${ok(`占${compulsory.toLocaleString('en')}名义务教育学生的${pct(6218, compulsory)}`, `6218÷（38416+18254）`)}，全部纳入公办学位或政府购买学位。超大班额由46个压减到12个，${ok('减少34个，降幅73.91%', '34÷46')}。普惠性幼儿园在园幼儿13,286人，${ok(`覆盖率${pct(13286, 14862)}`, '13286÷14862')}，较上年86.2%提高${bad('growth', '3.71个百分点', '3.2个百分点', `${pct(13286, 14862)}-86.2%=3.2个百分点`, { slip: '把相对增幅当作百分点' })}。`,
    );
    p('（二）学生资助。资助义务教育和普通高中家庭经济困难学生情况如下（单位：人、元/年、万元）：');
    table([
      ['类别', '受助人数', '年人均标准', '发放金额'],
      ...grants.map((g, i) => [g.name, g.people.toLocaleString('en'), g.standard.toLocaleString('en'), i === 2 ? bad('sum', wan(g.people * 1000), wan(g.people * g.standard), `${g.people}×${g.standard}元`, { slip: '套用了小学寄宿生标准' }) : i === 3 ? ok(wan(g.people * g.standard), `${g.people}×${g.standard}`) : wan(g.people * g.standard)]),
      ['合计', sum(...grants.map((g) => g.people)).c(0), ok('—', '标准不同，不合计'), ok(c(grantWan), '五类金额相加')],
    ]);
    p(`五类学生合计发放${c(grantWan)}万元，${ok(`占学生资助项目支出2,459.06万元的${pct(grantWan, '2459.06')}`, `${grantWan}÷2459.06`)}，其余为学前、中职资助和免学费补助。营养改善计划按每生每天5元、全年200天补助，覆盖40,980人，${ok('支出4,098.00万元', '40980×5×200=40,980,000元')}。`);
    p(
      `（三）办学条件。改扩建学校9所，新增学位4,320个，校均${ok('480个', '4320÷9')}；完成校舍维修32所，维修面积8.6万平方米，${bad('unit', '每平方米370.51万元', '每平方米370.51元', '3186.42万元÷8.6万平方米', { slip: '单位应为元' })}。更新多媒体设备612套，班级配备率由91.5%提高到${ok('96.8%，提高5.3个百分点', '96.8-91.5')}。校车86台，日均接送4,520人，${ok('平均每台52.6人', '4520÷86')}（分两趟运行）。`,
    );
    p(`（四）教师队伍。举办培训46期，培训5,420人次，${ok(`人均${exact('462.15').times(10000).over(5420).f()}元`, '462.15万元÷5420人次')}；招聘新教师186人，其中研究生41人，${ok('占22.04%', '41÷186')}。交流轮岗教师${bad('cross_reference', '523人', '532人', `校长23人+骨干教师167人+普通教师342人`, { around: (v) => `${v}（校长23人、骨干教师167人、普通教师342人）`, slip: '与括号内分项之和不符' })}，占专任教师的${ok(pct(532, teachers), `532÷${teachers}`)}。`);
    p(`（五）教育质量。义务教育阶段参加课后服务52,136人，${ok(`参与率${pct(52136, compulsory, 0)}`, `52136÷${compulsory}`)}；初中毕业生5,864人，升入普通高中3,284人、中职2,346人，${ok('升学率96.01%', '（3284+2346）÷5864')}。高中毕业生3,186人，本科上线2,008人，${ok('上线率63.03%', '2008÷3186')}，${bad('unit', '提高2.4%', '提高2.4个百分点', '63.03%-60.63%=2.4个百分点', { around: (v) => `比上年60.63%${v}`, severity: 'warning', slip: '百分点写成百分比' })}。`);
    p(`（六）满意度。发放家长和学生问卷3,000份，收回2,916份，其中有效问卷2,880份，满意和基本满意2,705份，${ok('满意度93.92%', '2705÷2880，分母为有效问卷')}。`);
    heading('四、存在的问题和下一步打算');
    p(`（一）支出进度不够均衡。上半年项目支出${exact(project).times('0.38').c()}万元，${ok('占全年的38%', '上半年支出按38%计算')}，下半年集中在11月和12月支付。（二）学位供给结构性紧张，城区3所小学班额仍超过50人。`);
    p(`${bad('carryover', '2023年', '2024年', '2023年度报告的下一步打算面向2024年', { around: (v) => `${v}，我局将提前完成校舍维修项目招标`, slip: '沿用上年文本' })}，力争上半年项目支出进度${ok('达到45%，比上年提高7个百分点', '45%-38%')}；${bad('placeholder', '新增学位XX个', '新增学位2,800个', '新增学位数已填写', { finding: '新增学位数留有占位符“XX”' })}，其中城区1,900个、乡镇900个。`);
    p('青棠市梧桐区教育局', 'right');
    p('2024年4月26日', 'right');
  },
};
