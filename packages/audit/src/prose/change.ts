import { absolute, agree, exactly, type Measure, measureOf, minus, percentOf, plus } from '../measure.ts';
import { chainBefore, comparable, isPercent, sharesWord, subjectEarlier, topicBefore } from './change-chain.ts';
import { directed, frame, negated, operand } from './change-frame.ts';
import { pointsClaim, pointsConfusion } from './change-points.ts';
import type { Candidate, Claim } from './claim.ts';
import { OVERRUN, RESULT, SAVING } from './lexicon.ts';
import type { Scope } from './scope.ts';
import { cleanLabel, type StudiedSentence, type Term } from './term.ts';

/** “较上年A增加D，增长R%”, “由A降到B”, “提高P个百分点”, “预算A，支出B，节约D”. */
export function changeClaims(scope: Scope): Claim[] {
  const { sentence } = scope;
  return sentence.terms.flatMap((term) => {
    if (term.role === 'delta') return deltaClaim(scope, term);
    if (term.role === 'growth' || term.role === 'changeRate') return growthClaim(scope, term);
    if (term.role === 'points') return pointsClaim(scope, term);
    return (SAVING.test(term.near) || REST.test(term.near)) && term.role === 'value'
      ? remainderClaim(sentence, term)
      : [];
  });
}

function deltaClaim(scope: Scope, delta: Term): Claim[] {
  const { sentence } = scope;
  const chain = chainBefore(sentence, delta);
  const { base } = chain;
  const now = chain.now ?? (base ? (subjectEarlier(scope, base) ?? topicBefore(scope, base)) : undefined);
  if (!base) return remainderClaim(sentence, delta);
  if (!now || !comparable(now, base) || !comparable(base, delta)) return [];
  const others = otherCarriers(sentence, now, base).map((other) => differenceCandidate('likely', other, base));
  const intended = {
    ...differenceCandidate('explicit', now, base),
    result: directed(minus(measureOf(now.figure), measureOf(base.figure)), delta.direction),
  };
  const candidates = [intended, ...others];
  return [
    { ...frame(sentence, delta, 'difference', 'B20'), name: delta.direction > 0 ? '增加额' : '减少额', candidates },
  ];
}

/** The change may speak of the head of a list rather than of its last part. */
function otherCarriers({ terms }: StudiedSentence, now: Term, base: Term): Term[] {
  return terms
    .slice(0, base.index)
    .filter(
      (term) => term !== now && term.role === 'value' && term.figure.qualifier === 'exact' && comparable(term, base),
    );
}

function differenceCandidate(strength: Candidate['strength'], now: Term, base: Term): Candidate {
  return {
    strength,
    formula: '｜现值 − 基数｜',
    operands: [operand('现值', now), operand('基数', base)],
    result: absolute(minus(measureOf(now.figure), measureOf(base.figure))),
  };
}

/** “未到会224户”, “剩余18.4公里”: what two values before it leave. */
const REST = /(?:^|[，,；;])?(?:尚|还)?(?:未|剩余|其余|余下|缺)[^，。；\d]{0,6}$/;

/** “预算A，实际支出B，节约D”: the two comparable values before it, the pair right before being the likely one. */
function remainderClaim(sentence: StudiedSentence, term: Term): Claim[] {
  const rest = REST.test(term.near);
  if (!rest && !SAVING.test(term.near) && !OVERRUN.test(term.near)) return [];
  const values = sentence.terms.slice(0, term.index).filter((other) => isPlain(other) && comparable(other, term));
  const pairs = values.flatMap((a, i) => values.slice(i + 1).map((b) => [a, b] as const));
  const only = values.length === 2 && /节约|节省|超支|相差/.test(term.near);
  const candidates = pairs.map(
    ([a, b]): Candidate => ({
      ...differenceCandidate(only ? 'explicit' : rest && values.length === 2 ? 'likely' : 'possible', a, b),
      formula: '两数之差',
    }),
  );
  candidates.push(...leftoverCandidates(values));
  return [{ ...frame(sentence, term, 'difference', 'B06'), name: term.label || '差额', candidates }];
}

