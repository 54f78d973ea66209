import { Decimal } from '@shiji/figure';
import { type Frame, isAdditiveLine, isAmountField, quantitiesAlong } from './frame.ts';
import type { Judgement } from './judgement.ts';
import { type Candidate, digitsOf, minedCandidates } from './mined-templates.ts';
import { NOT_ADDITIVE } from './names.ts';
import { isTotal } from './part-set.ts';
import { isPercent, type Quantity } from './quantity.ts';
import { computed, judge, quantitiesOfRelation, type Relation, type Verdict } from './relation.ts';
import { slipOf } from './slips.ts';
import { isSummedUp } from './summed-line.ts';
import { instantiate, isTelling, type Template } from './template.ts';

/** A formula on the lines of a frame, with the lines that obey it and those that do not. */
interface Attempt {
  readonly fields: string;
  readonly target: number;
  readonly judged: readonly Line[];
  readonly holds: number;
  readonly fails: number;
  /** Decimal digits that the lines agree on: what chance would have had to guess. */
  readonly evidence: number;
}

interface Line {
  readonly line: number;
  readonly relation: Relation;
  readonly verdict: Verdict;
}

const FEWEST_FIGURES = 3;
const LARGEST = 40;

/**
 * Relations that no name tells, found because most lines obey them: c = a + b + …, a − b, a × b, a ÷ b. A line that
 * does not is accused when the others leave no room for chance. What `known` already explains is left alone.
 */
export function minedJudgements(frame: Frame, known: readonly Judgement[]): Judgement[] {
  const fields = frame.fields.flatMap((_, field) =>
    isAmountField(frame, field) && quantitiesAlong(frame, field).length >= FEWEST_FIGURES ? [field] : [],
  );
  if (fields.length < 3 || fields.length > LARGEST) return [];
  const index = indexOf(frame);
  const targets = new Set(known.flatMap(({ relation, verdict }) => (verdict === 'fails' ? [] : [relation.target])));
  const taken = new Set(known.flatMap(({ relation }) => signatureOf(relation, index) ?? []));
  const attempts = fields
    .filter((field) => !isExplained(frame, field, targets))
    .flatMap((target) => bestOf(minedCandidates(frame, target, fields).flatMap((one) => attempt(frame, one))) ?? [])
    .filter((one) => !taken.has(one.fields));
  const failing = new Set(
    known.flatMap(({ relation, verdict }) => (verdict === 'fails' ? quantitiesOfRelation(relation) : [])),
  );
  return distinct(attempts).flatMap((one) => accepted(one, enoughEvidence(fields.length), failing));
}

/** Fields by figure. */
function indexOf(frame: Frame): Map<Quantity, number> {
  return new Map(
    frame.fields.flatMap((_, field) =>
      quantitiesAlong(frame, field).map((quantity): [Quantity, number] => [quantity, field]),
    ),
  );
}

function signatureOf(relation: Relation, index: ReadonlyMap<Quantity, number>): string | null {
  const fields = quantitiesOfRelation(relation).map((quantity) => index.get(quantity));
  return fields.includes(undefined) ? null : fields.toSorted((a = 0, b = 0) => a - b).join(',');
}

/** A column that other checks have computed on most lines. */
function isExplained(frame: Frame, field: number, targets: ReadonlySet<Quantity>): boolean {
  const quantities = quantitiesAlong(frame, field);
  return quantities.filter((quantity) => targets.has(quantity)).length * 2 >= quantities.length;
}

function attempt(frame: Frame, { template, scale }: Candidate): Attempt[] {
  const judged = frame.lines.flatMap((_, line): Line[] => {
    if (!mayJudge(frame, template, line)) return [];
    const relation = instantiate(frame, template, line);
    if (!relation || (relation.form === 'linear' && isPercent(relation.target.unit))) return [];
    const scaled = scale === null ? relation : { ...relation, scale: new Decimal(scale) };
    const verdict = judge(scaled);
    return verdict === 'unknown' ? [] : [{ line, relation: scaled, verdict }];
  });
  const holding = judged.filter(({ relation, verdict }) => verdict !== 'fails' && isWorth(relation));
  const fields = [template.target, ...template.terms.map(({ field }) => field)].toSorted((a, b) => a - b).join(',');
  return [
    {
      fields,
      target: template.target,
      judged,
      holds: holding.length,
      fails: judged.filter(({ verdict }) => verdict === 'fails').length,
      evidence: evidenceOf(holding.map(({ relation }) => relation.target)),
    },
  ];
}

