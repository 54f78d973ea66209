import type { RateName } from '@shiji/rules';
import type { Fact } from '../facts/fact.ts';
import { percentOf } from '../measure.ts';
import type { Candidate } from './claim.ts';
import type { Scope } from './scope.ts';

const TOTAL = /^(?:合计|总计|小计)(?:·|$)/;
/** More than this many rows are about the subject: none of them is meant. */
const MOST_ROWS = 3;

/**
 * “三公经费控制率为87.01%” without a figure beside it: part and whole stand in one row of a table, the row of the
 * rate’s subject or the total of a table about it.
 */
export function tabledRates(name: string, meaning: RateName, { facts }: Scope): Candidate[] {
  const subject = name
    .replace(/[“”"（）()\s]/g, '')
    .replace(/(?:预算|决算|资金)?(?:控制|执行|完成|支出|到位|使用|支付)[率度]$/, '');
  if (subject.length < 3) return [];
  const rows = rowsAbout(subject, facts);
  return rows.length > MOST_ROWS ? [] : rows.flatMap((row) => rateOf(row, meaning));
}

function rowsAbout(subject: string, facts: readonly Fact[]): Fact[][] {
  const rows = new Map<string, Fact[]>();
  const ids = new Map<unknown, number>();
  for (const fact of facts) {
    const { table, cell } = fact.mention;
    if (fact.origin !== 'table' || !table || !cell || !isAbout(fact, subject)) continue;
    if (!ids.has(table)) ids.set(table, ids.size);
    const key = `${ids.get(table)}·${cell.row}`;
    rows.set(key, [...(rows.get(key) ?? []), fact]);
  }
  return [...rows.values()];
}

function isAbout({ name, topic, place }: Fact, subject: string): boolean {
  const bare = (text: string) => text.replace(/[“”"（）()\s]/g, '');
  if (bare(name) === subject) return true;
  return TOTAL.test((place.label ?? '').replace(/\s/g, '')) && bare(topic).includes(subject);
}

function rateOf(row: readonly Fact[], meaning: RateName): Candidate[] {
  const parts = row.filter(
    ({ column, measure }) => measure.base === '元' && meaning.part.test(column) && !/上年|增减/.test(column),
  );
  const wholes = row.filter(
    ({ column, measure }) => measure.base === '元' && meaning.whole.test(column) && !/上年|增减/.test(column),
  );
  return parts.flatMap((part) =>
    wholes.flatMap((whole): Candidate[] => {
      const result = part === whole ? null : percentOf(part.measure, whole.measure);
      const operands = [part, whole].map((fact) => ({ label: fact.place.label ?? fact.name, mention: fact.mention }));
      return result ? [{ strength: 'likely', formula: '分子 ÷ 分母 × 100%', operands, result }] : [];
    }),
  );
}
