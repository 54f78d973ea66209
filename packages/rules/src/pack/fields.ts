import { Decimal } from '@shiji/figure';
import { z } from 'zod';

/** YAML is read with every scalar as text, so that 0.2 stays the decimal that was written. */
export const decimal = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/, '应是数，例如 0.5')
  .transform((digits) => new Decimal(digits));
const year = z
  .string()
  .regex(/^\d{4}$/, '应是四位年份')
  .transform(Number);
export const month = z
  .string()
  .regex(/^(?:[1-9]|1[0-2])$/, '应是1到12的月份')
  .transform(Number);
export const text = z.string().trim().min(1, '不能为空');
export const identifier = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, '应以小写字母开头，只含字母、数字和连字符');
export const texts = z.array(text).min(1, '至少写一项');
export const yes = z.enum(['true', 'false'], '应是 true 或 false').transform((word) => word === 'true');
export const severity = z.enum(['error', 'warning', 'note']);
export const whenMissing = z.enum(['skipIfAny', 'skipIfAll', 'treatAsZero']);

/** What every pack says about itself. */
export const header = {
  id: identifier,
  title: text,
  issuer: text,
  years: z.strictObject({ from: year, to: year.optional() }),
  source: text,
  note: text.optional(),
};

export const examplesOf = <T extends z.ZodType>(example: T) => z.array(example).min(1, '每条规则至少要有一个例子');
