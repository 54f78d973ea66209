import type { Draft } from '../builder/draft.ts';
import { exact, growth, pct, sum } from '../builder/exact.ts';
import { across, block, down, group } from '../builder/grid.ts';
import type { Row } from '../builder/model.ts';
import type { Writer } from '../builder/writer.ts';
import { added, points, rate, risen, shareOf, taken } from './relation.ts';

const [PEOPLE, OFFICE] = ['392.15', '46.47'];
const BASIC = sum(PEOPLE, OFFICE).f();
const works = { scanning: '132.60', storeroom: '58.30', collecting: '47.50', safety: '48.00' };
const PROJECT = sum(...Object.values(works)).f();
const PAID = sum(BASIC, PROJECT).f();
const [FIRST, NOW, BASIC_BEFORE, PROJECT_BEFORE] = ['660.00', '742.50', '426.90', '305.20'];
const [GUESTS, CARS] = ['0.94', '2.88'];
const THREE = sum(GUESTS, CARS).f();
const [HELD_BEFORE, TAKEN_IN, SCANNED_BEFORE, SCANNED] = ['17.16', '1.26', '7.76', '1.82'];
const HELD = sum(HELD_BEFORE, TAKEN_IN).f();
const DIGITAL = sum(SCANNED_BEFORE, SCANNED).f();
const [SHARE, SHARE_BEFORE] = [pct(DIGITAL, HELD), pct(SCANNED_BEFORE, HELD_BEFORE)];
const visits = { life: 2918, office: 1362, history: 585 };
const VISITS = String(visits.life + visits.office + visits.history);
const GRADE = pct(55, 58);
const PLEASED = rate(243, 250);
const EXECUTION = exact(PAID).over(NOW).times(10).f();
const FIRM = exact(GRADE.replace('%', '')).over(95).times(6).f();
const SCAN_SCORE = exact(SCANNED).over(2).times(10).f();
const TOTAL = sum(EXECUTION, '8', SCAN_SCORE, '8', FIRM, '8', '10', '30', '10').f();

