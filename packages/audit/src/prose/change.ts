import { Decimal } from '@shiji/figure';
import { absolute, agree, type Measure, measureOf, minus, percentOf, plus } from '../measure.ts';
import type { Candidate, Claim } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import { OVERRUN, RESULT, SAVING } from './lexicon.ts';
import { factsNamed, type Scope } from './scope.ts';
import { cleanLabel, type StudiedSentence, type Term } from './term.ts';

const REASON = '现值、基数、增减额和增减幅度应当相互吻合：现值－基数＝增减额，增减额÷基数×100%＝增减幅度。';
const SOURCE = '财预〔2020〕10号：自评数据应当真实、准确';

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

interface Chain {
  readonly now: Term | undefined;
  readonly base: Term | undefined;
  readonly delta: Term | undefined;
}

/** The current value, its base and the change that a term at `index` belongs to, looking back through its part of the sentence. */
function chainBefore({ terms }: StudiedSentence, at: Term): Chain {
  let base: Term | undefined;
  let delta: Term | undefined;
  for (let i = at.index - 1; i >= 0; i--) {
    const term = terms[i];
    if (!term || ((base || delta) && term.segment !== at.segment)) break;
    if (term.role === 'base') base ??= term.segment === at.segment && isBaseOf(term, at) ? term : undefined;
    else if (term.role === 'delta' || term.role === 'points') delta ??= base || comparesAlone(at) ? delta : term;
    else if (isCarrier(term, at, base ?? baseBehind(terms, term), delta))
      return {
        now: isSubjectOf(term, base ?? delta ?? at) ? term : undefined,
        base: base ?? baseBehind(terms, term),
        delta,
      };
  }
  return { now: undefined, base, delta };
}

/** “同比下降7%” speaks of last year only; “比上年决算下降16%” states its own base without a figure. */
function isBaseOf(base: Term, at: Term): boolean {
  if (at.near.includes('同比')) return /上年|去年|同期|上一年/.test(base.near) || base.index === at.index - 1;
  return !comparesAlone(at) || base.index === at.index - 1;
}

/** “比上年决算下降16.18%” brings its own base, which the sentence does not state. */
function comparesAlone(at: Term): boolean {
  return /较|比(?!例|重)/.test(at.near);
}

/** “正确投放率比上年81.2%提高…” names its subject: a value of another name is not meant. */
function isSubjectOf(now: Term, base: Term): boolean {
  const subject = subjectNamed(base);
  if (subject.length < 2 || now.index > base.index) return true;
  return sharesWord(subject, `${now.label}${now.noun}${now.near}`);
}

function subjectNamed(base: Term): string {
  return cleanLabel(
    (/^(.*?)(?:较|比(?!例|重)|由|从|低于|高于)/.exec(base.near)?.[1] ?? '').replace(/^(?:分别|同|又)/, ''),
  );
}

function sharesWord(a: string, b: string): boolean {
  return longestShared(a, b) >= 2;
}

/** Length of the longest run of characters that two names share. */
function longestShared(a: string, b: string): number {
  for (let length = a.length; length > 0; length--) {
    for (let start = 0; start + length <= a.length; start++)
      if (b.includes(a.slice(start, start + length))) return length;
  }
  return 0;
}

/** “在册人数比上年同期7652人增长…”: the value of the subject stands in an earlier sentence of the passage. */
function subjectEarlier(scope: Scope, base: Term): Term | undefined {
  const subject = subjectNamed(base);
  if (subject.length < 2) return undefined;
  const before = scope.sentence.terms.slice(0, base.index).toReversed();
  const earlier = [...before, ...scope.earlier.flatMap(({ terms }) => terms)].filter(
    (term) => term.role === 'value' && comparable(term, base),
  );
  const ranked = earlier
    .map((term) => ({ term, shared: longestShared(subject, `${term.label}${term.noun}`) }))
    .filter(({ shared }) => shared >= 2);
  return ranked.toSorted((a, b) => b.shared - a.shared)[0]?.term;
}

/** A sentence that begins with “比上年A增长…” speaks of the first value of the sentence before. */
function topicBefore(scope: Scope, base: Term): Term | undefined {
  if (subjectNamed(base).length >= 2) return undefined;
  const { terms } = scope.sentence;
  const opensPart = base.index === 0 || terms[base.index - 1]?.segment !== base.segment;
  const part =
    base.index === 0 ? (scope.earlier[0]?.terms ?? []) : terms.filter(({ segment }) => segment === base.segment - 1);
  const topic = opensPart ? part.find((term) => term.role === 'value' && !term.inParentheses) : undefined;
  return topic && comparable(topic, base) ? topic : undefined;
}

/** “由A降到B”: the base stands before the value. */
function baseBehind(terms: readonly Term[], now: Term): Term | undefined {
  const before = terms[now.index - 1];
  return before?.role === 'base' && RESULT.test(now.near) ? before : undefined;
}

const CARRIERS: ReadonlySet<Term['role']> = new Set(['value', 'rate', 'share', 'completion', 'average', 'perUnit']);

function isCarrier(term: Term, at: Term, base: Term | undefined, delta: Term | undefined): boolean {
  if (term.inParentheses && !at.inParentheses) return false;
  if (/折合|约合|合计约/.test(term.near) || term.figure.unit?.dimension === 'percentPoint') return false;
  const carries = CARRIERS.has(term.role);
  if (!carries) return false;
  const partner = base ?? delta ?? (at.role === 'growth' || at.role === 'changeRate' ? undefined : at);
  return partner ? comparable(term, partner) : term.figure.unit?.dimension !== 'percent' || at.role === 'points';
}

