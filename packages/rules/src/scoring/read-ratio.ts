import { Decimal } from '@shiji/figure';
import { readBand } from './bounds.ts';
import { type Reading, shared } from './reading.ts';
import type { RatioRule } from './rule.ts';

const FACTOR =
  '(?:\\d+(?:\\.\\d+)?|(?:该项|本项|本指标|该指标|指标|项目)?(?:分值|权重分?|满分|标准分|权重分值)(?:\\(\\d+(?:\\.\\d+)?分?\\))?)分?';
const LEFT = '(?:该项|本项|本指标|指标|此项|实际|考核|执行)?(?:得分|分数|分值)[=:]';
const PRODUCT = new RegExp(`${LEFT}?(?<share>[^=;。]{2,60}?)[*×x·](?<factor>${FACTOR})(?![^,;。]{0,3}[/÷%])`);
const BARE = new RegExp(
  `^按?(?<share>[\\u4e00-\\u9fff]{1,12}(?:率|比例|比)|\\(?[\\u4e00-\\u9fff]{1,12}[/÷][\\u4e00-\\u9fff]{1,12}\\)?)[*×x·](?<factor>${FACTOR})(?:$|[,;。(])`,
);
const REVERSED = new RegExp(`${LEFT}(?<factor>${FACTOR})[*×x·](?<share>[^=;。,]{2,60})`);

/** A rule that multiplies a share by points: 得分=（考核得分/总分）×8, 得分=执行率×分值, 实际值/目标值×分值. */
export function readRatio(reading: Reading): RatioRule | null {
  const body = reading.normal.replace(/×100%/g, '');
  const found = /(?:得分|分数)[=:]/.test(body)
    ? (REVERSED.exec(body) ?? PRODUCT.exec(body))
    : bareProduct(body, reading.labelPoints);
  const { share = '', factor = '' } = found?.groups ?? {};
  if (!found || !/[\u4e00-\u9fff]/.test(share) || /[得计给]满分|扣|[-+−]/.test(share)) return null;
  const points = factorOf(factor, reading.labelPoints);
  const [numerator = '', denominator] = parts(share);
  return {
    kind: 'ratio',
    ...shared(reading, /\d/.test(factor) ? points : null, '%'),
    numerator,
    denominator: denominator ?? null,
    factor: points,
    zeroBelow: passMark(body),
    fullFrom: fullMark(body),
  };
}

/** “执行率×10” alone in the column of standards, ten being the row’s points. */
function bareProduct(body: string, full: Decimal): RegExpExecArray | null {
  const found = BARE.exec(body);
  const factor = found?.groups?.['factor'] ?? '';
  return found && factorOf(factor, full).eq(full) ? found : null;
}

function factorOf(factor: string, full: Decimal): Decimal {
  const number = /\d+(?:\.\d+)?/.exec(factor);
  return number ? new Decimal(number[0]) : full;
}

function parts(share: string): string[] {
  const bare = share.replace(/^.*?得分[=:]/, '').replace(/^[([]+|[)\]]+$/g, '');
  return bare.split(/[/÷]/).map((name, at) => (at > 0 && statedTarget(name)) || name.replace(/^[([]+|[)\]]+$/g, ''));
}

/** “目标值(95%)” divides by the percentage it states. */
function statedTarget(name: string): string | undefined {
  return /^[([]*(?:目标|指标|标准|计划|年度)[^()]{0,4}\((?:≥|不低于)?(\d+(?:\.\d+)?%)\)*$/.exec(name)?.[1];
}

function passMark(body: string): Decimal | null {
  const found = /([^,;。]*)(?:不得分|不计分|得0分|计0分)/.exec(body);
  return found?.[1] ? (readBand(found[1])?.band.high?.value ?? null) : null;
}

function fullMark(body: string): Decimal | null {
  const found = /([^,;。]*)(?:得|计|给|记)满分/.exec(body);
  return found?.[1] && /%/.test(found[1]) ? (readBand(found[1])?.band.low?.value ?? null) : null;
}
