/**
 * The words by which clerks relate one figure to another. Patterns are anchored at the end of the words
 * that stand directly before a figure (“near”), unless they say otherwise.
 */

/** “增加 节约 少 …” + an amount. */
export const RISE =
  /(?:增加|增长|上升|提高|提升|净增|增产|增收|上涨|扩大|多|高|增|超支|超出|多出|高出|增幅|增速|涨幅|多支出?|多收|多用)(?:了|约|近|为|额|额为|达|幅度为)*\s*$/;
export const FALL =
  /(?:减少|下降|降低|节约|节省|压减|压缩|缩短|缩减|核减|审减|减产|减收|回落|缩小|少|低|降|减|差|净减|下滑|降幅|减幅|降速|跌幅|少支出?|少收|少用)(?:了|约|近|为|额|额为|达|幅度为)*\s*$/;

/** Savings and overruns compare two amounts that stand before them without “较/比”. */
export const SAVING =
  /(?:节约|节省|结余|节余|剩余|其余|余|尚余|还剩|尚有|差额为?|相差|差|少支出?)(?:了|约|为|资金|经费|额|金额)*\s*$/;
export const OVERRUN = /(?:超支|超出|多支出?)(?:了|约|为|金额|额)*\s*$/;

/** “较上年 比预算 与2022年 由 从”: the figure is what another one is compared with. */
export const BASE = /(?:较|比|同比|相比|对比|由|从|自|低于|高于|超过|少于|多于)(?![例重])[^，,；;。：:、%％]{0,24}$/;

/** “降到 提高到 增至”: the figure is the result of a change that began at a base. */
export const RESULT =
  /(?:降|减|升|增|提高|提升|提|压减|压缩|压|扩大|扩|增加|增长|减少|下降|上升|发展|缩短|缩减|延长|优化|调整|变)(?:到|至|为|成)(?:了|约|近|20\d\d年(?:度|末|底)?|今年|本年|目前|的)*\s*$/;

/** “占…的” + a percentage. */
export const SHARE =
  /占(?<whole>[^，,；;。：:、占]{0,30}?)(?:的)?(?:比重|比例|比)?(?:为|达到|达|约|近|超过|超|的)*\s*$/;

/** “整改率 满意度 覆盖比例” + a percentage. */
export const RATE =
  /(?<name>[\p{Script=Han}“”"（）()、/]{1,24}?(?:率|度|比例|比重|占比))(?:[（(][^（()）]{0,30}[)）])?(?:均|都|仅|只)?(?:为|达到了?|达|是|约|近|在|保持在|稳定在|超过|：|:|＝|=)*\s*$/u;

/** “变动率 增长率 增幅”: a rate of change with its own sign. */
export const CHANGE_RATE = /(?:变动率|增长率|增减率|变化率|增幅|降幅|涨幅|下降率|压减率|增减幅度|增减变动率)$/;

/** “人均 户均 平均每期 每立方米均价”. */
export const AVERAGE =
  /(?<per>(?:人|户|亩|校|案|次|日|月|年|家|村|镇|乡|件|台|班|期|场|所|单|队|店|季|周|床|生|车|笔|套|辆|座|栋|吨|例|册|公里|件次|批次)均|平均每(?:个)?\p{Script=Han}{1,4}?|每(?:个)?(?:名|户|人|亩|家|吨|次|期|场|件|批次|批|村|所|台|公里|平方米|立方米|人次)?\p{Script=Han}{0,4}?(?:平均|均)|平均每)[^，,；;。：:、]{0,14}$/u;

/** “每座3人 每月不少于300台件 每人每月600元”: so much for each. */
export const PER_UNIT = /每(?:个|一)?(?<per>\p{Script=Han}{1,4}?)[^，,；;。：:、均]{0,10}$/u;

/** Head of a list of parts. */
export const PARTS_HEAD =
  /(?:其中|分别为|分别是|分别|包括|包含|包括了|含|分为|由|分布在|分布于|构成为|构成是|构成|组成|(?<![实现共还另拥享没具国所私公占保只仅约原既持])有(?!效|关|序|力|所|望))[：:，,]?/;

/** “4.68万亩（早稻2.15万亩、晚稻1.86万亩）”: the parts in brackets right behind the whole. */
export const BRACKETED_LIST = /^\s*[（(][^（()）\d]{0,14}$/;

/** The list claims to be complete. */
export const COMPLETE = /(?:分别为|分别是|分别|包括|分为|由.{0,40}?(?:组成|构成)|分布|构成|组成)/;

/** “合计 共 累计” + a total of what stands before. */
export const TOTAL_BEHIND =
  /(?:合计|共计|总计|累计|一共|总共|(?<!公)共(?!享|同|建|管|治|用|青|产|育|性)|合共|总额|总数|总量)[^，,；;。：:、]{0,12}$/;