function form(w: Writer): Row[] {
  const { ok, bad, fault, debatable } = w;
  const silent = fault('missing', '立卷检查合格率94.83%低于目标值95%并已扣分，原因栏空白', '已写原因', { expected: '填写未达标原因' });
  const output: Row[] = [
    [down('数量指标', 2), '接收进馆档案', '≥1.2万卷', ok(`${TAKEN_IN}万卷`, taken(2, HELD, HELD_BEFORE)), '8', '8', ''],
    ['馆藏档案数字化', '≥2万卷', `${SCANNED}万卷`, '10', ok(SCAN_SCORE, '1.82÷2×10=9.10'), '扫描设备检修停工23天，余下0.18万卷顺延至2024年3月。'],
    [down('质量指标', 2), '数字化成品合格率', '≥99%', ok('99.29%', '2780÷2800=99.29%，与附件3一致'), '8', '8', ''],
    ['机关立卷检查合格率', '≥95%', silent.here(GRADE), '6', ok(FIRM, `94.83÷95×6=${FIRM}`), silent.pick('', '3家单位电子文件归档不全，已限期补齐。')],
    ['时效指标', '查档当场办结率', '≥98%', ok('98.75%', '4804÷4865=98.75%'), '8', '8', ''],
    ['成本指标', '每页数字化加工成本', '≤0.5元', ok('0.49元', '132.60÷273=0.49'), '10', '10', ''],
  ];
  const effect: Row[] = [
    ['社会效益指标', '查阅利用人次', '≥4500人次', ok(`${VISITS}人次`, '2918+1362+585=4865'), '12', '12', ''],
    ['生态效益指标', '库房用电量下降率', '≥3%', ok('4.17%', '（8.64-8.28）÷8.64=4.17%'), '8', '8', ''],
    ['可持续影响指标', '档案安全责任事故', bad('unquantified', '不断减少', '0起', '实际0起', { finding: '指标值“不断减少”没有量化，实际完成值为0起，无法对照' }), '0起', '10', '10', ''],
  ];
  return [
    ['部门名称', across('槐阳县档案馆', 7)],
    [down('部门预算\n（万元）', 6), '', '年初批复数', '调整后预算数', '执行数', '分值', '执行率', '得分'],
    ['年度资金总额', FIRST, ok(NOW, '660.00+82.50=742.50'), debatable('cross_reference', PAID, added(2, BASIC, PROJECT)), '10分', bad('ratio', rate(PAID, FIRST), rate(PAID, NOW), shareOf(PAID, NOW), { slip: '误用年初批复数作分母，得分9.76是按97.65%计算的' }), debatable('score', EXECUTION, `725.02÷742.50×10=${EXECUTION}`)],
    [across('资金来源构成：', 4), across('支出类别构成：', 3)],
    [across(`其中：一般公共预算：${ok('701.22', '725.02-23.80=701.22')}`, 4), across(`其中：基本支出：${ok(BASIC, added(2, PEOPLE, OFFICE))}`, 3)],
    [across('政府性基金拨款：0.00', 4), across(`项目支出：${ok(PROJECT, added(2, ...Object.values(works)))}`, 3)],
    [across('其他资金：23.80', 4), across('', 3)],
    [down('年度总体目标', 2), across('预期目标', 3), across('实际完成情况', 4)],
    [across('1.接收进馆档案1.2万卷以上，馆藏数字化2万卷；\n2.全年接待查档4500人次以上，当场办结率98%以上；\n3.不发生档案安全责任事故。', 3), across(`1.接收进馆档案${TAKEN_IN}万卷，馆藏数字化${SCANNED}万卷；\n2.接待查档${bad('cross_reference', '4,685人次', '4,865人次', '与报告正文、指标4865人次一致', { slip: '数字颠倒', also: ['4865人次'] })}，当场办结4,804人次；\n3.未发生档案安全责任事故。`, 4)],
    ['一级指标', '二级指标', '三级指标', '年度目标值', '全年完成值', '分值', '得分', '未达标原因及措施'],
    ...group('产出指标\n（50分）', output),
    ...group(bad('weight', '效益指标\n（20分）', '效益指标\n（30分）', '12+8+10=30', { slip: '与各行分值之和不符' }), effect),
    ['满意度指标\n（10分）', '服务对象满意度指标', '查档群众满意度', '≥95%', bad('copied', '≥95%', PLEASED, '243÷250=97.2%', { finding: '完成值照抄指标值“≥95%”，没有填写实际调查结果' }), '10', '10', ''],
    [across('总分', 5), ok('100', '10+50+30+10=100'), bad('score_total', '99.85', TOTAL, `9.76+8+9.10+8+5.99+8+10+30+10=${TOTAL}`, { slip: '合计多1.00' }), ''],
  ];
}

function scanning({ ok, bad, debatable }: Writer): Row[] {
  const batches: readonly (readonly [string, number, number, number, number])[] = [
    ['第一批', 5200, 78, 800, 795],
    ['第二批', 7400, 111, 1100, 1092],
    ['第三批', 5600, 84, 900, 893],
  ];
  const share = (b: (typeof batches)[number]) => (ok(rate(b[4], b[3]), shareOf(b[4], b[3])));
  return [
    [block('批次', 2, 1), across('完成数量', 2), across('成品抽查', 3)],
    ['卷数（卷）', '页数（万页）', '抽查（页）', '合格（页）', '合格率'],
    ...batches.map((b): Row => [b[0], String(b[1]), String(b[2]), String(b[3]), String(b[4]), share(b)]),
    ['合计', ok('18200', '5200+7400+5600=18200，即1.82万卷'), ok('273', '78+111+84=273'), bad('sum', '2700', '2800', '800+1100+900=2800', { slip: '合计少100，合格率按2800页计算' }), debatable('sum', '2780', '795+1092+893=2780'), debatable('ratio', '99.29%', '2780÷2800=99.29%，与指标表一致')],
  ];
}

