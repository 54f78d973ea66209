import type { RateName } from '@shiji/rules';
import type { Fact } from '../facts/fact.ts';
import { agree, measureOf, percentOf } from '../measure.ts';
import type { Candidate } from './claim.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

const TOTAL = /^(?:合计|总计|小计)(?:·|$)/;
/** More than this many rows are about the subject: none of them is meant. */
const MOST_ROWS = 3;

/**
 * “会议费控制率为86.46%” without a figure beside it: part and whole stand in one row of a table, the row of the
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
  if (bare(name) === subject) return true;
  return TOTAL.test((place.label ?? '').replace(/\s/g, '')) && bare(topic).includes(subject);
}

function bare(text: string): string {
  return text.replace(/[“”"（）()\s]/g, '');
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

/**
 * “累计支出480.84万元，支出率95.05%”: the amount stands in a row of a table that also tells its base and, as a check,
 * the rate itself.
 */
export function echoedRates(target: Term, meaning: RateName, { sentence, facts }: Scope): Candidate[] {
  const before = sentence.terms[target.index - 1];
  if (!before || before.role !== 'value' || !meaning.part.test(`${before.label}${before.near}`)) return [];
  if (before.figure.digits.replace(/\D/g, '').length < LONG || before.figure.unit?.dimension !== 'money') return [];
  const amount = measureOf(before.figure);
  const same = facts.filter(
    ({ origin, measure }) => origin === 'table' && measure.base === amount.base && measure.mid.eq(amount.mid),
  );
  const found = same.flatMap((fact) => rateInRow(before, fact, meaning, facts));
  const values = new Set(found.map(({ result }) => result.mid.toFixed(2)));
  return values.size === 1 ? found.slice(0, 1) : [];
}

const LONG = 5;

function rateInRow(part: Term, fact: Fact, meaning: RateName, facts: readonly Fact[]): Candidate[] {
  const { table, cell } = fact.mention;
  const row = facts.filter(
    ({ mention, origin }) => origin === 'table' && mention.table === table && mention.cell?.row === cell?.row,
  );
  const rates = row.filter(({ measure }) => measure.base === '%');
  return row.flatMap((whole): Candidate[] => {
    if (whole === fact || whole.measure.base !== '元' || !meaning.whole.test(whole.column)) return [];
    const result = percentOf(measureOf(part.figure), whole.measure);
    if (!result || !rates.some(({ measure }) => agree(measure, result))) return [];
    const operands = [
      { label: part.label, mention: part.mention },
      { label: whole.place.label ?? whole.name, mention: whole.mention },
    ];
    return [{ strength: 'explicit', formula: '分子 ÷ 分母 × 100%', operands, result }];
  });
}
