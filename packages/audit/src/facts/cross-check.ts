import { type Decimal, ONE } from '@shiji/figure';
import type { AuditContent, Words } from '../content.ts';
import type { AuditContext } from '../context.ts';
import type { Finding } from '../finding.ts';
import { agree } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { SLIP_TEXT, type Slip, slipBetween } from '../slip.ts';
import { factsOf } from './collect.ts';
import type { Fact } from './fact.ts';
import { wrongMyriad, myriadTwin } from './myriad.ts';
import { namesOverlap, shareRun } from './names.ts';
import { OverlapIndex } from './overlap-index.ts';
import { tableNumber } from './topic.ts';

/** The same quantity in two places of a package with values that differ by a typing slip. */
export function checkCrossReferences(context: AuditContext): Outcome[] {
  const facts = context.documents.flatMap((document) => factsOf(document, context.content));
  const byBase = groupedByBase(facts, context.content);
  return [...byBase].flatMap(([base, group]) => (base === '' ? [] : crossCheck(group, context.content.words)));
}

function crossCheck(facts: readonly Fact[], words: Words): Outcome[] {
  const accused = new Set<Mention>();
  const index = new OverlapIndex(facts.map(({ measure }) => measure));
  return facts.flatMap((fact): Outcome[] => {
    const same = index
      .near(fact.measure)
      .flatMap((at) => facts[at] ?? [])
      .filter((other) => other.mention !== fact.mention && isSameValue(fact, other));
    const twin = same.find((other) => isElsewhere(fact, other) && namesOverlap(fact, other, words));
    if (twin) return [{ verdict: 'holds', code: 'C01', mentions: [fact.mention, twin.mention] }];
    if (fact.origin === 'table' || significant(fact) < 2 || same.length > 0) return [];
    const slipped = facts.find((other) => isElsewhere(fact, other) && isSlipped(fact, other, words));
    const other = slipped ?? myriadTwin(fact, facts, index, words);
    if (!other || accused.has(fact.mention)) return [];
    accused.add(other.mention);
    return [slipped ? contradiction(fact, other, slipOf(fact, other)) : wrongMyriad(fact, other)];
  });
}

/** Digits swapped in a figure this long are no coincidence, whatever the names. */
const LONG = 6;

/** A slip under one name, or swapped digits of a long figure under any; alike in size, or neither is possible. */
function isSlipped(fact: Fact, other: Fact, words: Words): boolean {
  if (other.mention === fact.mention || !(isAlike(fact, other) || isReversed(fact, other))) return false;
  const named = namesOverlap(fact, other, words);
  const summary = !named && (isSummary(fact, other, words) || isFundTotal(fact, other));
  if (!named && !summary && telling(fact) < LONG) return false;
  const slip = slipOf(fact, other);
  if (telling(fact) < ENOUGH && JOINT.test(fact.place.quote)) return false;
  return slip !== null && (named || slip === 'transposed' || (slip === 'digit' && isFundTotal(fact, other)));
}

/** “上年转入和本年受理共168件” is more than either of the two. */
const JOINT = /[和与及][^和与及]{1,6}(?:共|合计|总)/;
const TOTAL_ROW = /^(?:合计|总计|小计|年度资金总额|资金总额)/;
const ENOUGH = 4;

const SPENT = /^(?:项目|资金|本年|全年|年度)*(?:实际)?(?:执行|支出)(?:数|预算|总额|合计|金额)?$/;

/** “全年执行231.65万元” speaks of the one figure for it in the form’s 年度资金总额. */
function isFundTotal(fact: Fact, other: Fact): boolean {
  const label = (other.place.label ?? '').replace(/\s/g, '');
  const isTotal = other.origin === 'table' && /^(?:年度)?资金总额/.test(label) && /执行|支出/.test(other.column);
  return isTotal && SPENT.test(fact.name) && fact.mention.figure.digits.replace(/\D/g, '').length >= ENOUGH;
}

/** The total of a table that the paragraph cites or that is about the same: “各地段累计470.43万元（见表1）”. */
function isSummary(fact: Fact, other: Fact, words: Words): boolean {
  const label = (other.place.label ?? '').replace(/\s/g, '');
  if (other.origin !== 'table' || telling(fact) < ENOUGH || !TOTAL_ROW.test(label)) return false;
  const number = tableNumber(other.topic);
  const cites = number !== null && fact.mention.passage.text.replace(/\s/g, '').includes(number);
  return cites || shareRun(fact.topic, other.topic, 3, words);
}