/** A county archives, 2023: report, scored department form and scanning batches as flattened text. */
export const archivesPackage: Draft = {
  name: 'O05_archives_package',
  part: 'holdout',
  format: 'txt',
  write(w) {
    const { p, table, ok, bad, debatable } = w;
    p('');
    p('槐阳县档案馆');
    p('2023年度部门整体支出绩效自评报告');
    p('按照县财政局统一部署，我馆对2023年度部门整体支出开展了绩效自评，现报告如下。');
    p('一、部门基本情况');
    p(
      `我馆为县委直属单位，加挂县地方志编纂室牌子，设办公室、收集保管股、利用编研股、信息技术股、监督指导股${ok('5个股室', '列举的股室恰为5个')}。核定编制32名，${ok('其中参公管理20名、事业编制12名', '20+12=32')}；年末在职30人，${ok('在职人员控制率93.75%', '30÷32=93.75%')}，退休人员17人。`,
    );
    p('二、一般公共预算支出情况');
    p(
      `全年支出${ok(`${PAID}万元`, added(2, BASIC, PROJECT))}，其中基本支出${BASIC}万元，${ok(`占${pct(BASIC, PAID)}`, shareOf(BASIC, PAID))}，项目支出${PROJECT}万元，${ok(`占${pct(PROJECT, PAID)}`, shareOf(PROJECT, PAID))}。`,
    );
    p(
      `（一）基本支出。较上年${BASIC_BEFORE}万元${ok('增加11.72万元', taken(2, BASIC, BASIC_BEFORE))}，${bad('growth', `增长${pct('11.72', BASIC)}`, `增长${growth(BASIC, BASIC_BEFORE)}`, risen(BASIC, BASIC_BEFORE), { slip: '误用本年数作分母' })}。人员经费${PEOPLE}万元，${ok(`占${pct(PEOPLE, BASIC)}`, shareOf(PEOPLE, BASIC))}；公用经费${OFFICE}万元，${ok(`占${pct(OFFICE, BASIC)}`, shareOf(OFFICE, BASIC))}。“三公”经费支出${ok(`${THREE}万元`, added(2, GUESTS, CARS))}，其中公务接待${GUESTS}万元（14批次96人次，${bad('unit', '人均97.92万元', '人均97.92元', '9400÷96=97.92', { slip: '单位误写为万元' })}）、公车运行${CARS}万元，为预算4.60万元的${ok(rate(THREE, '4.60'), shareOf(THREE, '4.60'))}。`,
    );
    p(
      `（二）项目支出。较上年${PROJECT_BEFORE}万元${ok('减少18.80万元，下降6.16%', `${taken(2, PROJECT_BEFORE, PROJECT)}，18.80÷305.20=6.16%`)}。其中馆藏数字化${works.scanning}万元，库房改造${bad('sum', '53.80万元', `${works.storeroom}万元`, '286.40-132.60-47.50-48.00=58.30', { slip: '数字颠倒，四项相加不等于286.40' })}，征集编研${works.collecting}万元，安全保密${works.safety}万元。年中追加${ok('82.50万元，占年初预算660.00万元的12.5%', '82.50÷660.00=12.5%')}，用于数字化三期。`,
    );
    p('三、政府性基金预算、国有资本经营预算支出情况\n无。');
    p('四、部门整体支出绩效情况');
    p(
      `（一）收集保管。年末馆藏${ok(`${HELD}万卷`, added(2, HELD_BEFORE, TAKEN_IN))}，全宗186个。库房面积3,200平方米，新购恒湿机24台，每台1.45万元，${ok('共34.80万元', '24×1.45=34.80')}，其余${debatable('difference', '23.50万元用于气体灭火改造', '58.30-34.80=23.50')}；库房用电由8.64万度降到8.28万度，${bad('difference', '减少0.46万度', '减少0.36万度', '8.64-8.28=0.36', { slip: '减错' })}。`,
    );
    p(
      `（二）数字化。本年加工${SCANNED}万卷，${ok('卷均150页', '2730000÷18200=150')}，累计${ok(`${DIGITAL}万卷`, added(2, SCANNED_BEFORE, SCANNED))}，数字化率${ok(SHARE, shareOf(DIGITAL, HELD))}，较上年${SHARE_BEFORE}${ok(`提高${points(SHARE, SHARE_BEFORE)}个百分点`, `52.01-45.22=${points(SHARE, SHARE_BEFORE)}`)}。`,
    );
    p(
      `（三）利用服务。接待查档${ok(`${exact(VISITS).c(0)}人次`, '2918+1362+585=4865')}，其中民生类2,918人次、工作查考1,362人次、编史修志585人次，${ok('民生类占59.98%', '2918÷4865=59.98%')}；比上年4,412人次${ok('增长10.27%', '（4865-4412）÷4412=10.27%')}；调卷${bad('malformed', '11,67.6卷次', '11,676卷次', '与人均2.4卷一致，11676÷4865=2.4', { slip: '千分位和小数点写错' })}，${ok('人均2.4卷次', '11676÷4865=2.4')}。跨省通办${ok('300余件', '概数，无须核对')}。举办展览4场，参观1.86万人次，${ok('场均4,650人次', '18600÷4=4650')}。`,
    );
    p(`（四）监督指导。检查机关立卷单位58家、合格55家，${bad('ratio', `合格率${pct(58, 55)}`, `合格率${GRADE}`, shareOf(55, 58), { slip: '分子分母颠倒，合格率不可能超过100%' })}，${ok('3家限期整改', '58-55=3')}。发出问卷260份，收回250份，满意243份，${ok(`满意度${PLEASED}`, shareOf(243, 250))}。`);
    p(
      `（五）编研宣传。编印《槐阳水利史料》等3种，共28.6万字，${ok('平均每种9.5万字左右', '28.6÷3=9.53')}；口述史采访26人、录像52小时，${ok('人均2小时', '52÷26=2')}；征集照片1,240张、实物86件，${ok('合计1,326件（张）', '1240+86=1326')}。“档案里的老县城”专栏推送48期，${ok('平均每月4期', '48÷12=4')}，阅读量9.6万次，${ok('期均2,000次', '96000÷48=2000')}。国际档案日活动${ok('前后历时5天（6月7日至11日）', '6月7日至11日共5天')}，接待学生${ok('近千人', '概数，无须核对')}。`,
    );
    p(
      `（六）馆际协作。查档平台接入16个乡镇、42个县直单位，${ok('共58家，与立卷检查的58家范围相同', '16+42=58')}；受理跨馆查档申请${ok('306件，出具证明288件，出证率94.12%', '288÷306=94.12%')}，其余18件${ok('因无馆藏记录退回', '306-288=18')}。征集编研支出${works.collecting}万元中，${ok('编印费21.60万元、征集费14.30万元，其余11.60万元为口述史拍摄制作', '47.50-21.60-14.30=11.60')}。`,
    );
    p('五、存在的问题');
    p(`一是支付进度前低后高，截至${bad('other', '6月31日', '6月30日', '6月只有30天', { finding: '6月没有31日，日期不存在' })}项目支出${ok('100.24万元，只占全年的35%', '100.24÷286.40=35%')}。二是数字化进度差${ok('0.18万卷', '2-1.82=0.18')}未达年度目标。`);
    p('六、下一步改进措施');
    p(`${bad('carryover', '2023年', '2024年', '2024年3月报告的下一步措施', { around: (v) => `${v}，我馆将把数字化加工前移到一季度`, slip: '沿用上年文本' })}，力争6月底前项目支出占比提高到50%，${ok('提高15个百分点', '50-35=15')}。`);
    p('槐阳县档案馆');
    p('2024年3月15日');
    p('');
    p('附件2');
    p('2023年度部门整体支出绩效自评表');
    table(form(w));
    p('注：1.执行率＝执行数÷调整后预算数；预算执行得分＝执行率×10。2.未达到目标值的，得分＝全年完成值÷年度目标值×分值，保留两位小数。');
    p('附件3');
    p('馆藏档案数字化加工分批情况');
    table(scanning(w));
  },
};