function comparable(a: Term, b: Term): boolean {
  return comparableFigures(a.figure, b.figure);
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

/** A rise is the value less its base, a fall the base less the value; without a direction the sign is open. */
function directed(change: Measure, direction: Term['direction']): Measure {
  if (direction === 0) return absolute(change);
  return direction > 0 ? change : (negated(change) ?? change);
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
      fit(percentOf(change, measureOf(base.figure))),
    );
    candidates.push(...otherCarriers(sentence, now, base).flatMap((other) => growthCandidate(other, base, signed)));
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
  candidates.push(...pairs.flatMap(([from, to]) => growthCandidate(to, from, signed)));
  if (now && !base && !delta && /上年|去年|20\d\d年/.test(growth.near))
    candidates.push(...tabledGrowth(scope, now, signed ? 0 : growth.direction));
  if (growth.role === 'growth' && now && base && isPercent(now) && isPercent(base))
    return pointsConfusion(sentence, growth, now, base);
  return candidates.length === 0
    ? []
    : [{ ...frame(sentence, growth, 'growth', 'B05'), name: growth.label || '增减幅度', candidates }];
}

/** “由上年640元提高32元”, “由每月480元提高24元”: the value is where the change starts, not where it ends. */
const START = /(?:由|从)(?!于|此|而)[^，,。；;]{0,10}$/;

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

function growthCandidate(now: Term, base: Term, signed: boolean): Candidate[] {
  const rate = percentOf(minus(measureOf(now.figure), measureOf(base.figure)), measureOf(base.figure));
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

function negated(measure: Measure | null): Measure | null {
  return (
    measure && {
      low: measure.high.negated(),
      mid: measure.mid.negated(),
      high: measure.low.negated(),
      base: measure.base,
    }
  );
}

function isPercent(term: Term): boolean {
  return term.figure.unit?.dimension === 'percent';
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

/** “84.6%，较上年82.1%提高2.5%”: two rates differ by percentage points; a relative growth is allowed when it fits. */
function pointsConfusion(sentence: StudiedSentence, growth: Term, now: Term, base: Term): Claim[] {
  const change = absolute(minus(measureOf(now.figure), measureOf(base.figure)));
  const relative = percentOf(change, measureOf(base.figure));
  const operands = [operand('现值', now), operand('基数', base)];
  if (!relative) return [];
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '（现值 − 基数）÷ 基数 × 100%；两个百分率相减得百分点',
      operands,
      result: relative,
    },
  ];
  return [{ ...frame(sentence, growth, 'unit', 'D06'), name: '百分率的增减', candidates }];
}

function pointsClaim(scope: Scope, points: Term): Claim[] {
  const { sentence } = scope;
  const { now, base } = chainBefore(sentence, points);
  if (!now && base && isPercent(base)) return pointsFromFact(scope, points, base);
  if (now && base && !isPercent(now) && !isPercent(base) && comparable(now, base))
    return [growthAsPoints(sentence, points, now, base)];
  if (!now || !base || !isPercent(now) || !isPercent(base)) return [];
  const result = absolute(minus(closed(now), closed(base)));
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '两个百分率之差',
      operands: [operand('现值', now), operand('基数', base)],
      result,
    },
  ];
  return [{ ...frame(sentence, points, 'growth', 'D06'), name: '百分点', candidates }];
}

/** “满意度比上年91.9%提高1.5个百分点” where this year's rate stands in a table only. */
function pointsFromFact(scope: Scope, points: Term, base: Term): Claim[] {
  const subject = subjectNamed(base);
  const facts =
    subject.length < 2 ? [] : factsNamed(scope, subject, '%').filter(({ origin }) => origin === 'indicator');
  const [fact] = facts;
  if (!fact || facts.length > 1) return [];
  const operands = [{ label: fact.place.label ?? subject, mention: fact.mention }, operand('基数', base)];
  const candidates: Candidate[] = [
    { strength: 'explicit', formula: '两个百分率之差', operands, result: absolute(minus(fact.measure, closed(base))) },
  ];
  return [{ ...frame(scope.sentence, points, 'growth', 'D06'), name: '百分点', candidates }];
}

/** “比上年2,812.46万元增长4.15个百分点”: amounts grow by percent, only rates by percentage points. */
function growthAsPoints(sentence: StudiedSentence, points: Term, now: Term, base: Term): Claim {
  const operands = [operand('现值', now), operand('基数', base)];
  const result = { low: NEVER, mid: NEVER, high: NEVER, base: '%' };
  const rate = percentOf(minus(measureOf(now.figure), measureOf(base.figure)), measureOf(base.figure));
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '金额、数量的增减用百分比，百分率的增减才用百分点',
      operands,
      result: rate ? { ...result, mid: rate.mid } : result,
    },
  ];
  return { ...frame(sentence, points, 'unit', 'D06'), name: '增减幅度', candidates };
}

/** No figure can be this: the unit itself is wrong. */
const NEVER = new Decimal('-1e30');

/** A target such as “50%以上” is compared by its stated number. */
function closed(term: Term): Measure {
  return measureOf({ ...term.figure, qualifier: 'exact' });
}

function operand(label: string, term: Term) {
  return { label, mention: term.mention };
}

function frame(sentence: StudiedSentence, target: Term, kind: Claim['kind'], code: string) {
  return { sentence, target, kind, code, reason: REASON, source: SOURCE };
}
