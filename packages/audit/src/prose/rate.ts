import { Decimal } from '@shiji/figure';
import type { NameWords, RateName } from '@shiji/rules';
import { type Measure, measureOf, minus, percentOf } from '../measure.ts';
import type { Candidate, Claim, Strength } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import { headedListings } from './listing.ts';
import { RATE } from './lexicon.ts';
import { namesMatch, type Scope } from './scope.ts';
import { PARTICULAR, splitRate } from './split-rate.ts';
import { echoedRates, tabledRates } from './tabled-rate.ts';
import type { StudiedSentence, Term } from './term.ts';

const REASON = '百分率应当能由文中的分子、分母算出。';
const SOURCE = '财预〔2020〕10号：自评数据应当真实、准确';
const EARLIER_SENTENCES = 2;

/** “发现隐患57处，已整改54处，整改率94.74%”: a named rate and the figures it follows from. */
export function rateClaims(scope: Scope, rates: readonly RateName[]): Claim[] {
  return scope.sentence.terms.flatMap((target) => {
    const name = target.role === 'rate' ? (RATE.exec(target.near)?.groups?.['name'] ?? '') : '';
    if (name === '') return [];
    const meanings = rates.filter(({ rate }) => rate.test(name));
    const candidates = rateCandidates(scope, target, name, meanings);
    const claim: Claim = {
      sentence: scope.sentence,
      target,
      kind: 'ratio',
      code: 'B02',
      name: target.label || name,
      candidates,
      reason: REASON,
      source: SOURCE,
    };
    return candidates.length === 0 ? [] : [claim];
  });
}

function rateCandidates(scope: Scope, target: Term, name: string, meanings: readonly RateName[]): Candidate[] {
  const here = countsBefore(scope.sentence.terms, target.index);
  const heads = withoutParts(scope.sentence, here);
  const earlier = scope.earlier.slice(0, EARLIER_SENTENCES).flatMap(({ terms }) => countsBefore(terms, terms.length));
  const negative = restCandidates(name, here);
  const behind = countsBefore(scope.sentence.terms, scope.sentence.terms.length).filter(
    ({ index }) => index > target.index,
  );
  const printed = printedCandidates(target, [...here, ...behind.toReversed(), ...earlier]);
  const byMeaning = meanings.map((meaning) => namedCandidates(name, meaning, target, heads, earlier));
  const split = splitRate(name, stemOf(name), target, scope.sentence.terms);
  const named = [printed, split, negative, ...byMeaning].find((candidates) => candidates.length > 0) ?? [];
  const tabled =
    named.length > 0
      ? []
      : meanings.flatMap((meaning) => [...echoedRates(target, meaning, scope), ...tabledRates(name, meaning, scope)]);
  const meant = [...named, ...tabled, ...stemCandidates(name, target, here, named.length > 0)];
  const pairs = pairCandidates([...here, ...earlier]);
  return [...meant, ...pairs.filter((pair) => !meant.some((one) => isUpsideDown(pair, one)))];
}

/** 编制 ÷ 在职 confirms nothing when 在职 ÷ 编制 is what the name says. */
function isUpsideDown({ formula, operands: [a, b] }: Candidate, named: Candidate): boolean {
  const [part, whole] = named.operands;
  const crossed = a?.mention === whole?.mention && b?.mention === part?.mention;
  return crossed && formula === named.formula;
}

/** The word that says what the rate counts: 整改 of 问题整改率. */
function stemOf(name: string): string {
  return name.replace(/[率度]$|比例$|比重$/, '').slice(-2);
}

/** “预算控制率（追加预算÷年初预算）为14.32%”: the sentence prints the formula. */
function printedCandidates(target: Term, values: readonly Term[]): Candidate[] {
  const match = /[（(]([^÷/（）()]{2,16})[÷/]([^÷/（）()×]{2,16})(?:[×*]100%)?[)）]/.exec(target.near);
  const part = values.find((term) => namesMatch(term, match?.[1] ?? ''));
  const whole = values.find((term) => term !== part && namesMatch(term, match?.[2] ?? ''));
  return match && part && whole ? quotient('explicit', part, whole) : [];
}

