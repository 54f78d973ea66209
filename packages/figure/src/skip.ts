import { dateSpanAt } from './period.ts';
import { unitAt } from './unit-reading.ts';

/**
 * Things made of several numbers that are no figures. Each is tried at the first digit; `precedes` (when given)
 * must hold for the text before it.
 */
interface Shape {
  readonly pattern: RegExp;
  readonly precedes?: RegExp;
  /** Refused when a unit stands right after. */
  readonly unlessUnit?: true;
}

const SHAPES: readonly Shape[] = [
  // Mobile, masked and fixed-line numbers.
  { pattern: /1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})(?![\d.,])/y, unlessUnit: true },
  { pattern: /\d{2,6}[*×]{2,}\d{2,8}/y },
  { pattern: /0\d{2,3}(?:[-—–] ?|[)）] ?)\d{7,8}(?!\d)/y },
  { pattern: /[48]00-\d{3,4}-?\d{3,4}(?!\d)/y },
  { pattern: /\d{17}[\dXx](?!\d)/y },
  // 9:30, 14：05：00; a ratio 1:50 likewise is no single figure.
  {
    pattern: /\d{1,3}[:：]\d{1,6}(?:[:：]\d{1,3}){0,4}(?![\d.,%]|，\d)/y,
    precedes: /(?:^|[^标件表图注案骤务题例施号栏次目段项因出益])$/,
    unlessUnit: true,
  },
  { pattern: /\d{1,2} ?时(?![间段期])(?:\d{1,2}分?)?/y },
  { pattern: /\d{1,2}点(?:\d{1,2}分|半|整|许|钟)/y },
  { pattern: /7 ?[×*xX] ?24 ?小时?/y },
  // Codes and chains of parts: 2023-11-0034, 1.2.3.
  { pattern: /\d{1,20}(?:-\d{1,20}){2,8}(?![\d.])/y, unlessUnit: true },
  { pattern: /\d{1,3}(?:\.\d{1,3}){2,6}(?![\d%])/y, unlessUnit: true },
  // 表2-1, 附件3.1 and the second half of a standard’s number.
  {
    pattern: /\d{1,3}(?:[-.—–]\d{1,3}){0,4}(?!\d)/y,
    precedes: /(?:附件|附表|附图|附录|图表|(?:^|[^\u4e00-\u9fff]|[见如下上按详及和])[表图])[ ：:]?$/,
    unlessUnit: true,
  },
  {
    pattern: /\d{1,9}(?:\.\d{1,9}){0,4}(?:[-—]\d{1,9}){0,2}/y,
    precedes: /(?:GB|DB|JGJ|HJ|CJJ|SL|ISO|NY|LY)(?:\/T)?[ -]?$/,
  },
  // 1+4+35+24 names a system of plans; 12+15=27 is arithmetic.
  { pattern: /\d{1,3}(?:\+(?:\d{1,3}|[XNn])){1,9}(?![\d.%=]| ?=)/y, unlessUnit: true },
  // 第1-3期, 2019-2021, 3·15, N+1.
  { pattern: /\d{1,9}(?:[-—–~～至、]\d{1,9}){0,9}/y, precedes: /第 ?$/ },
  { pattern: /(?:19|20)\d\d ?[-—–~～至]{1,2} ?(?:19|20)\d\d(?![\d.,%])/y, unlessUnit: true },
  { pattern: /\d{1,2}[·•]\d{1,2}(?:[·•]\d{1,2}){0,3}(?!\d)/y, unlessUnit: true },
  { pattern: /\d{1,3}(?![\d.,])/y, precedes: /[A-Za-z]\+$/, unlessUnit: true },
  // Column formulas of table heads: 3=1+2, (5)=(3)/(4).
  {
    pattern: /\d{1,2}[)）]?=[(（]?\d{1,2}[)）]?(?:[-+×÷*/][(（]?\d{1,2}[)）]?){1,9}(?![\d.%])/y,
    precedes: /^ *[(（]?$|[(（]$|\n[\t ]*$/,
  },
];

/** Where the thing ends that starts with the digit at `at` and only looks like a figure (date, phone, code …); `at` when there is none. */
export function skipAt(text: string, at: number): number {
  const date = dateSpanAt(text, at);
  if (date) return date.end;
  const shape = SHAPES.find((candidate) => fits(candidate, text, at));
  return shape ? shape.pattern.lastIndex : at;
}

function fits({ pattern, precedes, unlessUnit }: Shape, text: string, at: number): boolean {
  if (precedes && !precedes.test(text.slice(Math.max(0, at - 8), at))) return false;
  pattern.lastIndex = at;
  if (!pattern.test(text)) return false;
  const end = pattern.lastIndex;
  if (unlessUnit && unitAt(text, end)) return false;
  pattern.lastIndex = end;
  return true;
}
