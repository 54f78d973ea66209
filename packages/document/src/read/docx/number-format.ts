const DIGITS = '〇一二三四五六七八九';
const LEGAL_SIMPLIFIED = '零壹贰叁肆伍陆柒捌玖';
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedFullstop: (value) => consecutive(value, 0x2488, 20) ?? `${value}.`,
  decimalEnclosedParen: (value) => consecutive(value, 0x2474, 20) ?? `(${value})`,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  ordinal: (value) => `${value}${ordinalEnding(value)}`,
  chineseCounting: counting,
  taiwaneseCounting: counting,
  chineseCountingThousand: (value) => thousands(value, DIGITS, '十百千万'),
  taiwaneseCountingThousand: (value) => thousands(value, DIGITS, '十百千萬'),
  japaneseCounting: japanese,
  koreanCounting: (value) => thousands(value, DIGITS, '十百千万'),
  chineseLegalSimplified: (value) => spelled(value, LEGAL_SIMPLIFIED, '拾佰仟万'),
  ideographLegalTraditional: (value) => spelled(value, LEGAL_TRADITIONAL, '拾佰仟萬'),
  japaneseLegal: (value) => spelled(value, '零壱弐参四伍六七八九', '拾百阡萬'),
  ideographDigital: (value) => digits(value, DIGITS),
  japaneseDigitalTenThousand: (value) => digits(value, DIGITS),
  taiwaneseDigital: (value) => digits(value, DIGITS),
  koreanDigital2: (value) => digits(value, DIGITS),
  ideographTraditional: (value) => [...STEMS][value - 1] ?? String(value),
  ideographZodiac: (value) => [...BRANCHES][value - 1] ?? String(value),
  ideographZodiacTraditional: (value) =>
    value < 1 ? String(value) : `${[...STEMS][(value - 1) % 10]}${[...BRANCHES][(value - 1) % 12]}`,
  ideographEnclosedCircle: (value) => consecutive(value, 0x3280, 10) ?? counting(value),
};

/**
 * A list number as Word prints it. `format` is a w:numFmt value, or the pattern of a custom one such as `001, 002, …`;
 * unknown formats print as decimal. Source: ISO/IEC 29500-1 §17.18.59.
 */
export function formatNumber(value: number, format: string): string {
  const known = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (known) return known(value);
  const zeros = /^0{0,9}(?=\d)/.exec(format)?.[0].length ?? 0;
  return String(value).padStart(zeros + 1, '0');
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** The `value`th of `count` consecutive characters starting at `first`. */
function consecutive(value: number, first: number, count: number): string | undefined {
  return value >= 1 && value <= count ? String.fromCharCode(first + value - 1) : undefined;
}

function circled(value: number): string {
  if (value === 0) return '⓪';
  if (value > 35) return consecutive(value - 35, 0x32b1, 15) ?? String(value);
  return consecutive(value, 0x2460, 20) ?? consecutive(value - 20, 0x3251, 15) ?? String(value);
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, letter] of ROMAN) {
    text += letter.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

/** A … Z, AA, BB … ZZ, AAA: Word repeats the letter instead of counting in base 26. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinalEnding(value: number): string {
  const tens = value % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

function digits(value: number, names: string): string {
  return String(value).replace(/\d/g, (digit) => names[Number(digit)] ?? digit);
}

/** 一 … 十 … 九十九, then digit by digit. */
function counting(value: number): string {
  if (value < 1 || value > 99) return digits(value, '○一二三四五六七八九');
  return thousands(value, DIGITS, '十百千万');
}

function thousands(value: number, names: string, units: string): string {
  return spelled(value, names.replace('〇', '零'), units).replace(/^一(?=十)/, '');
}

/** Japanese speaks neither zeros nor the one before hundred and thousand. */
function japanese(value: number): string {
  return value === 0 ? DIGITS.charAt(0) : thousands(value, DIGITS, '十百千万').replace(/零|一(?=[十百千])/g, '');
}

/** The number in words below one hundred million; zeros between digits are spoken once. */
function spelled(value: number, names: string, units: string): string {
  if (value < 0 || value >= 1e8) return String(value);
  if (value === 0) return names[0] ?? '';
  if (value < 10_000) return belowTenThousand(value, names, units);
  const rest = value % 10_000;
  const zero = rest > 0 && rest < 1000 ? names[0] : '';
  const tail = rest === 0 ? '' : `${zero}${belowTenThousand(rest, names, units)}`;
  return `${belowTenThousand(Math.floor(value / 10_000), names, units)}${units[3]}${tail}`;
}

function belowTenThousand(value: number, names: string, units: string): string {
  let text = '';
  let skipped = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      skipped = text !== '';
      continue;
    }
    text += `${skipped ? names[0] : ''}${names[digit]}${power === 0 ? '' : units[power - 1]}`;
    skipped = false;
  }
  return text;
}
