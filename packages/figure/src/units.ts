import type { Dimension } from './unit.ts';

/** One row of the table of units: every spelling shares dimension, factor and base. */
export interface UnitRow {
  /** Spellings, apart by a space. */
  readonly names: string;
  readonly dimension: Dimension;
  readonly factor: string;
  /** The base unit’s name; empty where every spelling is its own base (count words). */
  readonly base: string;
  /** The one name under which all spellings are kept, when they are mere variants. */
  readonly canonical?: string;
}

/** Measures. A multiplier (十万 百 千 万 百万 千万 亿 …) may stand before any of them. 1 亩 is exactly 2000/3 ㎡, so 亩 is the base that keeps area exact. */
export const MEASURES: readonly UnitRow[] = [
  { names: '元 圆 元人民币', dimension: 'money', factor: '1', base: '元', canonical: '元' },
  { names: '角', dimension: 'money', factor: '0.1', base: '元' },
  { names: '%', dimension: 'percent', factor: '1', base: '%' },
  { names: '个百分点 百分点', dimension: 'percentPoint', factor: '1', base: '个百分点', canonical: '个百分点' },
  { names: '‰', dimension: 'permille', factor: '1', base: '‰' },
  { names: '亩', dimension: 'area', factor: '1', base: '亩' },
  { names: '公顷', dimension: 'area', factor: '15', base: '亩' },
  { names: '平方米 平米 ㎡ m² m2', dimension: 'area', factor: '0.0015', base: '亩', canonical: '平方米' },
  { names: '平方公里 平方千米 km² km2', dimension: 'area', factor: '1500', base: '亩', canonical: '平方公里' },
  { names: '公里 千米 km KM', dimension: 'length', factor: '1000', base: '米', canonical: '公里' },
  { names: '米 m 延米 延长米', dimension: 'length', factor: '1', base: '米', canonical: '米' },
  { names: '厘米 cm', dimension: 'length', factor: '0.01', base: '米', canonical: '厘米' },
  { names: '毫米 mm', dimension: 'length', factor: '0.001', base: '米', canonical: '毫米' },
  { names: '公斤 千克 kg KG', dimension: 'mass', factor: '1', base: '公斤', canonical: '公斤' },
  { names: '斤', dimension: 'mass', factor: '0.5', base: '公斤' },
  { names: '克 g', dimension: 'mass', factor: '0.001', base: '公斤', canonical: '克' },
  { names: '毫克 mg', dimension: 'mass', factor: '0.000001', base: '公斤', canonical: '毫克' },
  { names: '微克 μg', dimension: 'mass', factor: '0.000000001', base: '公斤', canonical: '微克' },
  { names: '吨 t', dimension: 'mass', factor: '1000', base: '公斤', canonical: '吨' },
  { names: '立方米 立方 方 m³ m3 ㎥', dimension: 'volume', factor: '1', base: '立方米', canonical: '立方米' },
  { names: '升 L', dimension: 'volume', factor: '0.001', base: '立方米', canonical: '升' },
  { names: '倍', dimension: 'percent', factor: '100', base: '%' },
  { names: '成', dimension: 'percent', factor: '10', base: '%' },
  { names: '年 周年', dimension: 'duration', factor: '12', base: '个月', canonical: '年' },
  { names: '个月 月', dimension: 'duration', factor: '1', base: '个月' },
  { names: '天 日 个自然日 自然日', dimension: 'duration', factor: '86400', base: '秒', canonical: '天' },
  { names: '小时 个小时', dimension: 'duration', factor: '3600', base: '秒', canonical: '小时' },
  { names: '分钟', dimension: 'duration', factor: '60', base: '秒' },
  { names: '秒', dimension: 'duration', factor: '1', base: '秒' },
  { names: '周 个星期', dimension: 'duration', factor: '604800', base: '秒', canonical: '周' },
  { names: '工作日 个工作日', dimension: 'duration', factor: '1', base: '工作日', canonical: '工作日' },
  { names: '分', dimension: 'score', factor: '1', base: '分' },
  { names: '千瓦 kw kW KW Kw', dimension: 'count', factor: '1', base: '千瓦', canonical: '千瓦' },
  { names: '兆瓦 MW', dimension: 'count', factor: '1000', base: '千瓦', canonical: '兆瓦' },
  { names: '千瓦时 kWh kwh KWH', dimension: 'count', factor: '1', base: '千瓦时', canonical: '千瓦时' },
  { names: '千伏 kV KV kv', dimension: 'count', factor: '1', base: '千伏', canonical: '千伏' },
];

