import { areMates, type Frame, isAmountField, isGrouped, isRateField, isScoreField } from './frame.ts';
import { constantDenominator, cumulativeTemplates } from './cumulative-rates.ts';
import { agreeingOf, allOf, type Judgement } from './judgement.ts';
import { AVERAGE, CURRENT, DECLINE, GROWTH, PREVIOUS, RATE_RULES, SAVING, SAVING_RULE, SHARE } from './names.ts';
import { growthPairs } from './periods.ts';
import { causeOfRate } from './cause.ts';
import { asWritten, computed, type Form, type Relation } from './relation.ts';
import { fraction, type Template, term, type Tried, tryTemplate } from './template.ts';
import { formulaTemplates } from './formulas.ts';

/** Rates between fields of a frame: 执行率, 到位率, 变动率, 节约率 … Shares of a total row are looked at elsewhere. */
export function rateJudgements(frame: Frame): Judgement[] {
  const printed = formulaTemplates(frame);
  return frame.fields.flatMap((field, target) => {
    if (!isRateField(frame, target) || isScoreField(frame, target) || AVERAGE.test(field.name)) return [];
    const formula = printed.find((template) => template.target === target && template.form !== 'linear');
    return explain(frame, target, formula ? [formula] : namedTemplates(frame, target), formula !== undefined);
  });
}

function explain(frame: Frame, target: number, named: readonly Template[], printed: boolean): Judgement[] {
  const tries = named.map((template) => tryTemplate(frame, template)).filter(({ relations }) => relations.length > 0);
  const preferred = tries[0];
  if (preferred && (printed || isUnrivalled(preferred))) return allOf(withRivals(frame, preferred));
  const voted = [...tries, ...searchedTemplates(frame, target, named).map((template) => tryTemplate(frame, template))];
  const best = bestOf(voted);
  if (
    best &&
    best !== preferred &&
    best.telling >= 2 &&
    best.telling > best.fails &&
    best.telling > (preferred?.telling ?? 0)
  )
    return allOf(withRivals(frame, best));
  const other = tries.find((tried) => fitsAll(tried));
  if (other && preferred && preferred.fails > preferred.telling + preferred.idle)
    return allOf(withRivals(frame, other));
  if (preferred) return judged(withRivals(frame, preferred));
  const constant = constantDenominator(frame, target);
  if (constant.length > 0) return constant;
  return best ? agreeingOf(best).slice(0, best.telling > 0 ? undefined : 0) : [];
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

// ---------------------------------------------------------------- by name

function namedTemplates(frame: Frame, target: number): Template[] {
  const name = frame.fields[target]?.name ?? '';
  if (GROWTH.test(name)) return growthTemplates(frame, target);
  if (SAVING.test(name)) return savingTemplates(frame, target);
  const pairs = RATE_RULES.filter(({ rate }) => rate.test(name)).flatMap((rule) =>
    pairsFor(frame, target, rule.numerator, rule.denominator),
  );
  const ruled = [
    ...cumulativeTemplates(frame, target, pairs),
    ...pairs.map(([first, second]) => ratioTemplate(target, first, second, 'name', frame)),
  ];
  if (SATISFACTION.test(name)) return [...satisfactionTemplates(frame, target), ...ruled];
  return SHARE.test(name) ? ruled : [...ruled, ...stemTemplates(frame, target)];
}

const SATISFACTION = /满意率|满意度/;

/** 满意率 counts the very satisfied too, and sometimes the fairly satisfied. */
function satisfactionTemplates(frame: Frame, target: number): Template[] {
  const happy = frame.fields.flatMap((field, index) =>
    index !== target && /满意/.test(field.name) && !/不满意|不太满意/.test(field.name) && isAmountField(frame, index)
      ? [index]
      : [],
  );
  const [plain, most] = [happy.filter((index) => !/基本|较/.test(nameOf(frame, index))), happy];
  const asked = matching(frame, target, /有效|收回|回收|调查|合计|总|发放/).filter((index) => !happy.includes(index));
  const sets = [most, plain].filter((set) => set.length > 1);
  return asked.flatMap((second) =>
    sets.map(
      (set): Template => ({
        ...ratioTemplate(target, set[0] ?? 0, second, 'name', frame),
        terms: [...set.map((field) => term(field)), { field: second, weight: 1, below: true }],
        words: `（${set.map((field) => nameOf(frame, field)).join('＋')}）÷${nameOf(frame, second)}`,
      }),
    ),
  );
}

function ratioTemplate(target: number, first: number, second: number, basis: 'name' | 'vote', frame: Frame): Template {
  return {
    code: 'B02',
    kind: 'ratio',
    form: 'ratio',
    basis,
    target,
    terms: fraction(first, second),
    words: `${nameOf(frame, first)}÷${nameOf(frame, second)}`,
  };
}

function nameOf(frame: Frame, field: number): string {
  return frame.fields[field]?.name ?? '';
}

/** Numerator and denominator by name; fields of the same group and near the rate come first. */
function pairsFor(
  frame: Frame,
  target: number,
  numerators: readonly RegExp[],
  denominators: readonly RegExp[],
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const below of denominators) {
    for (const second of matching(frame, target, below)) {
      for (const above of numerators) {
        const first = matching(frame, target, above).find(
          (index) => index !== second && !isSameKind(frame, index, second, below),
        );
        if (first !== undefined) pairs.push([first, second]);
      }
    }
  }
  return pairs;
}

