import { z } from 'zod';
import { examplesOf, header, identifier, text, texts, yes } from './fields.ts';
import { wording } from './wording.ts';

/** Packs about how documents name things: rates, totals, columns, forms, units. */

export const ratesPack = z.strictObject({
  ...header,
  kind: z.literal('rates'),
  /** The most particular first: a name may fit several. */
  rates: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        /** Names of the rate. */
        rate: wording,
        /** Words in what a sentence calls the numerator and the denominator; without words for it, any denominator will do. */
        part: texts,
        whole: texts.optional(),
        examples: examplesOf(z.strictObject({ rate: text, part: text, whole: text, matches: yes })),
      }),
    )
    .min(1),
});

export const tableRatesPack = z.strictObject({
  ...header,
  kind: z.literal('tableRates'),
  /** The most particular first: a heading may fit several. */
  tableRates: z
    .array(
      z.strictObject({
        id: identifier,
        /** What is divided by what, as a reader sees it: 执行÷预算. */
        title: text,
        rate: wording,
        /** Headings of the numerator and the denominator, the likeliest first; a later one counts where no earlier one is found. */
        part: z.array(wording).min(1),
        whole: z.array(wording).min(1),
        examples: examplesOf(z.strictObject({ rate: text, part: text, whole: text, matches: yes })),
      }),
    )
    .min(1),
});

export const identitiesPack = z.strictObject({
  ...header,
  kind: z.literal('identities'),
  identities: z
    .array(
      z.strictObject({
        id: identifier,
        /** The identity as a reader sees it: 基本支出＝人员经费＋公用经费. */
        title: text,
        whole: wording,
        parts: z.array(wording).length(2, '目前只能是两个部分'),
        source: text.optional(),
        note: text.optional(),
        examples: examplesOf(
          z.strictObject({ whole: text, parts: z.array(text).length(2, '目前只能是两个部分'), matches: yes }),
        ),
      }),
    )
    .min(1),
});

export const labelsPack = z.strictObject({
  ...header,
  kind: z.literal('labels'),
  labels: z
    .array(
      z.strictObject({
        id: identifier,
        /** A label that forms print; a cell one character away from it is a misprint. */
        label: text,
        /** Labels of other forms that look like misprints of it. */
        lookalikes: z.array(text).default([]),
        examples: examplesOf(z.strictObject({ text, misprint: yes })),
      }),
    )
    .min(1),
});

const ROLES = [
  'level1',
  'level2',
  'name',
  'operator',
  'target',
  'unit',
  'actual',
  'forecast',
  'completion',
  'status',
  'points',
  'score',
  'standard',
  'data',
  'reason',
  'remark',
] as const;

export const columnsPack = z.strictObject({
  ...header,
  kind: z.literal('columns'),
  /** The first that fits a heading counts. */
  columns: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        role: z.enum(ROLES),
        heading: wording,
        /** Of several columns with this role the one so headed counts. */
        preferred: wording.optional(),
        examples: examplesOf(z.strictObject({ heading: text, matches: yes })),
      }),
    )
    .min(1),
});

export const kindsPack = z.strictObject({
  ...header,
  kind: z.literal('kinds'),
  /** The first that fits a title counts. */
  kinds: z
    .array(
      z.strictObject({
        id: identifier,
        name: text,
        titles: wording,
        examples: examplesOf(z.strictObject({ title: text, matches: yes })),
      }),
    )
    .min(1),
});

export const unitsPack = z.strictObject({
  ...header,
  kind: z.literal('units'),
  units: z
    .array(
      z.strictObject({
        id: identifier,
        title: text,
        /** Counting units that clerks use alike. */
        alike: texts,
        examples: examplesOf(z.strictObject({ units: z.array(text).length(2, '写两个单位'), alike: yes })),
      }),
    )
    .min(1),
});

export type RatesPack = z.infer<typeof ratesPack>;
export type IdentitiesPack = z.infer<typeof identitiesPack>;
export type LabelsPack = z.infer<typeof labelsPack>;
export type ColumnsPack = z.infer<typeof columnsPack>;
export type KindsPack = z.infer<typeof kindsPack>;
export type UnitsPack = z.infer<typeof unitsPack>;
export type RateEntry = RatesPack['rates'][number];
export type TableRatesPack = z.infer<typeof tableRatesPack>;
export type TableRateEntry = TableRatesPack['tableRates'][number];
export type IdentityEntry = IdentitiesPack['identities'][number];
export type LabelEntry = LabelsPack['labels'][number];
export type ColumnEntry = ColumnsPack['columns'][number];
export type KindEntry = KindsPack['kinds'][number];
export type UnitsEntry = UnitsPack['units'][number];
/** What a column of an indicator or point table holds. */
export type ColumnRole = ColumnEntry['role'];
