import type { Fact } from '../facts/fact.ts';
import { absolute, exactly, minus, percentOf } from '../measure.ts';
import { frame } from './change-frame.ts';
import type { Candidate, Claim } from './claim.ts';
import type { Scope } from './scope.ts';
import { cleanLabel, type Term } from './term.ts';

const CHANGE =
  /^(?<now>[^较比]{2,14}?)[较比](?<base>[^较比]{1,8}?)(?:同期)?(?:的)?(?:增长|增加|上升|提高|下降|减少|降低|回落)了?\s*$/u;
const LAST_YEAR = /^(?:上年|去年|上一年|上年度|同期)/;
const CURRENT = /本年|今年|决算|执行|支出|实际|完成/;
const FEWEST_DIGITS = 3;

/**
 * “八月用水比七月增长24.83%” and “车辆运行费比上年减少14.29%”: neither of the two values stands in the sentence, both in a
 * table under their names. Accuses only what is to its last digit the change divided by the new value.
 */
export function tabledGrowths(scope: Scope): Claim[] {
  return scope.sentence.terms.flatMap((growth) => {
    const { now = '', base = '' } = CHANGE.exec(growth.near.trim())?.groups ?? {};
    if (growth.role !== 'growth' || now === '' || growth.figure.qualifier !== 'exact') return [];
    const subject = cleanLabel(now);
    const facts = scope.facts.filter(({ origin, measure }) => origin === 'table' && measure.base !== '%');
    const pairs = LAST_YEAR.test(base) ? yearsOf(subject, facts) : rowsOf(subject, cleanLabel(base), facts);
    const candidates = pairs.flatMap(([to, from]) => candidateOf(growth, to, from));
    const claim = { ...frame(scope.sentence, growth, 'growth', 'B05'), name: growth.label || '增减幅度', candidates };
    return candidates.length === 0 ? [] : [claim];
  });
}

/** This and last year's figure of the row that the subject names, in full or in short: 公车运行费 for 公务用车运行维护费. */
function yearsOf(subject: string, facts: readonly Fact[]): [Fact, Fact][] {
  return facts
    .filter(({ name, column }) => LAST_YEAR.test(column) && isCalled(name, subject))
    .flatMap((from) =>
      facts
        .filter((to) => isBeside(to, from) && CURRENT.test(to.column) && !LAST_YEAR.test(to.column))
        .map((to): [Fact, Fact] => [to, from]),
    );
}

function isBeside(a: Fact, b: Fact): boolean {
  return (
    a !== b && a.mention.table === b.mention.table && a.mention.cell?.row === b.mention.cell?.row && a.name === b.name
  );
}

const SHORTEST_NAME = 4;

/** The subject's characters stand in the row's name in their order. */
function isCalled(name: string, subject: string): boolean {
  if (subject.length < SHORTEST_NAME || name.length < subject.length) return false;
  let at = -1;
  return [...subject].every((char) => {
    at = name.indexOf(char, at + 1);
    return at >= 0;
  });
}

/** Two rows, “八月” and “七月”, in one column that the rest of the subject names. */
function rowsOf(subject: string, base: string, facts: readonly Fact[]): [Fact, Fact][] {
  if (base.length < 2) return [];
  return facts
    .filter(({ name }) => name.length >= 2 && name === base)
    .flatMap((from) =>
      facts
        .filter((to) => to.name !== base && to.name.length >= 2 && subject.startsWith(to.name) && isAbove(to, from))
        .filter((to) => to.column.includes(subject.slice(to.name.length)))
        .map((to): [Fact, Fact] => [to, from]),
    );
}

function isAbove(a: Fact, b: Fact): boolean {
  const [x, y] = [a.mention, b.mention];
  return x.table === y.table && x.cell?.column === y.cell?.column && a.column === b.column;
}

function candidateOf(growth: Term, to: Fact, from: Fact): Candidate[] {
  const change = minus(to.measure, from.measure);
  const rate = percentOf(change, from.measure);
  if (!rate || to.measure.mid.isZero()) return [];
  const { figure } = growth;
  const misbased = change.mid.div(to.measure.mid).times(100).abs().toDecimalPlaces(figure.decimals);
  const digits = figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
  const right = absolute(rate);
  const isWrong =
    digits >= FEWEST_DIGITS &&
    misbased.eq(figure.value) &&
    !right.mid.toDecimalPlaces(figure.decimals).eq(figure.value);
  const operands = [to, from].map((fact) => ({ label: fact.place.label ?? fact.name, mention: fact.mention }));
  const formula = '（现值 − 基数）÷ 基数 × 100%';
  return [
    { strength: isWrong ? 'explicit' : 'likely', formula, operands, result: isWrong ? exactly(right.mid, '%') : right },
  ];
}
