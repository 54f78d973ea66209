import { z } from 'zod';
import {
  columnsPack,
  identitiesPack,
  kindsPack,
  labelsPack,
  ratesPack,
  tableRatesPack,
  unitsPack,
} from './document-packs.ts';
import { decimal, examplesOf, header, identifier, month, severity, text, texts, whenMissing, yes } from './fields.ts';
import { patterns } from './pattern.ts';

const values = z.record(text, text);

const ruleBase = {
  id: identifier,
  title: text,
  /** Labels under which documents print this row. */
  labels: texts.optional(),
  points: decimal.optional(),
  source: text.optional(),
  note: text.optional(),
};

const points = z.array(text).min(1);

const formulaRule = z.strictObject({
  ...ruleBase,
  method: z.literal('formula'),
  names: texts,
  formula: text,
  whenMissing,
  examples: examplesOf(
    z.union([
      z.strictObject({ given: values, result: text }),
      z.strictObject({ given: values, missing: texts }),
      z.strictObject({ given: values, error: text }),
    ]),
  ),
});

const standardRule = z.strictObject({
  ...ruleBase,
  method: z.literal('standard'),
  points: decimal,
  standard: text,
  steps: z.enum(['whole', 'started', 'proRata', 'any']).default('any'),
  /** The formula of the rate that is judged, for explanation and for computing it. */
  names: texts.optional(),
  formula: text.optional(),
  examples: examplesOf(
    z.union([
      z.strictObject({ value: decimal, points }),
      z.strictObject({ cases: decimal, points }),
      z.strictObject({ words: text, points }),
      z.strictObject({ actual: decimal, target: decimal, points }),
      z.strictObject({ notApplicable: yes, points }),
    ]),
  ),
});

const targetRule = z.strictObject({
  ...ruleBase,
  method: z.literal('target'),
  missed: z.enum(['proRata', 'zero', 'either']),
  zeroBelow: decimal.optional(),
  reduceFrom: decimal.optional(),
  examples: examplesOf(
    z.strictObject({
      direction: z.enum(['atLeast', 'atMost', 'equal']),
      target: decimal,
      actual: decimal,
      of: decimal,
      points,
    }),
  ),
});

const attainmentRule = z.strictObject({
  ...ruleBase,
  method: z.literal('attainment'),
  examples: examplesOf(z.strictObject({ words: text, of: decimal, points })),
});

const weight = z.strictObject({ name: text, labels: texts.optional(), points: decimal });

const scoringPack = z.strictObject({
  ...header,
  kind: z.literal('scoring'),
  total: decimal.optional(),
  weights: z.array(weight).optional(),
  rules: z.array(z.discriminatedUnion('method', [formulaRule, standardRule, targetRule, attainmentRule])).min(1),
});

const aliasesPack = z.strictObject({
  ...header,
  kind: z.literal('aliases'),
  quantities: z
    .array(
      z.strictObject({
        id: identifier,
        name: text,
        measures: z.enum(['money', 'percent', 'people', 'count', 'score', 'area']),
        aliases: texts,
        /** A label holding one of these is something else. */
        except: texts.optional(),
        /** For rates: numerator and denominator by the names of quantities, as formulas; several when usage differs. */
        formulas: z.array(z.strictObject({ formula: text, where: text.optional() })).optional(),
        /** Which side is good: a control rate should stay low, an execution rate should be high. */
        better: z.enum(['high', 'low', 'none']).optional(),
        examples: examplesOf(z.strictObject({ label: text, matches: yes })),
      }),
    )
    .min(1),
});

const limit = z.strictObject({
  shape: z.literal('limit'),
  id: identifier,
  title: text,
  /** A value is noteworthy when it lies on this side of the limit. */
  side: z.enum(['above', 'below', 'atLeast', 'atMost']),
  limit: decimal,
  unit: text,
  severity,
  source: text.optional(),
  note: text.optional(),
  examples: examplesOf(z.strictObject({ value: decimal, noteworthy: yes })),
});

