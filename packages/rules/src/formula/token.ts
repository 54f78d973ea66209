import type { Decimal, Unit } from '@shiji/figure';

interface At {
  readonly start: number;
  readonly end: number;
}

export interface NumberToken extends At {
  readonly kind: 'number';
  readonly value: Decimal;
  readonly decimals: number;
  readonly unit: Unit | null;
}

export interface NameToken extends At {
  readonly kind: 'name';
  readonly name: string;
}

export type Sign = '+' | '-' | '×' | '÷' | '(' | ')' | ',' | ':' | '=' | '≠' | '≥' | '≤' | '>' | '<';
export type Keyword = '若' | '则' | '否则' | '且' | '或' | '非';

export interface SignToken extends At {
  readonly kind: 'sign';
  readonly sign: Sign;
}

export interface KeywordToken extends At {
  readonly kind: 'keyword';
  readonly keyword: Keyword;
}

export interface FunctionToken extends At {
  readonly kind: 'function';
  readonly name: FunctionName;
}

export interface EndToken extends At {
  readonly kind: 'end';
}

export type Token = NumberToken | NameToken | SignToken | KeywordToken | FunctionToken | EndToken;

/** The functions of the language. */
export const FUNCTIONS = ['合计', '最小', '最大', '四舍五入', '取整', '绝对值', '每', '分档'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];
