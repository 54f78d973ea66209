import { exactly, type Measure, measureOf, percentOf } from '../measure.ts';
import type { Candidate, Claim, Strength } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import { SHARE } from './lexicon.ts';
import { factsNamed, isLarger, lookUp, lookUpAnywhere, namesMatch, type Scope } from './scope.ts';
import { cleanLabel, type Term } from './term.ts';

const REASON = '占比＝部分÷整体×100%。';
const SOURCE = '财预〔2020〕10号：自评数据应当真实、准确';
const GENERIC_WHOLE = /^(?:总数|总量|总额|总|全部|比|比例|比重|其|全年|当年)?$/;

/** “占基本支出的85%”, “其中A占26%”, “（占80%）”, “分别占a、b、c”, “为年度任务3万亩的106%”. */
export function shareClaims(scope: Scope): Claim[] {
  return scope.sentence.terms.flatMap((term) => {
    if (term.role === 'completion') return completionClaim(scope, term);
    if (term.role !== 'share') return [];
    const listed = listedShares(scope, term);
    return listed.length > 0 ? listed : singleShare(scope, term);
  });
}

/** The figure before is the whole; the part is the nearest comparable value before that. */
function completionClaim({ sentence }: Scope, target: Term): Claim[] {
  const whole = sentence.terms[target.index - 1];
  if (!whole) return [];
  const nearest = valuesBefore(sentence.terms, whole).filter((part) => comparableFigures(part.figure, whole.figure));
  const head = headOf(sentence, nearest);
  const parts = head ? [head, ...nearest.filter((part) => part !== head)] : nearest;
  const times = target.figure.unit?.name === '倍';
  const candidates = parts.flatMap((part, i) => {
    const result = percentOf(measureOf(part.figure), asSet(whole));
    if (!result || times) return [];
    return [candidateOf(i === 0 ? 'explicit' : 'likely', part, whole, result)];
  });
  return claim(alone(sentence), target, candidates, '完成比例');
}

/** What is compared with, by its number alone; a plan or a task in whole numbers was set so, not rounded. */
function asSet({ figure, near }: Term): Measure {
  const measure = measureOf({ ...figure, qualifier: 'exact' });
  return figure.decimals === 0 && /计划|任务|目标/.test(near) ? exactly(measure.mid, measure.base) : measure;
}

/** “营造林3.64万亩，其中a、b、c，为任务的七成”: what is compared is the head of the list. */
function headOf({ sentence }: Scope['sentence'], parts: readonly Term[]): Term | undefined {
  const last = parts[0];
  const among = last ? sentence.text.lastIndexOf('其中', last.figure.start - sentence.start) : -1;
  return among < 0 ? undefined : parts.find(({ figure }) => figure.end - sentence.start <= among);
}

function alone(sentence: Scope['sentence']): Scope {
  return { sentence, earlier: [], all: [], facts: [] };
}

function singleShare(scope: Scope, target: Term): Claim[] {
  const whole = wholeNamed(target);
  const part = partOf(scope, target);
  if (!part) return [];
  const wholes = whole === '' ? unnamedWholes(scope, part) : namedWholes(scope, whole, part);
  const candidates = wholes.flatMap(([strength, term]) => {
    const result = percentOf(measureOf(part.figure), measureOf(term.figure));
    const sure = strength === 'likely' && isMiscounted(target, part, term) ? 'explicit' : strength;
    return result ? [candidateOf(sure, part, term, result)] : [];
  });
  return claim(scope, target, [...candidates, ...(whole === '' ? [] : tabledWholes(scope, whole, part))], '占比');
}

