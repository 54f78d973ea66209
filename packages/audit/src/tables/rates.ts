import { causeOfRate } from './cause.ts';
import { constantDenominator } from './cumulative-rates.ts';
import { formulaTemplates, printsQuotient } from './formulas.ts';
import { type Frame, isAmountField, isRateField, isScoreField } from './frame.ts';
import { agreeingOf, allOf, type Judgement } from './judgement.ts';
import { AVERAGE } from './names.ts';
import { namedTemplates } from './rate-names.ts';
import { searchedTemplates, summedTemplates } from './rate-search.ts';
import { asWritten, computed, type Relation } from './relation.ts';
import { slipOf } from './slips.ts';
import { type Template, type Tried, tryTemplate } from './template.ts';

/** Rates between fields of a frame: 执行率, 到位率, 变动率, 节约率 … Shares of a total row are looked at elsewhere. */
export function rateJudgements(frame: Frame): Judgement[] {
  const printed = formulaTemplates(frame);
  return frame.fields.flatMap((field, target) => {
    if (!isRateField(frame, target) || isScoreField(frame, target) || AVERAGE.test(field.name)) return [];
    const formula = printed.find((template) => template.target === target && template.form !== 'linear');
    if (!formula && printsQuotient(field)) return [];
    return explain(frame, target, formula ? [formula] : namedTemplates(frame, target), formula !== undefined);
  });
}

function explain(frame: Frame, target: number, named: readonly Template[], printed: boolean): Judgement[] {
  const tries = named.map((template) => tryTemplate(frame, template)).filter(({ relations }) => relations.length > 0);
  const preferred = tries[0];
  if (preferred && (printed || isUnrivalled(preferred))) return allOf(withRivals(frame, preferred));
  const voted = [...tries, ...searchedTemplates(frame, target, named).map((template) => tryTemplate(frame, template))];
  const best = bestOf(voted);
  if (best && best !== preferred && best.telling >= 2 && outnumbers(best) && best.telling > (preferred?.telling ?? 0))
    return allOf(withRivals(frame, best));
  const sums = best && best.telling >= 2 ? undefined : bestSum(frame, target);
  if (sums && sums.telling > (preferred?.telling ?? 0)) return allOf(withRivals(frame, sums));
  const other = tries.find((tried) => fitsAll(tried));
  if (other && preferred && preferred.fails > preferred.telling + preferred.idle)
    return allOf(withRivals(frame, other));
  if (preferred) return judged(withRivals(frame, preferred));
  const constant = constantDenominator(frame, target);
  if (constant.length > 0) return constant;
  return best ? agreeingOf(best).slice(0, best.telling > 0 ? undefined : 0) : [];
}

/** A quotient of sums that at least three lines obey, where no plain quotient does. */
function bestSum(frame: Frame, target: number): Tried | undefined {
  const best = bestOf(summedTemplates(frame, target).map((template) => tryTemplate(frame, template)));
  return best && best.telling >= 3 && outnumbers(best) ? best : undefined;
}

/** More telling lines than failing ones that no slip explains; from three on, lines such as 100 % may help to outnumber. */
function outnumbers({ relations, telling, idle, fails }: Tried): boolean {
  const slipped = relations.filter(({ relation, verdict }) => verdict === 'fails' && isPlainSlip(relation)).length;
  return telling > fails - slipped || (telling >= 3 && telling + idle > fails);
}

/** Swapped digits, a moved point, a wrong unit: hardly ever by chance. */
function isPlainSlip(relation: Relation): boolean {
  const expected = computed(relation);
  const slip = expected ? slipOf(relation.target, expected.mid) : null;
  return slip !== null && slip.kind !== 'digit' && slip.kind !== 'dropped';
}

/** Another named formula that every line obeys, with at least one line precise enough to tell. */
function fitsAll({ relations, telling, idle, fails }: Tried): boolean {
  const rates = new Set(relations.map(({ relation }) => relation.target.mention.figure.digits));
  return fails === 0 && telling >= 1 && telling + idle >= 2 && rates.size >= 2;
}

function judged(tried: Tried): Judgement[] {
  return mayAccuse(tried) ? allOf(tried) : agreeingOf(tried);
}

function isUnrivalled(tried: Tried): boolean {
  return tried.fails === 0 || tried.telling > tried.fails;
}

function bestOf(tries: readonly Tried[]): Tried | undefined {
  return tries.reduce<Tried | undefined>(
    (best, tried) => (!best || tried.telling > best.telling ? tried : best),
    undefined,
  );
}

/** A named formula may accuse one line; several only when others agree or each mistake explains itself, else the table means something else. */
function mayAccuse(tried: Tried): boolean {
  const agreeing = tried.telling + tried.idle;
  if (tried.fails === 1) return true;
  if (agreeing > 0) return agreeing * 3 >= tried.fails;
  return tried.relations.every(({ relation }) => explainsItself(relation));
}

function explainsItself(relation: Relation): boolean {
  const expected = computed(relation);
  const cause = expected ? causeOfRate(relation, expected, asWritten, []) : null;
  return cause !== null && cause.kind !== 'complement' && !/一位/.test(cause.text);
}

/** Other amounts of the same line may have been used by mistake: they explain a wrong rate. */
function withRivals(frame: Frame, tried: Tried): Tried {
  const used = new Set(tried.template.terms.map(({ field }) => field));
  const rivals = frame.fields.flatMap((_, field) =>
    field !== tried.template.target && !used.has(field) && isAmountField(frame, field) ? [field] : [],
  );
  return tryTemplate(frame, { ...tried.template, rivals });
}