/** Whether both may be written with as many digits; in floating point, since most pairs go no further. */
function isAlike(fact: Fact, other: Fact): boolean {
  const [a, b] = [Math.abs(fact.measure.mid.toNumber()), Math.abs(other.measure.mid.toNumber())];
  const [small, large] = a < b ? [a, b] : [b, a];
  return large <= small * ONE_DIGIT || large <= factorOf(fact).toNumber() * ONE_DIGIT;
}

/** Ten, and more than floating point can be off by. */
const ONE_DIGIT = 10.01;

function factorOf({ unit, measure }: Fact): Decimal {
  return unit && measure.base !== '%' ? unit.factor : ONE;
}

/** Two cells of one table, or two words of one sentence, are different things. */
function isElsewhere(a: Fact, b: Fact): boolean {
  const [x, y] = [a.mention, b.mention];
  return x.file !== y.file || x.passage !== y.passage
    ? x.table !== y.table || x.table === undefined || a.origin !== b.origin
    : false;
}

function isSameValue(a: Fact, b: Fact): boolean {
  const [x, y] = [a.measure, b.measure];
  return agree(x, y) && !x.mid.isZero() && (x.mid.eq(y.mid) || Math.min(significant(a), significant(b)) >= 3);
}

function significant({ mention }: Fact): number {
  return mention.figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** Digits between the first and the last that is no nought: 260,000.00 and 620,000.00 swap two digits by chance. */
function telling({ mention }: Fact): number {
  return mention.figure.digits.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

/** Short figures differ by one digit too often by chance: they must have digits swapped. */
function slipOf(fact: Fact, other: Fact): Slip {
  const factor = factorOf(fact);
  if (isReversed(fact, other)) return 'transposed';
  if (significant(fact) < 3) return null;
  if (isBarelyOff(fact, other)) return 'digit';
  const slip = slipBetween(fact.measure.mid.div(factor), other.measure.mid.div(factor), fact.mention.figure.decimals);
  if (slip === 'digit' && significant(fact) < 5) return null;
  if (slip === 'sign' || slip === 'decimal') return null;
  return slip;
}

/** “64人” for “46人”, in names that hold each other. */
function isReversed(fact: Fact, other: Fact): boolean {
  const [a, b] = [fact.mention.figure, other.mention.figure];
  return (
    /^[1-9]{2}$/.test(a.digits) &&
    a.digits !== b.digits &&
    `${a.digits.charAt(1)}${a.digits.charAt(0)}` === b.digits &&
    a.unit?.name === b.unit?.name &&
    holdsName(fact, other)
  );
}

/** Off by less than half a percent under one name: 5.71万人 for 57015人. */
function isBarelyOff(fact: Fact, other: Fact): boolean {
  if (!holdsName(fact, other) || significant(other) < 3) return false;
  const gap = fact.measure.mid.minus(other.measure.mid).abs().div(other.measure.mid.abs().plus('1e-9'));
  return gap.gt(0) && gap.lt('0.004');
}

/** One name is part of the other and particular enough. */
function holdsName(a: Fact, b: Fact): boolean {
  const [x, y] = [a.name, `${b.name}${b.column}`.replace(/[（(][^（()）]*[)）]/g, '')];
  return x.length >= 5 && y.length >= 4 && (y.includes(x) || x.includes(b.name.length >= 4 ? b.name : y));
}

function contradiction(fact: Fact, other: Fact, slip: Slip): Failed {
  const finding: Finding = {
    code: 'C01',
    kind: 'cross_reference',
    severity: 'error',
    message: `“${fact.place.quote}”与“${other.place.label ?? other.name}”的${other.mention.figure.text}不一致${slip ? `（疑${SLIP_TEXT[slip]}）` : ''}。`,
    reason: '同一事项在报告各处应当是同一个数。',
    remedy: '核对原始资料，统一两处的数。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: fact.mention.figure.text,
    expected: other.mention.figure.text,
    places: [fact.place, other.place],
    formula: '同一事项各处相等',
  };
  return { verdict: 'fails', mentions: [fact.mention, other.mention], suspects: [], finding };
}

/** Units that count the same, such as 人 and 名, are one. */
function groupedByBase(facts: readonly Fact[], { units }: AuditContent): Map<string, Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const base = units.firstAlike(fact.measure.base);
    groups.set(base, [...(groups.get(base) ?? []), fact]);
  }
  return groups;
}
