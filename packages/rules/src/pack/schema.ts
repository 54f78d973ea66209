import { Decimal } from '@shiji/figure';
import { z } from 'zod';

/** YAML is read with every scalar as text, so that 0.2 stays the decimal that was written. */
const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, '应是数，例如 0.5')
  .transform((digits) => new Decimal(digits));
const year = z
  .string()
  .regex(/^\d{4}$/, '应是四位年份')
  .transform(Number);
const text = z.string().trim().min(1, '不能为空');
const identifier = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, '应以小写字母开头，只含字母、数字和连字符');
const texts = z.array(text).min(1, '至少写一项');
const yes = z.enum(['true', 'false'], '应是 true 或 false').transform((word) => word === 'true');
const severity = z.enum(['error', 'warning', 'note']);
const whenMissing = z.enum(['skipIfAny', 'skipIfAll', 'treatAsZero']);
const values = z.record(text, text);

const header = {
  id: identifier,
  title: text,
  issuer: text,
  years: z.strictObject({ from: year, to: year.optional() }),
  source: text,
  note: text.optional(),
};

const examplesOf = <T extends z.ZodType>(example: T) => z.array(example).min(1, '每条规则至少要有一个例子');

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

const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/, '应是1到12的月份')
  .transform(Number);

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
  grades: z.array(z.strictObject({ name: text, from: decimal })).min(2),
  source: text.optional(),
  note: text.optional(),
  examples: examplesOf(z.strictObject({ value: decimal, grade: text })),
});

const thresholdsPack = z.strictObject({
  ...header,
  kind: z.literal('thresholds'),
  thresholds: z.array(z.discriminatedUnion('shape', [limit, schedule, grades])).min(1),
});

const wordsPack = z.strictObject({
  ...header,
  kind: z.literal('words'),
  lists: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        /** whole: the text is nothing but these words; within: it holds one of them. */
        match: z.enum(['whole', 'within']),
        words: z.array(text).default([]),
        /** Regular expressions; for `whole` they must cover the text. */
        patterns: z.array(text).default([]),
        /** `within` does not count when the text also matches one of these. */
        unless: z.array(text).default([]),
        examples: examplesOf(z.strictObject({ text: z.string(), hit: yes })),
      }),
    )
    .min(1),
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

export const packSchema = z.discriminatedUnion('kind', [
  scoringPack,
  aliasesPack,
  thresholdsPack,
  wordsPack,
  checksPack,
  formsPack,
]);

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
