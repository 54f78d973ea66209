import { areMates, type Frame, isAdditiveLine, isAmountField } from './frame.ts';
import { agreeingOf, allOf, type Judgement } from './judgement.ts';
import { DIFFERENCE, DIFFERENCE_PAIRS, type LinearRule, LINEAR_RULES, NOT_ADDITIVE, TOTAL } from './names.ts';
import { formulaTemplates } from './formulas.ts';
import { growthPairs } from './periods.ts';
import { type Template, type Term, term, type Tried, tryTemplate } from './template.ts';

/** Sums and differences known from the headings: printed formulas, the budget vocabulary, and 差额 columns. */
export function linearJudgements(frame: Frame): Judgement[] {
  const printed = formulaTemplates(frame).filter(({ form }) => form === 'linear' || form === 'product');
  const explained = new Set(printed.map(({ target }) => target));
  const ruled = LINEAR_RULES.flatMap((rule) => ruleJudgements(frame, rule, explained));
  const differences = frame.fields.flatMap((_, target) =>
    explained.has(target) ? [] : differenceJudgements(frame, target),
  );
  return [...printed.flatMap((template) => printedJudgements(frame, template)), ...ruled, ...differences];
}

/** A printed formula accuses, unless most lines contradict it: then the letters were misread. */
function printedJudgements(frame: Frame, template: Template): Judgement[] {
  const tried = tryTemplate(frame, { ...template, words: wordsOf(frame, template) }, additiveLines(frame));
  return tried.fails > 3 && tried.telling === 0 ? [] : allOf(tried);
}

function additiveLines(frame: Frame): number[] {
  return frame.lines.flatMap((_, line) => (isAdditiveLine(frame, line) ? [line] : []));
}

/** “=1+2+3” in the words of the headings. */
function wordsOf(frame: Frame, template: Template): string {
  if (template.form !== 'linear') return template.words;
  return signedNames(frame, template.terms);
}

function signedNames(frame: Frame, terms: readonly Term[]): string {
  return terms
    .map(
      ({ field, weight }, index) =>
        `${weight === -1 ? '−' : index === 0 ? '' : '＋'}${frame.fields[field]?.name ?? ''}`,
    )
    .join('');
}

// ---------------------------------------------------------------- vocabulary

function ruleJudgements(frame: Frame, rule: LinearRule, explained: ReadonlySet<number>): Judgement[] {
  return frame.fields.flatMap((field, target) => {
    if (explained.has(target) || !rule.target.test(field.name) || !isAmountField(frame, target)) return [];
    const terms = [...termsOf(frame, target, rule.plus, 1), ...termsOf(frame, target, rule.minus, -1)];
    if (
      terms.length < rule.needed ||
      (rule.minus.length > 0 && rule.needed > 1 && rule.code === 'B06' && !terms.some(({ weight }) => weight === -1))
    )
      return [];
    return supported(frame, ruleTemplate(frame, rule, target, terms));
  });
}

function termsOf(frame: Frame, target: number, names: readonly RegExp[], weight: 1 | -1): Term[] {
  return names.flatMap((name) => {
    const found = frame.fields.flatMap((field, index) =>
      index !== target && name.test(field.name) && isAmountField(frame, index) && !TOTAL.test(field.name)
        ? [index]
        : [],
    );
    const near = found.toSorted((a, b) => Math.abs(target - a) - Math.abs(target - b));
    const mate = near.find((index) => areMates(frame, index, target)) ?? near[0];
    return mate === undefined ? [] : [term(mate, weight)];
  });
}

function ruleTemplate(frame: Frame, rule: LinearRule, target: number, terms: readonly Term[]): Template {
  const words = signedNames(frame, terms);
  const subtracts = terms.some(({ weight }) => weight === -1);
  return {
    code: rule.code,
    kind: subtracts ? 'difference' : 'sum',
    form: 'linear',
    basis: 'name',
    target,
    terms,
    words,
  };
}

/** A named sum accuses as long as it is not outvoted. */
function supported(frame: Frame, template: Template): Judgement[] {
  const tried = tryTemplate(frame, template, additiveLines(frame));
  if (template.code === 'B09') return carryOver(frame, template, tried);
  return tried.fails <= Math.max(1, tried.telling) ? allOf(tried) : agreeingOf(tried);
}

