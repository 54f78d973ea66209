import { z } from 'zod';
import { texts } from './fields.ts';
import { patterns } from './pattern.ts';

/** Ways in which a text may be meant; one that fits is enough. */
export const wordingFields = {
  /** The text is one of these. */
  is: texts.optional(),
  starts: texts.optional(),
  ends: texts.optional(),
  /** The text holds one of these. */
  has: texts.optional(),
  /** Regular expressions, for the few wordings that words cannot tell. */
  patterns: patterns.min(1, '至少写一项').optional(),
};

export const wording = z
  .strictObject(wordingFields)
  .refine((fields) => Object.keys(fields).length > 0, '至少写 is、starts、ends、has、patterns 中的一种');

export type Wording = z.infer<typeof wording>;

/** Tells whether a text is meant. */
export interface TextTest {
  readonly test: (text: string) => boolean;
}

/** A wording made ready to test many texts. */
export function wordingTest(fields: Wording): TextTest {
  const { starts = [], ends = [], has = [] } = fields;
  const is = new Set(fields.is);
  const expressions = (fields.patterns ?? []).map((pattern) => new RegExp(pattern, 'u'));
  return {
    test: (text) =>
      is.has(text) ||
      has.some((word) => text.includes(word)) ||
      starts.some((word) => text.startsWith(word)) ||
      ends.some((word) => text.endsWith(word)) ||
      expressions.some((expression) => expression.test(text)),
  };
}
