import { describe, expect, it } from 'vitest';
import { auditText, loudIn } from '../audit-of.ts';

describe('an agreeing pair nearby acquits', () => {
  it.each([
    [
      'a share of the sentence before',
      '全年支出840.00万元。基本支出462.00万元，占55%，其中工资380.00万元、公用82.00万元；项目支出378.00万元，占45%。',
    ],
    [
      'a rate on this year’s budget',
      '会议费预算25.00万元，比2022年预算28.00万元减少3.00万元。实际支出20.80万元，节约4.20万元，控制率83.20%。',
    ],
    [
      'a rate of two sentences before',
      '全年预算640.00万元；全年支出621.50万元，年末结转18.50万元。基本支出218.90万元，占35.22%；项目支出402.60万元，占64.78%。预算完成率97.11%。',
    ],
    ['a total of another column', '5个月平均每月支付92.40万元，5月比4月增长26.10%；差额合计71.35万元。'],
    [
      'a list that names a rest without a figure',
      '进入回收渠道18,650吨，其中纸类10,120吨、塑料8,310吨，玻璃另有少量。',
    ],
    [
      'a price beside two amounts',
      '购桌椅160套、单价268元，帐篷32顶、单价1,850元，两项分别为4.288万元和5.92万元，其余3.10万元购应急灯。',
    ],
  ])('%s', (_, sentence) => {
    expect(loudIn(auditText(sentence))).toEqual([]);
  });
});

describe('readings that need no slip', () => {
  it.each([
    [
      'a rate upside down beside its parts',
      '核定编制84人，其中行政编制26人、事业编制58人；年末在职80人，其中行政25人、事业55人，在职人员控制率105.00%。',
      '105.00%→95.24%',
    ],
    ['grades from the first on', '公园86个，其中一类12个、二类31个、三类39个。', '86个→82个'],
    [
      'a total that counts its items',
      '核定编制140名，年末在职132人，空编8名；其中管理岗32人、技术岗58人、工勤岗42人，三类岗位合计130人。',
      '130人→132人',
    ],
    ['what is overdue', '受理热线1,640件、按期办结1,598件，超期52件。', '52件→42件'],
    ['a growth by this year’s value', '平均浓度28微克/立方米，上年31微克/立方米，下降10.71%。', '10.71%→9.68%'],
    ['a growth of what no list of units knows', '用电由9.20万度降到8.70万度，减少0.60万度。', '0.60万→0.50万度'],
    ['points written as percent', '覆盖率91.4%，比上年90.2%提高1.2%。', '1.2%→1.2个百分点'],
    ['a part whose share tells another', '在册74户；已迁出48户、占62.16%。', '62.16%→64.86%'],
    ['a change from last year’s value', '上年接种6,150头，减少310头，下降5.31%。', '5.31%→5.04%'],
  ])('finds %s', (_, sentence, found) => {
    expect(loudIn(auditText(sentence))).toEqual([found]);
  });
});