/** 上年结转 may already be inside 追加 or 年初: the lines that agree without it are told apart from plain errors. */
function carryOver(frame: Frame, template: Template, tried: Tried): Judgement[] {
  if (tried.fails === 0) return allOf(tried);
  const without = subsets(template)
    .map((fewer) => tryTemplate(frame, fewer, additiveLines(frame)))
    .filter(({ telling }) => telling > 0);
  const best = without.toSorted((a, b) => a.fails - b.fails || b.telling - a.telling)[0];
  if (best && best.telling > tried.telling) return best.fails === 0 ? allOf(best) : agreeingOf(best);
  return tried.telling > 0 && tried.fails <= tried.telling ? allOf(tried) : agreeingOf(tried);
}

function subsets(template: Template): Template[] {
  if (template.terms.length < 3) return [];
  return template.terms.map((_, left) => ({
    ...template,
    terms: template.terms.filter((__, index) => index !== left),
  }));
}

// ---------------------------------------------------------------- differences

function differenceJudgements(frame: Frame, target: number): Judgement[] {
  const name = frame.fields[target]?.name ?? '';
  if (!DIFFERENCE.test(name) || !isAmountField(frame, target)) return [];
  const named = namedDifferences(frame, target);
  const tries = named
    .map((template) => tryTemplate(frame, template, additiveLines(frame)))
    .filter(({ relations }) => relations.length > 0);
  const searched = searchedDifferences(frame, target).map((template) =>
    tryTemplate(frame, template, additiveLines(frame)),
  );
  const best = [...tries, ...searched].reduce<Tried | undefined>(
    (a, b) => (!a || b.telling > a.telling ? b : a),
    undefined,
  );
  if (!best) return [];
  const enough = best.template.basis === 'vote' ? 2 : 1;
  if (best.telling >= enough && best.fails <= best.telling) return allOf(best);
  const [preferred] = tries;
  if (best.telling >= enough) return agreeingOf(best);
  return preferred && preferred.fails <= 1 && isPlainDifference(name) ? allOf(preferred) : [];
}

/** Names that leave no doubt what is subtracted from what, so that a single line may be accused. */
function isPlainDifference(name: string): boolean {
  return /差额|差异|节约|结余减少|(?:增减|变动|变化|增加|减少|压减|下降)[额数量]/.test(name);
}

function namedDifferences(frame: Frame, target: number): Template[] {
  const name = frame.fields[target]?.name ?? '';
  if (/增减|变动|变化|增加|增长|净增/.test(name))
    return growthPairs(frame, target).map(([now, before]) => difference(frame, target, now, before, 'name'));
  if (/减少|压减|下降/.test(name))
    return growthPairs(frame, target).map(([now, before]) => difference(frame, target, before, now, 'name'));
  return DIFFERENCE_PAIRS.flatMap(({ minuend, subtrahend }) =>
    fieldsLike(frame, target, minuend).flatMap((first) =>
      fieldsLike(frame, target, subtrahend).flatMap((second) =>
        first === second || minuend.test(frame.fields[second]?.name ?? '')
          ? []
          : [difference(frame, target, first, second, 'name')],
      ),
    ),
  );
}

function fieldsLike(frame: Frame, target: number, pattern: RegExp): number[] {
  const found = frame.fields.flatMap((field, index) =>
    index !== target && isAmountField(frame, index) && pattern.test(field.name) ? [index] : [],
  );
  return found.toSorted((a, b) => cost(a) - cost(b));
  function cost(index: number): number {
    return Math.abs(target - index) + (areMates(frame, index, target) ? 0 : 50);
  }
}

const MOST_FIELDS = 14;

function searchedDifferences(frame: Frame, target: number): Template[] {
  const amounts = frame.fields
    .flatMap((field, index) =>
      index !== target && isAmountField(frame, index) && !NOT_ADDITIVE.test(field.name) ? [index] : [],
    )
    .slice(0, MOST_FIELDS);
  return amounts.flatMap((first) =>
    amounts.flatMap((second) => (first === second ? [] : [difference(frame, target, first, second, 'vote')])),
  );
}

function difference(frame: Frame, target: number, first: number, second: number, basis: 'name' | 'vote'): Template {
  const words = `${frame.fields[first]?.name ?? ''}−${frame.fields[second]?.name ?? ''}`;
  return {
    code: 'B06',
    kind: 'difference',
    form: 'linear',
    basis,
    target,
    terms: [term(first), term(second, -1)],
    words,
  };
}