/** What is left of a first value after all the others are taken off. */
function leftoverCandidates(values: readonly Term[]): Candidate[] {
  const [first, ...rest] = values;
  if (!first || rest.length < 2) return [];
  const taken = rest.map(({ figure }) => measureOf(figure)).reduce(plus);
  const operands = values.map((value) => operand(value.label, value));
  return [
    { strength: 'possible', formula: '总数 − 各项', operands, result: absolute(minus(measureOf(first.figure), taken)) },
  ];
}

function isPlain(term: Term): boolean {
  return term.role === 'value' || term.role === 'base';
}

function growthClaim(scope: Scope, growth: Term): Claim[] {
  const { sentence } = scope;
  const chain = chainBefore(sentence, growth);
  const { base, delta } = chain;
  const now = chain.now ?? (base ? (subjectEarlier(scope, base) ?? topicBefore(scope, base)) : undefined);
  const pairs = pairsBefore(sentence, growth);
  const signed = growth.role === 'changeRate';
  const fit = (result: Measure | null) => (result && !signed ? directed(result, growth.direction) : result);
  const candidates: Candidate[] = [];
  const add = (formula: string, terms: readonly [string, Term][], result: Measure | null) => {
    const operands = terms.map(([label, term]) => operand(label, term));
    if (result) candidates.push({ strength: 'explicit', formula, operands, result });
  };
  if (now && base && comparable(now, base) && speaksOf(growth, now)) {
    const change = minus(measureOf(now.figure), measureOf(base.figure));
    add(
      '（现值 − 基数）÷ 基数 × 100%',
      [
        ['现值', now],
        ['基数', base],
      ],
      misbased(growth, change, now, base) ?? fit(percentOf(change, measureOf(base.figure))),
    );
    candidates.push(
      ...otherCarriers(sentence, now, base).flatMap((other) => growthCandidate(growth, other, base, signed)),
    );
  } else if (now && delta && comparable(now, delta) && speaksOf(growth, now)) {
    const isStart = START.test(now.near);
    const rate = percentOf(measureOf(delta.figure), isStart ? measureOf(now.figure) : startOf(now, delta));
    add(
      isStart ? '增减额 ÷ 基数 × 100%' : '增减额 ÷（现值 ∓ 增减额）× 100%',
      [
        [isStart ? '基数' : '现值', now],
        ['增减额', delta],
      ],
      signed && delta.direction < 0 ? negated(rate) : rate && absolute(rate),
    );
  }
  candidates.push(...pairs.flatMap(([from, to]) => growthCandidate(growth, to, from, signed)));
  if (now && !base && !delta && /上年|去年|20\d\d年/.test(growth.near))
    candidates.push(...tabledGrowth(scope, now, signed ? 0 : growth.direction));
  if (growth.role === 'growth' && now && base && isPercent(now) && isPercent(base))
    return pointsConfusion(sentence, growth, now, base);
  return candidates.length === 0
    ? []
    : [{ ...frame(sentence, growth, 'growth', 'B05'), name: growth.label || '增减幅度', candidates }];
}

/**
 * “28微克，上年31微克，下降10.71%”: to its last digit the change divided by this year's value. Such a growth was
 * computed from the figures as they stand, however much rounding they would allow for.
 */
function misbased({ figure, role }: Term, change: Measure, now: Term, base: Term): Measure | null {
  if (
    figure.decimals === 0 ||
    figure.qualifier !== 'exact' ||
    [now, base].some(({ figure: f }) => f.qualifier !== 'exact')
  )
    return null;
  const rate = (by: Term) => change.mid.div(measureOf(by.figure).mid).times(100);
  const isStated = (by: Term) => rate(by).toDecimalPlaces(figure.decimals).abs().eq(figure.value.abs());
  if (!isStated(now) || isStated(base)) return null;
  return exactly(role === 'changeRate' ? rate(base) : rate(base).abs(), '%');
}

