import { Decimal } from '@shiji/figure';
import type { StepReading } from './rule.ts';

/** One “每…扣…分” of a text. */
export interface ReadDeduction {
  readonly index: number;
  readonly length: number;
  /** The words between 每 and 扣. */
  readonly words: string;
  readonly step: Decimal;
  /** %, or the counted unit; null when the text counts cases without a number. */
  readonly unit: string | null;
  readonly perStep: Decimal;
  /** above: 超过, 高; below: 低于, 少; either: 高于或低于, 偏离; cases: 出现, 发现, 缺. */
  readonly side: 'above' | 'below' | 'either' | 'cases';
  /** 每低于目标值…: the standard is the indicator’s target. */
  readonly ofTarget: boolean;
}

const NUMBER = '\\d+(?:\\.\\d+)?';
const POINTS = `(?:(?<points>${NUMBER})分|(?:该项|本项|指标)?(?:分值|权重分?|满分|标准分|总分)的?(?<share>${NUMBER})%)`;
const DEDUCT = '(?:扣除?减?|减扣?|扣掉|倒扣)(?:本项|该项)?';
const EACH = new RegExp(
  `(?:每(?<each>[^。;每]{0,24}?)|(?<once>(?:发现|出现|存在|发生|缺少?|少|有|超过?|低于|逾期|未)[^。;扣每分得计满]{0,20}?\\d[^。;扣每分,]{0,16}?)|(?<bare>\\d+[例项次处起个][^。;扣,]{0,14}?)),?(?:的|则|,)?${DEDUCT}${POINTS}`,
  'g',
);
const CASES = /出现|发现|存在|发生|缺|有|不符合?|违反|不规范|不达标|未/;
const ABOVE = /超|高|增|多|大|上升|延|逾|突破/;
const BELOW = /(?<!缺)少|低|降|减|差|下降|不足|未达|欠/;

/** Every deduction per step or per case, in order: 每超过1个百分点扣0.2分, 发现1例…扣2分, 每缺1项扣分值的10%. */
export function readDeductions(text: string, full: Decimal): ReadDeduction[] {
  return [...text.matchAll(EACH)].flatMap((found) => {
    const groups = found.groups ?? {};
    const words = groups['each'] ?? groups['once'] ?? groups['bare'] ?? '';
    const perStep =
      groups['points'] ??
      full
        .times(groups['share'] ?? '0')
        .div(100)
        .toFixed();
    return new Decimal(perStep).isZero()
      ? []
      : [{ index: found.index, length: found[0].length, perStep: new Decimal(perStep), ...measured(words) }];
  });
}

function measured(words: string): Pick<ReadDeduction, 'words' | 'step' | 'unit' | 'side' | 'ofTarget'> {
  const number = new RegExp(`(${NUMBER})(%|个?百分点|万元|元|[个次家人户处起件天日场期项例篇条笔份])?`).exec(words);
  const written = number?.[2] ?? null;
  const unit = written !== null && /%|百分点/.test(written) ? '%' : written;
  const step = new Decimal(number?.[1] ?? '1');
  const zeroStep = step.isZero() ? new Decimal('1') : step;
  return { words, step: zeroStep, unit, side: sideOf(words, unit), ofTarget: /目标|指标值|计划|标准/.test(words) };
}

function sideOf(words: string, unit: string | null): ReadDeduction['side'] {
  if (/偏离|偏差|正负|±|高于或低于|低于或高于|超过或低于|高或低|增减|变动/.test(words)) return 'either';
  const counted = unit === '%' || /天|日|元/.test(unit ?? '');
  if (!counted && CASES.test(words) && !/少于|低于|超过|多于|逾期|延/.test(words)) return 'cases';
  if (ABOVE.test(words)) return 'above';
  if (BELOW.test(words)) return 'below';
  return counted ? 'below' : 'cases';
}

/** How broken steps count, when the text says so. */
export function readSteps(text: string): StepReading | null {
  if (/不足(?:1个|\d|1)?[^,;。]{0,10}?(?:不扣|不计|忽略|舍去)/.test(text)) return 'whole';
  if (/不足[^，。；]{0,12}按比例/.test(text)) return 'proRata';
  if (
    /不足[^,;。]{0,12}?按[^,;。]{0,8}?(?:1|一)[^,;。]{0,6}?(?:计|扣|算)|不足[^,;。]{0,12}?的?按[^;。]{0,12}?(?:计|扣)/.test(
      text,
    )
  )
    return 'started';
  return /按比例(?:扣|递减|扣减)/.test(text) ? 'proRata' : null;
}

/** Fewest points left: 扣完为止, 扣至0分 → 0; 最低得2分, 扣至3分为止 → that many. */
export function readFloor(text: string, full: Decimal): Decimal {
  const most = new RegExp(`(?:最多|至多|最高|累计)扣(?:除|减)?(${NUMBER})分`).exec(text);
  if (most?.[1]) return Decimal.max(full.minus(most[1]), 0);
  const found = new RegExp(`(?:最低(?:得|计|为|不低于)?|扣至|扣到|不低于)(${NUMBER})分`).exec(text);
  return new Decimal(found?.[1] ?? '0');
}

const TAILS = new RegExp(
  `(?:直至|直到)?(?:扣完|扣光|扣净|分值扣完|该项分值扣完|本项分扣完)(?:该项分值|本项分值?|分值|分)?为止|(?:直?至|扣至|扣到|最低(?:得|计|为)?|不低于)${NUMBER}分(?:为止)?|不(?:出现|计|得)负分|不足[^,;。]{0,24}?(?:不扣|不计|计算|计|扣|算)(?=[,;。)]|$)`,
  'g',
);

/** The text without its deductions and their endings (扣完为止), so that awards can be read from the rest. */
export function withoutDeductions(text: string, deductions: readonly ReadDeduction[]): string {
  let rest = '';
  let from = 0;
  for (const deduction of deductions) {
    rest += `${text.slice(from, deduction.index)};`;
    from = deduction.index + deduction.length;
  }
  return (rest + text.slice(from)).replace(TAILS, ';');
}
