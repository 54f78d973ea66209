/** Chinese names by which the arithmetic of tables is recognised. Data only; what rates divide is in content/rates/tables.yaml. */

export const TOTAL =
  /^.{0,10}(?:合计|总计|小计|共计)数?$|^(?:总额|总数|总和|总支出|总收入|总人数|总投资|投资总额|总金额|总|计|全年|(?:年度)?(?:预算)?(?:项目)?资金总额|项目资金|(?:收入|支出|资金|经费|预算|决算)总额)$/;
/** “全县” is a total only where it is the sole name of a row, not a place among others. */
export const AREA_TOTAL = /^全[区县市镇乡省局校院]$/;
/** Label columns that say something about a row but do not name it. */
export const ASIDE =
  /^(?:单位|计量单位|备注|说明|实施地点|地点|实施单位|责任单位|责任人|负责人|性质|类型|年度|联系人|牵头单位|主管部门)$/;
export const GRAND_TOTAL = /^.{0,8}总计$|^总合计$/;

export const SERIAL = /^(?:序号|行次|编号|项次|顺序号|栏次|NO\.?|No\.?|排名|名次)$/;
export const CODE = /(?:编码|代码|科目编号|文号|电话|身份证|账号|卡号|邮编|单位代码)$/;
export const SCORE = /分值|得分|权重|评分|满分|自评分|扣分|分数|打分|考核分|^分$/;
/** Marks got as a part of the marks there are: a rate, no mark itself. */
export const SCORE_RATE = /(?:得|失|扣)分(?:率|比例|占比)$/;
/** A heading row that begins an indicator or scoring block, which other checks own. */
export const INDICATOR =
  /^(?:[一二三]级指标|年度指标值|指标值|实际完成值|绩效指标|评价标准|评分标准|评分细则|指标说明|偏差原因.*|完成值|目标值|指标名称|指标内容)$/;

export const RATE = /(?:率|占比|比例|比重|比率|进度|增幅|幅度|同比|环比|百分比|构成比)$|%|％/;
export const NOT_RATE = /税率|利率|费率|汇率|频率|效率|概率$/;
export const SHARE = /占比|比重|比例|比率|构成|百分比|^占/;
export const GROWTH =
  /变动率|变化率|增长率|增减率|增长比|增减比|增长幅度|增减幅度|变动幅度|增幅|降幅|同比|环比|增长%|增减%|变动%|升降幅度|增速|下降率|递增率|增减变化%/;
export const DECLINE = /降幅|下降率|减少率|压减率|削减率/;
export const SAVING = /节约率|结余率|结转结余率|结转率|节支率|剩余率|未执行率|未支付率|下浮率/;
export const AVERAGE =
  /^(?:人均|户均|亩均|件均|案均|批均|次均|场均|台均|所均|村均|日均|月均|年均|平均|单位成本|单价|单次|每)|造价$|亩产|单产|均(?:成本|支出|费用|补助|金额|投入|价)/;
export const PRICE = /单价|标准|价格|定额|补助额度/;
export const COUNT =
  /数量|人数|面积|户数|人次|批次|次数|件数|天数|台数|套数|规模|个数|工程量|里程|户|人|亩|台|吨|头|米/;
export const MONTHS = /月数|月份数|发放月数|期数/;
export const AMOUNT = /金额|资金|小计|合计|总价|经费|费用|补助|支出|投资|预算|造价|总额/;

export const CUMULATIVE = /累计|累积|截至|截止/;
export const PERIODIC = /当季|本季|当月|本月|本期|当期|单月/;
/** The name of one month or quarter. */
export const PERIOD = /^(?:20\d\d年)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[一二三四五六七八九十]{1,2}月份?)/;
/** Quantities of a moment: they do not add up over rows. */
export const STOCK = /累计|累积|余额|期末|年末|月末|在册|存量|结存|库存|截至|截止/;
export const NOT_ADDITIVE =
  /单价|标准$|均(?!衡)|班额|密度|强度|浓度|指数|系数|温度|率$|占比|比重|比例|比率|序号|排名|日期|时间|年份|电话|编码|代码|文号|增幅|幅度|同比|环比|进度|增减%|增长%|变动%/;

export const DIFFERENCE =
  /差额|差异|差值|差数|结余|节余|剩余|余额|节约|增减|(?:增加|减少|变动|变化|压减|下降)[额量数]|净增|超支|年末结转|期末结转|未完成数|未(?:支[付出]|执行|使用|拨付|下达|到位|兑付|发放|完成|整改|办结)(?:数|额|金额|资金)?$|缺口|结余减少|结转下年|增长额/;

export const PREVIOUS = /上年|去年|上期|上季|上月|前年|期初|年初数|变动前|调整前|基期/;
export const CURRENT = /本年|今年|本期|当年|本季|本月|期末|年末数|变动后|调整后|报告期/;

const SPENT = [
  /全年执行|执行数|决算|实际支出|支出数|实际支付|支付|已支付|已使用|执行|完成(?!率)|实际使用|使用数|实支|支出/,
  /实际|完成/,
];
const BUDGET = [
  /全年预算|调整后|调整预算|变动后|预算调整数|最终预算|可用|全年安排/,
  /^(?!.*年初).*(?:预算|安排|计划|指标|批复|下达|概算|控制数)/,
  /预算|安排|计划|指标|批复|下达|到位|总额|收入/,
];