/** “预算数” must not be both; a field that matches the denominator’s name better than the numerator’s is no numerator. */
function isSameKind(frame: Frame, first: number, second: number, below: RegExp): boolean {
  const name = nameOf(frame, first);
  return (
    name === nameOf(frame, second) ||
    (below.test(name) && !/实际|决算|执行|支出|完成|在用|追加|调整|合格|满意|已/.test(name))
  );
}

function matching(frame: Frame, target: number, pattern: RegExp): number[] {
  const found = frame.fields.flatMap((field, index) =>
    index !== target && isAmountField(frame, index) && pattern.test(field.name) ? [index] : [],
  );
  return found.toSorted((a, b) => distance(frame, target, a) - distance(frame, target, b));
}

const FAR = 100;

/** Same group first, then shared words with the rate, then nearest on the left. */
function distance(frame: Frame, target: number, index: number): number {
  const rate = frame.fields[target];
  const field = frame.fields[index];
  const mate = isGrouped(frame, target) && areMates(frame, index, target);
  const kin = rate && field && sharesStem(rate.name, field.name);
  const side = index < target ? target - index : FAR / 4 + index - target;
  return side + (mate ? 0 : FAR * 2) + (kin ? 0 : FAR);
}

/** “规模控制率” and “批复规模” share 规模. */
function sharesStem(rate: string, field: string): boolean {
  const stem = rate.replace(/(?:控制率|执行率|完成率|利用率|率|占比|比例|比重)$/, '');
  for (let at = 0; at + 2 <= stem.length; at++) if (field.includes(stem.slice(at, at + 2))) return true;
  return false;
}

/** “办结率” is made of “办结件数” and whatever the votes say. */
function stemTemplates(frame: Frame, target: number): Template[] {
  const stem = nameOf(frame, target)
    .replace(/(?:率|度)$/, '')
    .slice(-2);
  if (stem.length < 2) return [];
  const numerators = matching(frame, target, new RegExp(stem));
  const denominators = matching(frame, target, /总|应|全部|受理|发现|抽|检|发放|收回|调查|计划|任务|预算|目标|数量/);
  return numerators.flatMap((first) =>
    denominators
      .filter((second) => second !== first)
      .map((second) => ratioTemplate(target, first, second, 'name', frame)),
  );
}

function savingTemplates(frame: Frame, target: number): Template[] {
  const pairs = pairsFor(frame, target, SAVING_RULE.spent, SAVING_RULE.budget);
  const saved = matching(frame, target, /结余|结转|节约|剩余|未/).flatMap((first) =>
    matching(frame, target, /预算|可用|安排|总额|收入|支出/)
      .filter((second) => second !== first)
      .map((second): [number, number] => [first, second]),
  );
  return [
    ...saved.map(([first, second]) => ratioTemplate(target, first, second, 'name', frame)),
    ...pairs.map(([first, second]) => changeTemplate(frame, target, 'decline', first, second)),
  ];
}

function growthTemplates(frame: Frame, target: number): Template[] {
  const form: Form = DECLINE.test(nameOf(frame, target)) ? 'decline' : 'growth';
  const pairs = growthPairs(frame, target);
  const changes = matching(frame, target, /增减额|增减数|增减$|变动额|变动数|增加额|增长额|差额|增减金额|增减情况/);
  const bases = matching(frame, target, PREVIOUS);
  const byAmount = changes.flatMap((first) =>
    bases.map((second) => ({
      ...ratioTemplate(target, first, second, 'name', frame),
      code: 'B05',
      kind: 'growth' as const,
    })),
  );
  return [...pairs.map(([current, previous]) => changeTemplate(frame, target, form, current, previous)), ...byAmount];
}

function changeTemplate(frame: Frame, target: number, form: Form, first: number, second: number): Template {
  const [a, b] = [nameOf(frame, first), nameOf(frame, second)];
  const words = form === 'growth' ? `（${a}−${b}）÷${b}` : `（${b}−${a}）÷${b}`;
  return { code: 'B05', kind: 'growth', form, basis: 'name', target, terms: [term(first), term(second)], words };
}

// ---------------------------------------------------------------- by vote

const MOST_FIELDS = 16;

/** Every pair of amounts, as quotient and as change; the lines decide. */
function searchedTemplates(frame: Frame, target: number, named: readonly Template[]): Template[] {
  const known = new Set(named.map(({ form, terms }) => `${form}${terms.map(({ field }) => field).join(',')}`));
  const amounts = frame.fields
    .flatMap((_, index) => (index !== target && isAmountField(frame, index) ? [index] : []))
    .slice(0, MOST_FIELDS);
  const change = CURRENT.test(nameOf(frame, target)) || GROWTH.test(nameOf(frame, target));
  return amounts.flatMap((first) =>
    amounts.flatMap((second) => {
      if (first === second) return [];
      const ratio = ratioTemplate(target, first, second, 'vote', frame);
      const growth = { ...changeTemplate(frame, target, 'growth', first, second), basis: 'vote' as const };
      return (change ? [ratio, growth] : [ratio, growth]).filter(
        ({ form, terms }) => !known.has(`${form}${terms.map(({ field }) => field).join(',')}`),
      );
    }),
  );
}