const schedule = z.strictObject({
  shape: z.literal('schedule'),
  id: identifier,
  title: text,
  unit: text,
  severity,
  /** The least value at the end of a month. */
  months: z.array(z.strictObject({ month, least: decimal })).min(1),
  source: text.optional(),
  note: text.optional(),
  examples: examplesOf(z.strictObject({ month, value: decimal, noteworthy: yes })),
});

const grades = z.strictObject({
  shape: z.literal('grades'),
  id: identifier,
  title: text,
  /** From the highest down; each grade holds its own lower bound. */
  grades: z.array(z.strictObject({ name: text, labels: z.array(text).optional(), from: decimal })).min(2),
  source: text.optional(),
  note: text.optional(),
  examples: examplesOf(z.strictObject({ value: decimal, grade: text })),
});

const thresholdsPack = z.strictObject({
  ...header,
  kind: z.literal('thresholds'),
  thresholds: z.array(z.discriminatedUnion('shape', [limit, schedule, grades])).min(1),
});

const words = z.array(text).default([]);
const listBase = {
  id: identifier,
  title: text,
  note: text.optional(),
  words,
  patterns: patterns.default([]),
  /** The list does not count for a text that matches one of these. */
  unless: patterns.default([]),
  examples: examplesOf(z.strictObject({ text: z.string(), hit: yes })),
};

/** The text holds one of the words, is, starts or ends with one of those named so, or holds a pattern. */
const wordsWithin = z.strictObject({
  ...listBase,
  match: z.literal('within'),
  is: words,
  starts: words,
  ends: words,
});

/** The text is nothing but these words, or one of the patterns covers it. */
const wordsAsWhole = z.strictObject({ ...listBase, match: z.literal('whole') });

const wordsPack = z.strictObject({
  ...header,
  kind: z.literal('words'),
  lists: z.array(z.discriminatedUnion('match', [wordsWithin, wordsAsWhole])).min(1),
});

const checksPack = z.strictObject({
  ...header,
  kind: z.literal('checks'),
  checks: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        names: texts,
        /** A comparison that must hold, such as 基本支出 = 人员经费 + 公用经费. */
        holds: text,
        whenMissing,
        severity,
        message: text,
        source: text.optional(),
        note: text.optional(),
        examples: examplesOf(
          z.union([z.strictObject({ given: values, holds: yes }), z.strictObject({ given: values, missing: texts })]),
        ),
      }),
    )
    .min(1),
});

const formsPack = z.strictObject({
  ...header,
  kind: z.literal('forms'),
  forms: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        /** Headings that name the form; one is enough. */
        headings: texts,
        /** Labels that must all occur in its tables. */
        labels: texts,
        note: text.optional(),
        examples: examplesOf(z.strictObject({ heading: text, labels: z.array(text), is: yes })),
      }),
    )
    .min(1),
});

const PACKS = [
  scoringPack,
  aliasesPack,
  thresholdsPack,
  wordsPack,
  checksPack,
  formsPack,
  ratesPack,
  tableRatesPack,
  identitiesPack,
  labelsPack,
  columnsPack,
  kindsPack,
  unitsPack,
] as const;
const KINDS = PACKS.map(({ shape }) => shape.kind.value);

export const packSchema = z.discriminatedUnion('kind', PACKS, {
  error: ({ code }) => (code === 'invalid_union' ? `不认识，可以是 ${KINDS.join('、')}` : undefined),
});

/** A content pack: what an expert edits, checked and typed. */
export type Pack = z.infer<typeof packSchema>;
export type ScoringPack = z.infer<typeof scoringPack>;
export type AliasesPack = z.infer<typeof aliasesPack>;
export type ThresholdsPack = z.infer<typeof thresholdsPack>;
export type WordsPack = z.infer<typeof wordsPack>;
export type ChecksPack = z.infer<typeof checksPack>;
export type FormsPack = z.infer<typeof formsPack>;
export type PackRule = ScoringPack['rules'][number];
export type Threshold = ThresholdsPack['thresholds'][number];
export type WordList = WordsPack['lists'][number];
export type QuantityName = AliasesPack['quantities'][number];
export type PackCheck = ChecksPack['checks'][number];
export type FormEntry = FormsPack['forms'][number];