/** “检出不合格20批次，合格率98.42%”: the rest is named, the whole is the comparable value before it. */
function restCandidates(name: string, here: readonly Term[]): Candidate[] {
  const stem = name.replace(/[率度]$/, '').slice(-2);
  const rest = here.find(
    (term) => stem.length === 2 && new RegExp(`[不未]${stem}`).test(term.near) && !name.includes(`不${stem}`),
  );
  const isWhole = (term: Term) => !term.near.includes(stem) && comparableFigures(term.figure, (rest ?? term).figure);
  const whole = rest && here.find((term) => term.index < rest.index && isWhole(term));
  return rest && whole ? complement('explicit', rest, whole) : [];
}

/** Values and bases that are no percentages, nearest first. */
function countsBefore(terms: readonly Term[], end: number): Term[] {
  const plain = terms
    .slice(0, end)
    .filter(
      ({ role, figure }) =>
        (role === 'value' || role === 'base' || role === 'delta') &&
        figure.unit !== null &&
        figure.unit.dimension !== 'percent',
    );
  return plain.toReversed();
}

/** “编制84人，其中行政编制26人…”: a rate speaks of the whole; of its parts only when there is nothing else. */
function withoutParts(sentence: StudiedSentence, terms: readonly Term[]): readonly Term[] {
  const parts = new Set(headedListings(sentence).flatMap((listing) => listing.parts));
  const rest = terms.filter((term) => !parts.has(term));
  return rest.length >= 2 ? rest : terms;
}

/** “按期办结率” of “已办结228件”: only some of the 228 may have been in time. */
function isNarrower(name: string, part: Term): boolean {
  const narrowing = PARTICULAR.exec(name)?.[0];
  return narrowing !== undefined && !`${nameOf(part)}${part.noun}`.includes(narrowing);
}

function namedCandidates(
  name: string,
  meaning: RateName,
  target: Term,
  here: readonly Term[],
  earlier: readonly Term[],
): Candidate[] {
  const part = closest(meaning.part, here, meaning.whole) ?? closest(meaning.part, earlier, meaning.whole);
  if (!part) return [];
  const fits = (term: Term) => term !== part && comparableFigures(term.figure, part.figure);
  const current = earlier.filter((term) => !isLastYears(term));
  const whole = closest(meaning.whole, here.filter(fits), null) ?? closest(meaning.whole, current.filter(fits), null);
  if (!whole || isAmbiguous(meaning, here, part, whole)) return whole ? [quotient('likely', part, whole)].flat() : [];
  const sure =
    target.figure.qualifier === 'exact' &&
    !isNarrower(name, part) &&
    (endsWithName(meaning.whole, whole) || isLonePair(target, here, part, whole));
  const strength = sure && (here.includes(part) || isTogether(part, whole)) ? 'explicit' : 'likely';
  const others = here.includes(whole) ? [] : otherPairs(meaning, [...here, ...current], part, whole);
  return [...quotient(strength, part, whole), ...others];
}

/** “比2022年预算28万元”: what another figure is compared with is no base of this year's rate. */
function isLastYears({ role, near }: Term): boolean {
  return role === 'base' && /上年|去年|同期|20\d\d年/.test(near);
}

/** Both stand in one sentence. */
function isTogether(part: Term, whole: Term): boolean {
  const [a, b] = [part.mention, whole.mention];
  if (a.passage !== b.passage) return false;
  const [from, to] = a.figure.end <= b.figure.start ? [a.figure, b.figure] : [b.figure, a.figure];
  return !/[。！？\n]/.test(a.passage.text.slice(from.end, to.start));
}

/** With the base in another sentence, any pair there that carries the two names may be meant. */
function otherPairs(meaning: RateName, terms: readonly Term[], part: Term, whole: Term): Candidate[] {
  const parts = terms.filter((term) => meaning.part.test(nameOf(term)));
  const wholes = terms.filter((term) => meaning.whole.test(nameOf(term)));
  return parts.flatMap((a) =>
    wholes
      .filter((b) => a !== b && !(a === part && b === whole) && comparableFigures(a.figure, b.figure))
      .flatMap((b) => (isTogether(a, b) || a === part ? quotient('likely', a, b) : [])),
  );
}

/** “发出问卷360份，回收有效问卷342份，有效回收率…”: nothing else could be meant, whole, part and rate follow each other. */
function isLonePair(target: Term, here: readonly Term[], part: Term, whole: Term): boolean {
  const similar = here.filter((term) => comparableFigures(term.figure, part.figure));
  const follows = whole.index === part.index - 1 && part.index === target.index - 1;
  const plain = [whole, part].every(({ role, figure }) => role === 'value' && figure.qualifier === 'exact');
  return follows && plain && similar.length === 2 && part.figure.unit?.dimension === 'count';
}

