import { Decimal } from './decimal.ts';

const DIGIT: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

const PLAIN_OF_CAPITAL: Readonly<Record<string, string>> = {
  零: '零',
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  万: '万',
  亿: '亿',
  圆: '元',
  元: '元',
  角: '角',
  分: '分',
  整: '整',
  正: '整',
};

const SECTION =
  /^(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二两三四五六七八九])?十)?(零)?([一二两三四五六七八九])?$/;
const AMOUNT =
  /^(?:([零一二三四五六七八九十百千万亿]+)元)?(?:零?([零一二三四五六七八九])角)?(?:零?([零一二三四五六七八九])分)?整?$/;
const MIXED = /^(\d+(?:\.\d+)?)([十百千]?[万亿]|[百千])$/;
const TIMES: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/**
 * The exact value of a Chinese numeral: 二十五, 两千, 廿三, 一百零三, 三万五, 二〇二三, 三点五, 1.2万, 百分之八十五, 三分之二, 八成.
 * Fractions that do not end are rounded to 40 digits. Null when it is not a well-formed numeral.
 */
export function chineseNumeral(text: string): Decimal | null {
  const plain = text
    .replaceAll('廿', '二十')
    .replaceAll('卅', '三十')
    .replaceAll('〇', '零')
    .replaceAll('○', '零')
    .replace(/[Oo](?=[零一二三四五六七八九])/g, '零');
  return fraction(plain) ?? tenths(plain) ?? mixed(plain) ?? pointed(plain);
}

/**
 * The exact value in 元 of an amount in capitals: 伍佰捌拾贰元柒角柒分 → 582.77, 叁万元整 → 30000. A leading 人民币
 * is allowed. Null when it is not a well-formed amount.
 */
export function capitalAmount(text: string): Decimal | null {
  const body = text.replace(/^人民币/, '');
  const plain = Array.from(body, (sign) => PLAIN_OF_CAPITAL[sign] ?? '?').join('');
  const parts = AMOUNT.exec(plain);
  if (!parts || plain === '' || plain === '整') return null;
  const yuan = parts[1] === undefined ? new Decimal('0') : whole(parts[1].replace(/零$/, '') || '零');
  if (!yuan || (parts[1] ?? parts[2] ?? parts[3]) === undefined) return null;
  return yuan.plus(`0.${DIGIT[parts[2] ?? '零'] ?? 0}${DIGIT[parts[3] ?? '零'] ?? 0}`);
}

function fraction(plain: string): Decimal | null {
  const [below, above, ...rest] = plain.split('分之');
  if (below === undefined || above === undefined || rest.length > 0) return null;
  const [denominator, numerator] = [pointed(below === '百' || below === '千' ? `一${below}` : below), pointed(above)];
  return denominator && numerator && !denominator.isZero() ? numerator.div(denominator) : null;
}

function tenths(plain: string): Decimal | null {
  if (!plain.endsWith('成')) return null;
  const digit = DIGIT[plain.slice(0, -1)];
  return digit === undefined ? null : new Decimal(digit).div(10);
}

function mixed(plain: string): Decimal | null {
  const parts = MIXED.exec(plain);
  if (!parts?.[1] || !parts[2]) return null;
  return Array.from(parts[2]).reduce((value, sign) => value.times(TIMES[sign] ?? '10'), new Decimal(parts[1]));
}

function pointed(plain: string): Decimal | null {
  const [before, after, ...rest] = plain.split('点');
  if (before === undefined || rest.length > 0) return null;
  const integer = whole(before);
  if (!integer || after === undefined) return integer;
  const decimals = digitString(after);
  return decimals === null ? null : integer.plus(`0.${decimals}`);
}

function whole(plain: string): Decimal | null {
  if (plain === '' || plain.length > 30) return null;
  if (plain.length > 1 || plain === '零') {
    const digits = digitString(plain);
    if (digits !== null) return new Decimal(digits);
  }
  return grouped(plain);
}

function digitString(plain: string): string | null {
  if (!/^[零一二三四五六七八九]+$/.test(plain)) return null;
  return Array.from(plain, (sign) => DIGIT[sign] ?? 0).join('');
}

function grouped(plain: string): Decimal | null {
  const yi = plain.lastIndexOf('亿');
  if (yi >= 0) return joined(grouped(plain.slice(0, yi)), plain.slice(yi + 1), '100000000');
  const wan = plain.indexOf('万');
  if (wan >= 0) return joined(section(plain.slice(0, wan)), plain.slice(wan + 1), '10000');
  return section(plain);
}

/** `head` times its unit, and the rest; a lone digit after the unit is a tenth of it (三万五 = 35000). */
function joined(head: Decimal | null, rest: string, unit: string): Decimal | null {
  if (!head || head.isZero()) return null;
  const base = head.times(unit);
  if (rest === '') return base;
  const spoken = rest.length === 1 ? DIGIT[rest] : undefined;
  if (spoken) return base.plus(new Decimal(unit).div(10).times(spoken));
  const tail = grouped(rest);
  return tail && tail.lt(unit) ? base.plus(tail) : null;
}

function section(plain: string): Decimal | null {
  const parts = SECTION.exec(plain);
  if (!parts || plain === '' || /^零+$/.test(plain)) return null;
  const [, thousands, , hundreds, , tens, , ones] = parts;
  const ten = plain.includes('十') ? digitOf(tens ?? '一') : 0;
  const value = digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + ten * 10;
  return new Decimal(value + digitOf(ones) * spokenPlace(plain));
}

/** 一百二 is 120 and 两千三 is 2300, but 一百零二 is 102. */
function spokenPlace(plain: string): number {
  const before = plain.charAt(plain.length - 2);
  if (before === '百') return 10;
  return before === '千' ? 100 : 1;
}

const digitOf = (sign: string | undefined): number => (sign === undefined ? 0 : (DIGIT[sign] ?? 0));