/** Savings: (budget − spent) ÷ budget. */
export const SAVING_RULE = { spent: SPENT, budget: BUDGET };

/** A whole and its parts that the budget vocabulary itself defines. */
export interface LinearRule {
  readonly code: 'B01' | 'B06' | 'B09' | 'B18' | 'B19';
  readonly target: RegExp;
  readonly plus: readonly RegExp[];
  readonly minus: readonly RegExp[];
  /** How many of the terms must be there for the rule to speak. */
  readonly needed: number;
}

export const LINEAR_RULES: readonly LinearRule[] = [
  {
    code: 'B19',
    target: /^基本支出(?:合计|小计|总额)?$/,
    plus: [/^人员(?:经费|支出)$/, /^(?:日常)?公用(?:经费|支出)$/],
    minus: [],
    needed: 2,
  },
  {
    code: 'B01',
    target: /^(?:三公经费|三公经费支出|三公经费合计)$/,
    plus: [
      /^(?:因公)?出国(?:经费|.{0,6}费用?)?$/,
      /^公务用车(?:购置)?(?:和|及|与).*(?:维护|运行).*费$/,
      /^公务接待(?:费|经费)?$/,
    ],
    minus: [],
    needed: 2,
  },
  {
    code: 'B01',
    target: /^(?:公务用车|公车)购置(?:和|及|与).*(?:维护|运行)/,
    plus: [/^(?:公务用车|公车)?购置(?:费|经费|费用)?$/, /^(?:公务用车|公车)?运行(?:维护)?(?:费|经费|费用)?$/],
    minus: [],
    needed: 2,
  },
  {
    code: 'B18',
    target: /^(?:编制数|编制总数|核定编制|编制人数|人员编制|实有人数|在职人数|实际在职人数|总编制)$/,
    plus: [
      /^行政(?:编制|人员)?$/,
      /^(?:参公|参照公务员法?管理)(?:编制|人员|事业编制)?$/,
      /^事业(?:编制|人员)?$/,
      /^工勤(?:编制|人员)?$/,
    ],
    minus: [],
    needed: 2,
  },
  {
    code: 'B09',
    target: /可用|调整后预算|变动后预算|调整预算数|全年预算/,
    plus: [
      /^(?:上年|年初|以前年度)结转(?:和?结余)?(?:资金|数|预算|指标|额)?$/,
      /^年初预算/,
      /^(?:本年|年中|年度)?(?:追加|调整|调增)(?:预算|指标|金额|数)?/,
    ],
    minus: [/^(?:本年|年中)?(?:追减|调减|核减|收回)/],
    needed: 2,
  },
  {
    code: 'B06',
    target: /^(?:年末|期末|本年末?|本年度)?(?:滚存)?(?:指标)?(?:结转和?结余|结转|结余)(?:资金|数|金额|额)?$/,
    plus: [/可用|全年预算|调整后预算|决算收入|收入决算|^收入(?:合计|总计)$/],
    minus: [/决算支出|支出决算|^支出(?:合计|总计|数)?$|^(?:全年|本年)?(?:支出|执行|决算)数?$/],
    needed: 2,
  },
  { code: 'B06', target: /^结余减少/, plus: [/上年.*结余/], minus: [/本年.*结余/], needed: 2 },
  {
    code: 'B06',
    target: /^(?:本?年末|期末|月末)[^率]{0,5}$/,
    plus: [
      /^(?:上年末?|年初|期初|月初|上期|上月)(?!预算)[^率]{0,5}$/,
      /^(?:本年|本期|本月)?(?:增加|收入|新增|入库|购入|购进|拨入|转入|借入)(?:数|额|量)?$/,
    ],
    minus: [/^(?:本年|本期|本月)?(?:减少|支出|出库|发出|处置|发放|使用|消耗|偿还|归还|报废|转出|核销)(?:数|额|量)?$/],
    needed: 3,
  },
];

/** Minuends and subtrahends of a difference, in order of preference. */
export const DIFFERENCE_PAIRS: readonly { readonly minuend: RegExp; readonly subtrahend: RegExp }[] = [
  { minuend: /全年预算|调整后预算|可用|全年安排/, subtrahend: /决算|执行|支出|支付|使用|实际/ },
  {
    minuend: /预算|安排|计划|指标|批复|下达|收入|应|控制数|最高限价/,
    subtrahend: /决算|执行|支出|支付|使用|实际|成交|中标|采购金额|合同/,
  },
  { minuend: /到位|拨付/, subtrahend: /支出|支付|使用|执行/ },
  { minuend: /目标|计划|任务|发现|受理/, subtrahend: /完成|实际|整改|办结/ },
];

export const MONEY_NAME = /预算|决算|支出|资金|金额|经费|费|收入|结余|结转|总额|投资|补助|执行数|价|款/;
export const PEOPLE_NAME = /人数|编制|在职|人员|人次|批次|户数/;
/** Text in a cell that stands for “no figure here”. */
export const DASH = /^(?:[—–\-－―]+|\/|\\|无|不适用|…+|\.{3,}|×|\*|未发生|没有)$/;

export const INCOME_TOTAL = /^收入(?:总计|总额)$/;
export const SPENDING_TOTAL = /^支出(?:总计|总额)$/;