const COUNTING_TAILS = ['数', '总数', '额', '总额', '资金', '金额', '量', '件数', '人数'];

/** “拨款” in “一般公共预算拨款” is what counts, not “预算”: the name must end with the word. */
function endsWithName(words: NameWords, term: Term): boolean {
  const name = term.label === '' ? term.near : term.label;
  if (term.figure.unit?.dimension === 'count' && words.opens(name, 0)) return true;
  return words.closes(name, COUNTING_TAILS) || words.opens(term.noun, 2);
}

/** More than one figure could be the part or the whole: the words do not decide. */
function isAmbiguous(meaning: RateName, here: readonly Term[], part: Term, whole: Term): boolean {
  const similar = here.filter((term) => comparableFigures(term.figure, part.figure));
  const parts = similar.filter((term) => term !== whole && meaning.part.test(nameOf(term)));
  const wholes = similar.filter(
    (term) => term !== part && meaning.whole.test(nameOf(term)) && !meaning.part.test(nameOf(term)),
  );
  return parts.length > 1 || wholes.length > 1;
}

/** “不合格20批次”, “未整改3处” are the rest, not the part. */
function nameOf(term: Term): string {
  return `${term.label}${term.near}`.replace(
    /(?:不|未|尚未|没有)(?:合格|达标|完成|整改|办结|通过|及时|满意|按时)[^，。]{0,4}/g,
    '',
  );
}

function closest(words: NameWords, terms: readonly Term[], exclude: NameWords | null): Term | undefined {
  const matching = terms.filter((term) => words.test(nameOf(term)));
  return matching.find((term) => !exclude?.test(nameOf(term))) ?? matching[0];
}

/** The part carries the rate's stem (整改率 ← 整改54处); the whole is the comparable value right before it. */
function stemCandidates(name: string, target: Term, here: readonly Term[], known: boolean): Candidate[] {
  const stem = stemOf(name);
  const part = here.find((term) => stem.length === 2 && nameOf(term).includes(stem) && !DUE.test(term.near));
  if (!part) return [];
  const similar = here.filter((term) => term !== part && comparableFigures(term.figure, part.figure));
  const whole = similar.find((term) => term.index < part.index) ?? similar[0];
  if (!whole) return [];
  const telling = measureOf(part.figure).low.lte(measureOf(whole.figure).high) && !isAlike(whole, stem);
  const strength: Strength =
    !known && telling && similar.length === 1 && target.figure.qualifier === 'exact' ? 'explicit' : 'likely';
  return quotient(strength, part, whole);
}

/** What should have been done is the whole. */
const DUE = /^(?:[^，。；]{0,6})(?:应(?!急|用)|需要?|计划|任务|目标)/;

/** “日处理能力6万吨，年处理1,890万吨”: both carry the stem and neither is what should have been done. */
function isAlike(whole: Term, stem: string): boolean {
  return whole.near.includes(stem) && !/应|需|待|计划|任务|目标|总/.test(whole.near);
}

/** Any two comparable values, and their complement, may confirm a rate but never refute it. */
function pairCandidates(values: readonly Term[]): Candidate[] {
  return values.flatMap((part) =>
    values.flatMap((whole) => {
      if (part === whole || !comparableFigures(part.figure, whole.figure)) return [];
      return [...quotient('possible', part, whole), ...complement('possible', part, whole)];
    }),
  );
}

function quotient(strength: Strength, part: Term, whole: Term): Candidate[] {
  const result = percentOf(measureOf(part.figure), measureOf(whole.figure));
  return result ? [candidate(strength, '分子 ÷ 分母 × 100%', part, whole, result)] : [];
}

/** “抽检1268批次，不合格20批次，合格率98.42%”. */
function complement(strength: Strength, part: Term, whole: Term): Candidate[] {
  const rest = minus(measureOf(whole.figure), measureOf(part.figure));
  if (rest.low.lt(new Decimal('0'))) return [];
  const result = percentOf(rest, measureOf(whole.figure));
  return result ? [candidate(strength, '（总数 − 其余）÷ 总数 × 100%', part, whole, result)] : [];
}

function candidate(strength: Strength, formula: string, part: Term, whole: Term, result: Measure): Candidate {
  const operands = [
    { label: part.label || '分子', mention: part.mention },
    { label: whole.label || '分母', mention: whole.mention },
  ];
  return { strength, formula, operands, result };
}
