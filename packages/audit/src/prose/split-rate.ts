import { addsUp, measureOf, percentOf, plus } from '../measure.ts';
import type { Candidate } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import type { Term } from './term.ts';

/** What has not been done yet, beside what has. */
const REST = /(?:剩余|其余|余下|尚余|还有|尚有|未(?!来)|正在|在办|仍有|另有)[^，。；]{0,8}$/;

/** “按期办结率” counts only some of what was done. */
export const PARTICULAR = /按期|按时|及时|一次|有效|当[日年月天]|优秀|优良|超期/;

/**
 * “违法用地144个，已整改136个，整改率…，剩余8个”: done and left together are exactly one value before them,
 * so this value, and no other of the sentence, is the base of the rate.
 */
export function splitRate(name: string, stem: string, target: Term, terms: readonly Term[]): Candidate[] {
  if (stem.length < 2 || PARTICULAR.test(name)) return [];
  const plain = terms.filter(({ role, figure }) => role === 'value' && figure.qualifier === 'exact' && !figure.range);
  const done = plain.filter((term) => term.index < target.index && isDone(term, stem)).at(-1);
  if (!done) return [];
  const similar = plain.filter((term) => term !== done && comparableFigures(term.figure, done.figure));
  const rests = similar.filter(
    (term) => term.index > done.index && term.segment === done.segment && REST.test(term.near),
  );
  const [rest] = rests;
  if (!rest || rests.length > 1) return [];
  const together = plus(measureOf(done.figure), measureOf(rest.figure));
  const wholes = similar.filter((term) => term.index < done.index && addsUp(together, measureOf(term.figure)));
  const [whole] = wholes;
  const result = whole && wholes.length === 1 ? percentOf(measureOf(done.figure), measureOf(whole.figure)) : null;
  if (!whole || !result) return [];
  const operands = [done, whole].map((term) => ({ label: term.label || '分子', mention: term.mention }));
  return [{ strength: 'explicit', formula: '已完成 ÷（已完成 ＋ 剩余）× 100%', operands, result }];
}

/** Words such as 已整改, 整改到位, but not 未整改. */
function isDone({ near, noun }: Term, stem: string): boolean {
  const words = `${near}${noun}`;
  return words.includes(stem) && !new RegExp(`(?:未|不|待|应|需)(?:能|及时)?${stem}`).test(words);
}