/** Amounts of rows such as 占比 or 日均 do not add up; totals are no products. */
function mayJudge(frame: Frame, { form, target }: Template, line: number): boolean {
  if (form === 'linear') return isAdditiveLine(frame, line);
  if (NOT_ADDITIVE.test(frame.lines[line]?.name ?? '')) return false;
  return (form !== 'product' || !isTotal(frame.lines[line])) && !isSummedUp(frame, target, line);
}

/** Times one and over one say nothing. */
function isWorth(relation: Relation): boolean {
  if (relation.form === 'linear') return isTelling(relation);
  return relation.operands.every(
    ({ quantity }) => !quantity.measure.mid.isZero() && !quantity.mention.figure.value.eq(1),
  );
}

const MOST_DIGITS = 4;

/** How many digits different figures of one column fix: at most as many as they vary in. */
function evidenceOf(targets: readonly Quantity[]): number {
  const different = [...new Map(targets.map((target) => [target.measure.mid.toString(), target])).values()];
  const values = different.map(({ mention }) => mention.figure.value.toNumber());
  const range = Math.max(...values) - Math.min(...values);
  return different.reduce((sum, target) => {
    const step = 10 ** -target.mention.figure.decimals;
    return sum + Math.min(MOST_DIGITS, digitsOf(target), Math.log10(range / step + 1));
  }, 0);
}

/** The formula that most lines obey; of equal ones the one with fewer failures. */
function bestOf(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.toSorted((a, b) => b.holds - a.holds || a.fails - b.fails || a.fields.length - b.fields.length)[0];
}

/** One relation read in several ways: the computed column is rather the last one. */
function distinct(attempts: readonly Attempt[]): Attempt[] {
  const byFields = new Map<string, Attempt>();
  for (const one of attempts) {
    const other = byFields.get(one.fields);
    if (!other || one.holds > other.holds || (one.holds === other.holds && one.target > other.target))
      byFields.set(one.fields, one);
  }
  return [...byFields.values()];
}

const BEYOND_CHANCE = 4;
const FEW_LINES_MORE = 2;
const FEWEST_LINES = 3;

/** Digits by which lines must agree: the more columns, the more formulas chance had to try. */
function enoughEvidence(columns: number): number {
  return BEYOND_CHANCE + Math.log10(FORMS * columns * columns);
}

const FORMS = 3;

/** The lines that agree, and those that disagree when the rest of the table outvotes them. */
function accepted(
  { judged, holds, fails, evidence }: Attempt,
  enough: number,
  failing: ReadonlySet<Quantity>,
): Judgement[] {
  const few = holds === FEWEST_LINES - 1 && fails === 1 && evidence >= enough + FEW_LINES_MORE;
  if (!few && (holds < FEWEST_LINES || evidence < enough || fails * 2 > holds)) return [];
  return judged.flatMap(({ relation, verdict }): Judgement[] => {
    if (verdict !== 'fails') return [{ relation, verdict }];
    const known = quantitiesOfRelation(relation).some((quantity) => failing.has(quantity));
    return !known && (few ? isPlainSlip(relation) : isNear(relation)) ? [{ relation, verdict }] : [];
  });
}

/** A computed value of another size means another rule for this line, unless it is a plain slip. */
function isNear(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const stated = relation.target.measure.mid;
  if (!expected || expected.isZero() || stated.isZero()) return false;
  const ratio = stated.div(expected);
  return (ratio.gt('0.4') && ratio.lt('2.5')) || isPlainSlip(relation);
}

function isPlainSlip(relation: Relation): boolean {
  const expected = computed(relation)?.mid;
  const slip = expected ? slipOf(relation.target, expected) : null;
  return slip !== null && slip.kind !== 'digit' && slip.kind !== 'dropped';
}
