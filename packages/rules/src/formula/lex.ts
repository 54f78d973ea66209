import { Decimal } from '@shiji/figure';
import { fail, ok, type Result } from './error.ts';
import { FUNCTIONS, type FunctionName, type Keyword, type Sign, type Token } from './token.ts';
import { unitAt } from './unit.ts';

/** Finds the name that starts at `at`; null when none does. Different vocabularies read different names. */
export type NameReader = (text: string, at: number) => { readonly name: string; readonly end: number } | null;

const SIGNS: Readonly<Record<string, Sign>> = {
  '+': '+',
  '-': '-',
  '−': '-',
  '–': '-',
  '—': '-',
  '×': '×',
  '*': '×',
  '✕': '×',
  '·': '×',
  '÷': '÷',
  '/': '÷',
  '∕': '÷',
  '(': '(',
  ')': ')',
  ',': ',',
  '、': ',',
  ';': ',',
  ':': ':',
  '=': '=',
  '≠': '≠',
  '≥': '≥',
  '≧': '≥',
  '≤': '≤',
  '≦': '≤',
  '>': '>',
  '<': '<',
};
const LONG_SIGNS: readonly (readonly [string, Sign])[] = [
  ['>=', '≥'],
  ['<=', '≤'],
  ['<>', '≠'],
  ['!=', '≠'],
  ['==', '='],
];
const KEYWORDS: readonly Keyword[] = ['否则', '若', '则', '且', '或', '非'];
const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;

/** Full-width signs, letters and digits as half-width ones; every character keeps its place. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[﹪]/g, '%')
    .replace(/[\u3000\u00a0\r\n\t]/g, ' ');

/** Reads bare names by the longest declared name, and 【…】 for any name. */
export function declaredNames(names: readonly string[]): NameReader {
  const longestFirst = names
    .map((name) => ({ name, spelled: halfWidth(name) }))
    .toSorted((a, b) => b.spelled.length - a.spelled.length);
  return (text, at) => {
    const found = longestFirst.find(({ spelled }) => text.startsWith(spelled, at));
    return found ? { name: found.name, end: at + found.spelled.length } : null;
  };
}

/** The tokens of a formula, ended by an end token; an error names the first thing not understood. */
export function lex(source: string, names: NameReader): Result<Token[]> {
  const text = halfWidth(source);
  const tokens: Token[] = [];
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const token =
      quotedName(text, at) ??
      bareName(text, at, names) ??
      wordToken(text, at) ??
      numberToken(text, at) ??
      signToken(text, at);
    if (!token) return unknown(source, text, at);
    tokens.push(token);
    at = token.end;
  }
  return ok([...tokens, { kind: 'end', start: source.length, end: source.length }]);
}

const skip = (text: string, at: number): number => (text.charAt(at) === ' ' ? skip(text, at + 1) : at);

function unknown(source: string, text: string, at: number): Result<Token[]> {
  if (text.charAt(at) === '【') return fail('名称的“【”没有“】”与之配对', at, source.length);
  const word = /^[^\s+\-−×*÷/(),:=≠≥≤><【]+/.exec(text.slice(at))?.[0] ?? text.charAt(at);
  return fail(
    `不认识“${source.slice(at, at + word.length)}”：既不是已声明的名称，也不是数字、运算符或函数`,
    at,
    at + word.length,
  );
}

function quotedName(text: string, at: number): Token | null {
  if (text.charAt(at) !== '【') return null;
  const close = text.indexOf('】', at);
  const name = text.slice(at + 1, close).trim();
  return close < 0 || name === '' ? null : { kind: 'name', name, start: at, end: close + 1 };
}

function bareName(text: string, at: number, names: NameReader): Token | null {
  const found = names(text, at);
  return found ? { kind: 'name', name: found.name, start: at, end: found.end } : null;
}

function wordToken(text: string, at: number): Token | null {
  const name = FUNCTIONS.find((word) => text.startsWith(word, at) && text.charAt(skip(text, at + word.length)) === '(');
  if (name) return functionToken(name, at);
  const keyword = KEYWORDS.find((word) => text.startsWith(word, at));
  return keyword ? { kind: 'keyword', keyword, start: at, end: at + keyword.length } : null;
}

const functionToken = (name: FunctionName, at: number): Token => ({
  kind: 'function',
  name,
  start: at,
  end: at + name.length,
});

/** A number with the unit behind it: 1,000.50万元, 80%, 2个百分点. */
export function numberToken(text: string, at: number): Token | null {
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text)?.[0];
  if (digits === undefined) return null;
  const stop = at + digits.length;
  const unitStart = skip(text, stop);
  const found = unitAt(text, unitStart);
  return {
    kind: 'number',
    value: new Decimal(digits.replaceAll(',', '')),
    decimals: digits.split('.')[1]?.length ?? 0,
    unit: found?.unit ?? null,
    start: at,
    end: found?.end ?? stop,
  };
}

function signToken(text: string, at: number): Token | null {
  const long = LONG_SIGNS.find(([written]) => text.startsWith(written, at));
  if (long) return { kind: 'sign', sign: long[1], start: at, end: at + long[0].length };
  const sign = SIGNS[text.charAt(at)];
  return sign ? { kind: 'sign', sign, start: at, end: at + 1 } : null;
}
