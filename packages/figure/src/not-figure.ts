import type { NumberRun } from './number-run.ts';
import type { UnitReading } from './unit-reading.ts';

/** A number together with what stands around it, in half-width text. */
export interface Sighting {
  readonly text: string;
  readonly run: NumberRun;
  readonly unit: UnitReading | null;
  /** Up to 16 characters before and after the number. */
  readonly before: string;
  readonly after: string;
  readonly digits: string;
}

const CONTEXT = 16;
const CLAUSE_START = /(?:^|[\n\t。；;：:！!？?，,、）)（(“"》.] *|^ +)$/;
const LINE_START = /(?:^|[\n\t]) *$/;
const WEAK_LABEL =
  /(?:^|[\n\t。；;]) *(?:方案|步骤|任务|问题|案例|措施|项目|阶段|事项|原因|产出|效益|经验|建议)[一二三]?$/;
const HOTLINE =
  /^(?:12345|12315|12350|12328|12369|12319|12333|12348|12365|12331|12320|12338|12355|12356|12358|12366|12388|12389|12301|12318|12122|12393|12329|12123|12306|96\d{3,4}|95\d{3}|10086|10010)$/;
const HOTLINE_WORD = /^ ?[“”"’（(]?(?:[\u4e00-\u9fff]{0,6}?(?:热线|电话|平台|投诉|举报)|政务|服务|市民|客服|[”"’])/;
const EMERGENCY = /^(?:110|119|120|122|114)$/;

/** A bare whole number, no unit after it. */
const isLone = ({ run, unit }: Sighting): boolean => run.bare && !unit;

const RULES: readonly ((it: Sighting) => boolean)[] = [
  // 前3名, 7号文件, 5级
  ({ before, after, unit }) => before.endsWith('前') && (!unit || /^ ?[名位强]/.test(after)),
  ({ after }) => /^ ?(?:号(?!召)|级|届|楼|世纪|年级|型|系列|小场所|路公交|年代)/.test(after),
  ({ before, after, unit, run }) =>
    /[A-Za-z_\\@][-_]?$/.test(before) || (!unit && !run.malformed && /^[A-Za-z_\\]/.test(after)),
  // 〔2024〕1号, （2023）
  ({ before, after, digits }) => /[〔[【［]$/.test(before) && /^[〕\]】］]/.test(after) && digits.length <= 4,
  (it) => isLone(it) && isYear(it.digits) && /[（(]$/.test(it.before) && /^[）)]/.test(it.after),
  isListMarker,
  isHeadingNumber,
  isLabelNumber,
  isQuotedName,
  isYearInProse,
  isSubjectCode,
  isHotline,
  isEventDay,
  isCodeOfSomething,
  isPageNumber,
  ({ before, unit, digits }) => !unit && /^0\d/.test(digits) && !digits.includes('.') && !before.endsWith('百分之'),
  // 2小时30分
  ({ before, unit }) => unit?.unit?.dimension === 'score' && /小时 ?$/.test(before),
  ({ unit, after, digits }) =>
    digits === '24' &&
    unit?.unit?.name === '小时' &&
    /^ ?小时[^，。；、]{0,6}?(?:值|制|不间断|在岗|在线|热线|监控|监测|响应|待命|畅通|服务|备勤|应急|巡|滚动)/.test(
      after,
    ),
];

/** Whether the number is a date’s part, an ordinal, a code, a label … and no figure. */
export function isNotFigure(text: string, run: NumberRun, unit: UnitReading | null): boolean {
  const it: Sighting = {
    text,
    run,
    unit,
    before: text.slice(Math.max(0, run.start - CONTEXT), run.start),
    after: text.slice(run.end, run.end + CONTEXT),
    digits: text.slice(run.start, run.end),
  };
  return RULES.some((rule) => rule(it));
}

const isYear = (digits: string): boolean => /^(?:19|20)\d\d$/.test(digits);

/** 1、 1. 1） （1） at the start of a clause. */
function isListMarker(it: Sighting): boolean {
  const { run, before, after, digits } = it;
  if (!run.bare || digits.length > 3) return false;
  if (/[（(] ?$/.test(before) && /^ ?[）)]/.test(after)) return digits.length <= 2;
  if (!CLAUSE_START.test(before)) return false;
  if (/^ ?[、.](?!\d)/.test(after)) return true;
  return /^[）)]/.test(after) && digits.length <= 2 && /(?:^|[\n\t。；;：:]) *$/.test(before);
}

/** “1.1 概况” and “2 项目支出” at the start of a line. */
function isHeadingNumber({ text, run, unit, before, after, digits }: Sighting): boolean {
  if (!LINE_START.test(before) || !/^\d{1,2}(?:\.\d{1,2})?$/.test(digits)) return false;
  const counts = !unit?.unit || (unit.unit.dimension === 'count' && unit.unit.factor.eq(1));
  // “12 批次” and “1.5人次” with nothing after them are amounts.
  if (!counts || (unit && !/[\u4e00-\u9fff]/.test(text.charAt(unit.end)))) return false;
  if (run.bare) return /^ +(?![个次户名处起件份场辆家])[\u4e00-\u9fff]{2}/.test(after) && !unit?.over;
  return /^ *[\u4e00-\u9fff]{2}/.test(after) && /^\d{1,2}\.\d$/.test(digits);
}

