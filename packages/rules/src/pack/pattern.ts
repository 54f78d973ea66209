import { z } from 'zod';

const LONGEST = 200;
const MOST_UNBOUNDED = 4;

/** Why a regular expression may not stand in a pack, in Chinese; null when it may. */
export function patternFault(pattern: string): string | null {
  if (pattern.length > LONGEST) return `正则表达式超过${LONGEST}个字，请拆成几条`;
  if (!isPattern(pattern)) return `正则表达式“${pattern}”写法有误`;
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  // A repeated group can take time without end; a repeated character cannot.
  if (/\)(?:[*+]|\{\d+,\})/.test(bare))
    return `正则表达式“${pattern}”里的括号不能不限次数地重复，请写明最多几次，例如 {0,8}`;
  const unbounded = bare.match(/[*+]|\{\d+,\}/g)?.length ?? 0;
  return unbounded > MOST_UNBOUNDED ? `正则表达式“${pattern}”里不限次数的重复太多，请拆成几条` : null;
}

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

/** A regular expression that stays fast on any text. */
export const pattern = z
  .string()
  .min(1, '不能为空')
  .superRefine((written, context) => {
    const message = patternFault(written);
    if (message !== null) context.addIssue({ code: 'custom', message });
  });
export const patterns = z.array(pattern);