/** “在册74户；已迁出48户、占62.16%”: to the last digit another whole number, one digit away, makes up that share. */
function isMiscounted({ figure }: Term, part: Term, whole: Term): boolean {
  const [count, all] = [part.figure.value, whole.figure.value];
  const isWhole = part.figure.decimals === 0 && whole.figure.decimals === 0 && figure.decimals >= 2;
  if (!isWhole || part.figure.unit?.name !== whole.figure.unit?.name || all.gt(LARGEST)) return false;
  const meant = all.times(figure.value).div(100).toDecimalPlaces(0);
  if (meant.eq(count) || !meant.div(all).times(100).toDecimalPlaces(figure.decimals).eq(figure.value)) return false;
  const [a, b] = [meant.toFixed(0), count.toFixed(0)];
  return a.length === b.length && a.length >= 2 && [...a].filter((digit, i) => digit !== b[i]).length === 1;
}

/** Of more, every percentage of two decimals is some whole number’s. */
const LARGEST = 1000;

function wholeNamed(target: Term): string {
  const named = SHARE.exec(target.near)?.groups?.['whole'] ?? '';
  return GENERIC_WHOLE.test(named) ? '' : named;
}

/** The part is the value right before; “下半年占60%” names a part of its own, which must then be found by name. */
function partOf(scope: Scope, target: Term): Term | undefined {
  const subject = cleanLabel(target.near.replace(/占[^占]*$/, ''));
  const before = valuesBefore(scope.sentence.terms, target).filter((term) => term.figure.unit?.dimension !== 'percent');
  if (subject.length < 2) return before[0];
  const earlier = scope.earlier.flatMap(({ terms }) => valuesBefore(terms, { ...target, index: terms.length }));
  return (
    [...before, ...earlier].find((term) => namesMatch(term, subject) && !isPercent(term)) ??
    asidePart(scope, target, subject)
  );
}

/** “基本支出900万元（人员经费…、公用经费120万元），公用经费占…”: the part was named in brackets, and once only. */
function asidePart({ sentence }: Scope, target: Term, subject: string): Term | undefined {
  const asides = sentence.terms.filter(
    (term) =>
      term.index < target.index &&
      term.inParentheses &&
      term.role === 'value' &&
      !isPercent(term) &&
      term.label === subject,
  );
  return asides.length === 1 ? asides[0] : undefined;
}

function isPercent({ figure }: Term): boolean {
  return figure.unit?.dimension === 'percent';
}

/** Values before the target, nearest first; those in brackets are asides unless the target stands there too. */
function valuesBefore(terms: readonly Term[], target: Term): Term[] {
  return terms
    .slice(0, target.index)
    .toReversed()
    .filter((term) => term.role === 'value' && (!term.inParentheses || target.inParentheses));
}

function namedWholes(scope: Scope, name: string, part: Term): [Strength, Term][] {
  const near = lookUp(scope, name, part)
    .slice(0, 1)
    .map((term): [Strength, Term] => ['explicit', term]);
  const anywhere = lookUpAnywhere(scope, name, part);
  const unique =
    new Set(anywhere.map(({ figure }) => measureOf(figure).mid.toString())).size === 1 && near.length === 0;
  const far = anywhere.map((term): [Strength, Term] => [unique ? 'explicit' : 'likely', term]);
  return [...near, ...far];
}

/** A whole named in the sentence and stated in a table only. */
function tabledWholes(scope: Scope, name: string, part: Term): Candidate[] {
  return factsNamed(scope, name, measureOf(part.figure).base).flatMap((fact) => {
    const result = percentOf(measureOf(part.figure), fact.measure);
    if (!result || fact.measure.mid.lt(measureOf(part.figure).mid)) return [];
    const operands = [
      { label: part.label || '部分', mention: part.mention },
      { label: fact.place.label ?? fact.name, mention: fact.mention },
    ];
    return [{ strength: 'likely' as const, formula: '部分 ÷ 整体 × 100%', operands, result }];
  });
}