/** “由上年640元提高32元”, “上年接种6,150头，减少310头”: the value is where the change starts, not where it ends. */
const START = /(?:由|从)(?!于|此|而)[^，,。；;]{0,10}$|^\s*(?:上年|去年|上一年)(?!结转|结余)[^，,。；;]{0,10}$/;

/** The value before its change. */
function startOf(now: Term, delta: Term): Measure {
  const [value, change] = [measureOf(now.figure), measureOf(delta.figure)];
  return delta.direction > 0 ? minus(value, change) : plus(value, change);
}

/** Every “由A增至B” before the growth, in its part of the sentence. */
function pairsBefore({ terms }: StudiedSentence, growth: Term): [Term, Term][] {
  return terms.slice(0, growth.index).flatMap((from, index): [Term, Term][] => {
    const to = terms[index + 1];
    const paired =
      from.role === 'base' && to && RESULT.test(to.near) && comparable(from, to) && to.index < growth.index;
    return paired && from.segment === growth.segment ? [[from, to]] : [];
  });
}

/** “投资增长35%” behind another quantity's change has a subject of its own. */
function speaksOf(growth: Term, now: Term): boolean {
  const subject = cleanLabel(
    growth.near.replace(/(?:同比|环比|较|比)?[^较比]{0,6}$/, (tail) =>
      tail.replace(
        /(?:同比|环比)?(?:增长|增加|上升|提高|下降|减少|降低|增速|增幅|降幅|升|降|增|减)[^\p{Script=Han}]*$/u,
        '',
      ),
    ),
  );
  const particular = subject.replace(GENERAL, '');
  return particular.length < 2 || sharesWord(particular, `${now.label}${now.near}${now.noun}`.replace(GENERAL, ''));
}

/** “项目支出” and “支出合计” share no more than these. */
const GENERAL = /支出|收入|资金|经费|预算|决算|金额|总额|总量|数量|人数/g;

function growthCandidate(growth: Term, now: Term, base: Term, signed: boolean): Candidate[] {
  const change = minus(measureOf(now.figure), measureOf(base.figure));
  const rate = misbased(growth, change, now, base) ?? percentOf(change, measureOf(base.figure));
  if (!rate) return [];
  const result = signed ? rate : absolute(rate);
  return [
    {
      strength: 'likely',
      formula: '（现值 − 基数）÷ 基数 × 100%',
      operands: [operand('现值', now), operand('基数', base)],
      result,
    },
  ];
}

/** “比上年决算下降16.18%” where last year's figure stands in a table, in the row that holds this year's. */
function tabledGrowth(scope: Scope, now: Term, direction: Term['direction']): Candidate[] {
  const value = measureOf(now.figure);
  const current = scope.facts.filter(
    (fact) =>
      fact.origin === 'table' &&
      fact.measure.base === value.base &&
      agree(fact.measure, value) &&
      !/上年/.test(fact.column),
  );
  const rows = current.flatMap((fact) =>
    scope.facts.filter(
      (other) =>
        other.name === fact.name &&
        other.mention.table === fact.mention.table &&
        /上年|去年/.test(other.column) &&
        other.measure.base === value.base &&
        !/率|增减|变动/.test(other.column),
    ),
  );
  const [last] = rows;
  const rate = last && rows.length === 1 ? percentOf(minus(value, last.measure), last.measure) : null;
  if (!last || !rate) return [];
  const operands = [operand('本年', now), { label: last.place.label ?? '上年', mention: last.mention }];
  return [
    {
      strength: 'explicit',
      formula: '（本年 − 上年）÷ 上年 × 100%',
      operands,
      result: direction === 0 ? rate : directed(rate, direction),
    },
  ];
}
