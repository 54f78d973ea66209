/** What a named rate divides by what. Patterns are tried on the noun phrase of a figure (label, then the noun behind its unit). */
export interface RateName {
  readonly rate: RegExp;
  readonly part: RegExp;
  readonly whole: RegExp;
  /** The part must not be larger than the whole. */
  readonly bounded: boolean;
}

export const RATE_NAMES: readonly RateName[] = [
  {
    rate: /在职人员控制率|人员控制率|编制控制率|编制使用率|在编率|^控制率$/,
    part: /在职|实有|在编|在岗/,
    whole: /编制/,
    bounded: false,
  },
  { rate: /预算控制率|预算调整率|追加率|调整率/, part: /追加|调整|调剂/, whole: /年初/, bounded: false },
  { rate: /控制率/, part: /实际|支出|决算|执行|开支/, whole: /预算|安排|批复|核定/, bounded: false },
  { rate: /到位率/, part: /到位/, whole: /安排|预算|应到位|下达|计划|批复/, bounded: false },
  {
    rate: /支出实现率|支付率|支出率|拨付率|支出进度|支付进度|资金使用率/,
    part: /支出|支付|拨付|使用/,
    whole: /到位|安排|预算|下达|全年/,
    bounded: false,
  },
  {
    rate: /执行率|执行进度|预算完成率/,
    part: /支出|执行|决算|支付/,
    whole: /预算|安排|指标|到位|下达|可用/,
    bounded: false,
  },
  { rate: /采购执行率/, part: /实际|采购|中标|合同/, whole: /预算|计划/, bounded: false },
  {
    rate: /整改率|整治率|销号率|治理率/,
    part: /整改|整治|销号|治理|消除/,
    whole: /发现|排查|隐患|摸排|交办|问题/,
    bounded: true,
  },
  {
    rate: /办结率|结案率|办理率|答复率/,
    part: /办结|审结|结案|办理|答复|回复/,
    whole: /受理|立案|收到|接到|交办|承办|应办|登记/,
    bounded: true,
  },
  {
    rate: /合格率|达标率|优良率/,
    part: /合格|达标|优良/,
    whole: /抽检|抽查|检测|检验|监测|验收|抽样|采集|检查/,
    bounded: true,
  },
  { rate: /回收率|收回率/, part: /收回|回收/, whole: /发放|发出|投放/, bounded: true },
  { rate: /满意率|满意度/, part: /满意/, whole: /有效|收回|回收|受访|调查|样本|问卷|测评|访问/, bounded: true },
  { rate: /成功率|调解率/, part: /成功|调解成功|达成/, whole: /调解|受理|实施|开展/, bounded: true },
  {
    rate: /完成率|竣工率|开工率|完工率|投资完成率/,
    part: /完成|竣工|完工|开工|建成|实施|实际/,
    whole: /计划|任务|目标|应|下达|项目|总投资/,
    bounded: false,
  },
  { rate: /持证率/, part: /持证|取得/, whole: /人员|在职|执法|应/, bounded: true },
  {
    rate: /入住率|使用率|利用率/,
    part: /入住|使用|在用|占用/,
    whole: /总额|床位|总数|固定资产|房间|拥有|应/,
    bounded: true,
  },
  { rate: /就业率|上岗率/, part: /就业|上岗/, whole: /毕业|培训|登记|有就业/, bounded: true },
  {
    rate: /接种率|筛查率|检查率|体检率|签约率|建档率|参保率|参检率|入学率|巩固率|覆盖率|普及率|受检率|签到率|参训率|合规率|及时率|准确率|发放率|兑现率|登记率|管理率|复核率|录入率|安装率|配备率/,
    part: /接种|筛查|体检|签约|建档|参保|参检|入学|覆盖|受检|参训|及时|按时|准确|发放|兑现|登记|规范管理|复核|录入|安装|配备|完成|已/,
    whole: /应|共有|总|全|适龄|目标|任务|常住|计划|发现|在校|辖区|户籍/,
    bounded: true,
  },
  {
    rate: /再犯罪率|死亡率|发病率|投诉率|退货率|差错率|不合格率|故障率/,
    part: /犯罪|死亡|发病|投诉|退货|差错|不合格|故障/,
    whole: /./,
    bounded: true,
  },
];

/** The meanings a rate's name may have, the most particular first. */
export function ratesNamed(name: string): RateName[] {
  return RATE_NAMES.filter(({ rate }) => rate.test(name));
}