/** Without a name the whole is the value before “其中”, else any larger value before the part. */
function unnamedWholes({ sentence, earlier }: Scope, part: Term): [Strength, Term][] {
  const stated = sentence.terms.slice(0, part.index).toReversed();
  const before = stated.filter(
    (term) =>
      (term.role === 'value' || isWholeOf(term, part)) &&
      (!term.inParentheses || part.inParentheses) &&
      comparableFigures(term.figure, part.figure) &&
      isLarger(term, part),
  );
  const { text, start } = sentence.sentence;
  const among = text.lastIndexOf('其中', part.figure.start - start);
  const named = among < 0 ? undefined : before.find((term) => term.figure.end - start <= among && !term.inParentheses);
  const isBehind = named !== undefined && named.segment !== part.segment && hasShare(sentence.terms, named);
  const head = isBehind ? undefined : named;
  const owner = before.find((term) => isWholeOf(term, part)) ?? head ?? onlyOne(sentence.terms, before, part);
  const largest = before.toSorted((a, b) => measureOf(b.figure).mid.comparedTo(measureOf(a.figure).mid))[0];
  const rest = before
    .filter((term) => term !== owner)
    .map((term): [Strength, Term] => [term === largest ? 'likely' : 'possible', term]);
  const further = earlier
    .slice(0, EARLIER_SENTENCES)
    .flatMap(({ terms }) => terms)
    .filter((term) => term.role === 'value' && comparableFigures(term.figure, part.figure) && isLarger(term, part))
    .map((term): [Strength, Term] => ['possible', term]);
  return [...(owner ? [['explicit', owner] as [Strength, Term]] : []), ...rest, ...further];
}

const EARLIER_SENTENCES = 2;

/** “206个行政村中的194个”: the whole stands right before its part. */
function isWholeOf(term: Term, part: Term): boolean {
  return term.index === part.index - 1 && /中的?\s*$/.test(part.lead) && part.lead.length < 12;
}

/** The only larger value of its kind in its part of the sentence is the whole. */
function onlyOne(terms: readonly Term[], before: readonly Term[], part: Term): Term | undefined {
  const [only, ...others] = before;
  return only && others.length === 0 && only.segment === part.segment && !hasShare(terms, only) ? only : undefined;
}

/** “男性212人（占53%）” has a whole of its own: it is a part beside others. */
function hasShare(terms: readonly Term[], term: Term): boolean {
  return terms[term.index + 1]?.role === 'share';
}

/** “分别占a、b、c” pairs with the list of as many values before it. */
function listedShares(scope: Scope, target: Term): Claim[] {
  if (!/分别占/.test(target.near)) return [];
  const { terms } = scope.sentence;
  const percents = [target];
  for (let i = target.index + 1; terms[i] && isContinuation(terms[i]); i++) percents.push(terms[i] as Term);
  const values = valuesBefore(terms, target).toReversed();
  const parts = values.slice(-percents.length);
  const first = parts[0];
  if (percents.length < 2 || parts.length !== percents.length || !first) return [];
  const wholes = unnamedWholes(scope, first);
  return percents.flatMap((percent, i) => listedShare(scope, percent, parts[i], wholes, parts));
}

function isContinuation(term: Term | undefined): boolean {
  return term?.figure.unit?.dimension === 'percent' && /^(?:、|和|及|，)$/.test(term.lead.trim());
}

function listedShare(
  scope: Scope,
  target: Term,
  part: Term | undefined,
  wholes: readonly [Strength, Term][],
  parts: readonly Term[],
): Claim[] {
  if (!part || !parts.every((other) => comparableFigures(other.figure, part.figure))) return [];
  const candidates = wholes.flatMap(([, whole]) => {
    const result = percentOf(measureOf(part.figure), measureOf(whole.figure));
    return result ? [candidateOf('likely', part, whole, result)] : [];
  });
  return claim(scope, target, candidates, '占比');
}

function candidateOf(strength: Strength, part: Term, whole: Term, result: Candidate['result']): Candidate {
  return {
    strength,
    formula: '部分 ÷ 整体 × 100%',
    operands: [
      { label: part.label || '部分', mention: part.mention },
      { label: whole.label || '整体', mention: whole.mention },
    ],
    result,
  };
}

function claim({ sentence }: Scope, target: Term, candidates: readonly Candidate[], name: string): Claim[] {
  if (candidates.length === 0) return [];
  return [
    { sentence, target, kind: 'ratio', code: 'B02', name, candidates, reason: REASON, source: SOURCE, lenient: true },
  ];
}