/** 目标1, 指标2：, 附件3, 图5; of words that also count (问题15，整改12) only a label at the start of a line. */
function isLabelNumber(it: Sighting): boolean {
  if (!isLone(it) || it.digits.length > 2) return false;
  if (/(?:目标|指标|附件|附表|附图|附|序号|编号|栏次|行次|备注|注)[ 一二三]?$/.test(it.before)) return true;
  if (/(?:^|[^\u4e00-\u9fff]|[见附如下上按详及和])[表图] ?$/.test(it.before)) return true;
  return WEAK_LABEL.test(it.before) && /^ *(?:[：:]|$|\n)/.test(it.after);
}

/** “12345”, “333”工程: a number alone in quotation marks is a name. */
function isQuotedName({ before, after, unit, run }: Sighting): boolean {
  return !unit && !run.malformed && /[“"‘「『《]$/.test(before) && /^[”"’」』》]/.test(after);
}

/** 2023行动: a year inside a name. A whole cell 2023 stays a figure. */
function isYearInProse(it: Sighting): boolean {
  if (!isLone(it) || !/^20[0-3]\d$/.test(it.digits)) return false;
  return /^[\u4e00-\u9fff]/.test(it.after) && /(?:^|[\u4e00-\u9fff《“"）)])$/.test(it.before);
}

/** 2240199其他应急管理支出, 30201办公费: classes of government accounts. */
function isSubjectCode(it: Sighting): boolean {
  if (!isLone(it)) return false;
  const named = /^ *[\u4e00-\u9fff]/.test(it.after);
  if (/^2(?:0[1-9]|[12]\d|3[0-4])(?:0[1-9]|[1-9]\d)(?:0[1-9]|[1-9]\d)$/.test(it.digits)) return true;
  if (/^3(?:0[1-9]|1[0-3]|99)(?:0[1-9]|[1-3]\d|99)$/.test(it.digits)) return named || isWhole(it);
  if (/^2(?:0[1-9]|[12]\d|3[0-4])(?:0[1-9]|[1-3]\d|99)$/.test(it.digits)) return named || isWhole(it);
  return /^2(?:0[1-9]|[12]\d|3[0-4])$/.test(it.digits) && named && isSubjectName(it.after);
}

const isWhole = ({ text, digits }: Sighting): boolean => text.length < 24 && text.trim() === digits;
const isSubjectName = (after: string): boolean => /^ *[\u4e00-\u9fff]{2,10}支出/.test(after);

function isHotline(it: Sighting): boolean {
  if (!isLone(it)) return false;
  const { before, after, digits } = it;
  if (HOTLINE.test(digits)) return HOTLINE_WORD.test(after) || /(?:热线|电话|拨打|平台|[“"])[：: ]?$/.test(before);
  if (!EMERGENCY.test(digits)) return false;
  if (
    /^[、和及/，](?:110|119|120|122|114|12345)(?!\d)/.test(after) ||
    /(?:110|119|120|122|114)[、和及/，]$/.test(before)
  )
    return true;
  return /^ ?(?:消防(?!栓)|宣传|指挥|接警|接处警|报警|急救|热线|电话|平台|联动|出警)/.test(after);
}

/** 5.12全国防灾减灾日, “6.21”事故. */
function isEventDay({ run, unit, after, digits }: Sighting): boolean {
  if (unit || run.decimals === 0 || !/^(?:[1-9]|1[0-2])\.(?:0?[1-9]|[12]\d|3[01])$/.test(digits)) return false;
  return /^[”"’]?(?:[\u4e00-\u9fff]{0,12}?(?:日|周|事故|地震|火灾|爆炸|事件|洪|案|疫情|灾))/.test(after);
}

/** 电话：8672345, 邮编 412000, 编号2023001. */
function isCodeOfSomething({ before, unit, digits }: Sighting): boolean {
  if (/\d{13,}/.test(digits)) return true;
  return (
    !unit &&
    /(?:电话|手机|传真|联系方式|邮编|邮政编码|编号|编码|代码|证号|文号|账号|帐号|卡号|QQ|号码|信用代码|No\.?|№)[）)]?[：: ]{0,3}$/i.test(
      before,
    )
  );
}

/** — 3 — and -3- alone on their line, 共 12 页. */
function isPageNumber({ before, after, unit, digits }: Sighting): boolean {
  if (unit || digits.length > 4) return false;
  if (/^ ?页/.test(after) && /共 ?$/.test(before)) return true;
  return /(?:^|\n) *[-—–·~] *$/.test(before) && /^ *[-—–·~] *(?:$|\n)/.test(after);
}