/** Words that count things: each is its own base, 家 is not 家次. */
export const COUNT_WORDS: readonly string[] = (
  '家 户 处 起 人 名 个 次 场 期 件 份 批 座 栋 幢 台 套 辆 艘 架 口 条 只 头 张 块 项 宗 例 所 间 幅 篇 册 支 队 村 组 株 盏 眼 班 ' +
  '站 点 部 本 枚 门 笔 单 桶 袋 箱 顶 床 羽 尾 棵 根 盒 瓶 包 捆 卷 把 面 片 段 节 层 课 堂 轮 趟 遍 位 类 大类 种 岁 孔 樘 ' +
  '人次 家次 户次 处次 台次 辆次 件次 场次 批次 条次 班次 车次 艘次 架次 项次 组次 队次 宗次 套次 例次 课次 门次 份次 个次 只次 头次 ' +
  '点次 段次 剂次 剂 支次 座次 轮次 节次 样次 人份 人日 人天 人月 课时 学时 学分 台件 台套 件套 台班 标台 车位 床位 标箱 标段 小组 班组 美元 港元 欧元 ℃ 摄氏度 TB GB MB'
).split(' ');

/** Words that stand only below a stroke: 元/生/学期. */
export const PER_WORDS: readonly string[] = ['生', '季度', '季', '学期', '车', '时', '餐', '桌'];

/** What may not follow a unit word: then it is the start of another word (5组 of 5组织, 50万支 of 50万支出). */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  支: '出付持撑援部',
  组: '织建成',
  单: '位独元',
  名: '称义额单誉录',
  只: '有是能要',
  条: '件例款',
  批: '复准示',
  份: '额',
  场: '所地景',
  次: '年月日生要',
  处: '理置罚于在级分',
  起: '步草点来始',
  户: '均籍外',
  家: '庭属园具电长',
  队: '伍',
  台: '账风',
  所: '有在属以得',
  本: '年级次期地区单部文',
  部: '门分署队委',
  点: '击评名',
  口: '头岸',
  年: '初末底度均份内级',
  月: '均底末初度',
  日: '常均报期前起',
  天: '然',
  分: '局管别析类项配布公工解散支成享级期之',
  班: '子',
  期: '间末初望',
  位: '于置列',
  元: '旦素',
  米: '粉',
  门: '店票诊',
  人: '均民才大社',
  村: '委民级庄',
  面: '积向对临',
  段: '落',
  包: '括含装',
  把: '握',
  种: '植子',
  类: '似别型',
  方: '面案式法便向',
  斤: '斤计',
  块: '状',
  克: '服扣',
  升: '级至到高',
  周: '边期围',
  节: '约余能省点假',
  片: '区面',
  架: '构',
  项: '目',
  倍: '增数',
  秒: '表',
  成: '立为果员绩功本效都品年长分熟形交',
  吨: '位',
  亩: '均产',
  瓶: '装',
  尾: '款矿',
  株: '洲',
  座: '谈位',
  幅: '度',
  笔: '试记',
  轮: '流换训岗',
  顶: '级',
  张: '贴',
  头: '盔部',
  间: '接隔',
  宗: '旨教',
  例: '如外会行',
  根: '据',
  卷: '烟',
  层: '面级层',
  课: '题',
  套: '取',
  箱: '变',
};

/** Multipliers that may stand before a unit, longest first. */
export const MULTIPLIERS: readonly (readonly [string, string])[] = [
  ['万亿', '1000000000000'],
  ['千亿', '100000000000'],
  ['百亿', '10000000000'],
  ['十亿', '1000000000'],
  ['千万', '10000000'],
  ['百万', '1000000'],
  ['十万', '100000'],
  ['亿', '100000000'],
  ['万', '10000'],
  ['千', '1000'],
  ['百', '100'],
];
