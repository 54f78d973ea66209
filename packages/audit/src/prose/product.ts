import { Decimal } from '@shiji/figure';
import { agree, exactly, type Measure, measureOf, scaled, times } from '../measure.ts';
import type { Candidate, Claim } from './claim.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

const EACH =
  /每(?:个|一|位|名)?(人次|轮|趟|节|课|学时|辆|艘|口|桶|袋|箱|套|平方米|立方米|千瓦时|公里|人|户|生|亩|家|所|座|村|台|件|期|场|次|吨|天|日|月|季度?|年|周|批次|批|班|校|车|床|栋|处|组|项|站|点|头|只|棵|株|张|份)/g;
const EACH_ONCE = new RegExp(EACH.source);
const TIMES_A_YEAR: Record<string, string> = { 月: '12', 季: '4', 季度: '4', 年: '1', 周: '52' };
const PERSONS = new Set(['人', '生', '名', '位']);
/** “全年共少用64万千瓦时” sums up what each uses less. */
const IN_ALL = /^(?:全年|累计|合计|总计)?(?:共|合计|累计|总共)/;
const SUMMED = /共|合计|总计|全年|累计|总额|支出|发放|补助|资金|兑现|需|计/;

/** “186人，每人每月2,480元，全年553.54万元”: so much for each, times how many, is the total behind it. */
export function productClaims(scope: Scope): Claim[] {
  const { terms } = scope.sentence;
  return terms.flatMap((each) => {
    if (UNIT_PRICE.test(each.near)) return priceClaim(scope, each);
    const nouns = [...each.near.matchAll(EACH)].map((match) => match[1] ?? '');
    if (nouns.length === 0 || (each.role !== 'perUnit' && each.role !== 'value' && each.role !== 'average')) return [];
    const target = terms.slice(each.index + 1).find((term) => isTotalOf(term, each) && isSameMatter(term, each));
    if (
      !target ||
      isTier(terms, each) ||
      terms.slice(each.index + 1, target.index).some((term) => EACH_ONCE.test(term.near))
    )
      return [];
    const candidates = candidatesFor(scope, each, target, nouns);
    const inflated = inflatedStandard(scope, each, target, candidates);
    if (inflated) return [inflated];
    if (candidates.length === 0 && each.figure.unit?.dimension === 'money') return tooMuchForEach(scope, each, target);
    const claim: Claim = {
      sentence: scope.sentence,
      target,
      kind: 'ratio',
      code: 'B23',
      name: target.label || '总额',
      candidates,
      reason: '总额＝标准×数量×期数。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
    };
    return candidates.length === 0 ? [] : [claim];
  });
}

/** “每户每月少用电20万千瓦时，全年共少用72万千瓦时”: the standard repeats the 万 of the total. */
function inflatedStandard(
  { sentence }: Scope,
  each: Term,
  target: Term,
  candidates: readonly Candidate[],
): Claim | null {
  const unit = each.figure.unit;
  const total = measureOf(target.figure);
  const [only, ...others] = candidates.filter(({ result }) => agree(scaled(result, TEN_THOUSANDTH), total));
  if (!only || others.length > 0 || !unit?.factor.eq(10000) || each.figure.qualifier !== 'exact') return null;
  if (candidates.some(({ result }) => agree(result, total))) return null;
  const operands = [{ label: target.label || '总额', mention: target.mention }, ...only.operands.slice(1)];
  const result = scaled(measureOf(each.figure), TEN_THOUSANDTH);
  return {
    sentence,
    target: each,
    kind: 'unit',
    code: 'D01',
    name: each.label || '标准',
    candidates: [{ strength: 'explicit', formula: '总额 ÷ 数量 ÷ 期数', operands, result }],
    reason: '标准乘以数量正好是总额的一万倍，标准多写了“万”。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
  };
}

const TEN_THOUSANDTH = new Decimal('0.0001');

const UNIT_PRICE = /单价(?:均)?(?:为|是|：|:)?\s*$/;

/** “购置设备12台，单价2.0万元，共计24万元”: count, price and total side by side. */
function priceClaim({ sentence }: Scope, price: Term): Claim[] {
  const { terms } = sentence;
  const [before, after] = [terms[price.index - 1], terms[price.index + 1]];
  const counted = before && isPieces(before) ? before : after;
  const target = counted === before ? after : terms[price.index + 2];
  if (!counted || !target || !isPieces(counted) || !isTotalOf(target, price)) return [];
  const result = times(measureOf(price.figure), measureOf(counted.figure), measureOf(price.figure).base);
  const operands = [
    { label: '单价', mention: price.mention },
    { label: counted.label || '数量', mention: counted.mention },
  ];
  const candidates: Candidate[] = [{ strength: 'explicit', formula: '单价 × 数量', operands, result }];
  const [code, reason] = ['B23', '总额＝单价×数量。'];
  const source = '财预〔2020〕10号：自评数据应当真实、准确';
  return [{ sentence, target, kind: 'ratio', code, name: target.label || '总额', candidates, reason, source }];
}

/** A number of things: pieces, metres, tonnes, no money and no percentage. */
function isPieces({ role, figure }: Term): boolean {
  const dimension = figure.unit?.dimension;
  return role === 'value' && figure.qualifier === 'exact' && dimension === 'count';
}

/** “一级每人每月120元、二级每人每月90元，共1,456人”: each standard is for a part of them. */
function isTier(terms: readonly Term[], each: Term): boolean {
  const before = terms[each.index - 1];
  return before !== undefined && EACH_ONCE.test(before.near) && before.figure.unit?.base === each.figure.unit?.base;
}

/** “每人3000万元，共62.40万元”: one share cannot exceed the whole. */
function tooMuchForEach({ sentence }: Scope, each: Term, target: Term): Claim[] {
  const [one, all] = [measureOf(each.figure), measureOf(target.figure)];
  if (one.low.lte(all.high) || each.figure.qualifier !== 'exact') return [];
  const result = { ...one, low: one.low.div(10000), mid: one.mid.div(10000), high: one.high.div(10000) };
  const candidates: Candidate[] = [
    {
      strength: 'explicit',
      formula: '每份金额不得超过总额',
      operands: [{ label: '总额', mention: target.mention }],
      result,
    },
  ];
  return [
    {
      sentence,
      target: each,
      kind: 'unit',
      code: 'D01',
      name: each.label || '标准',
      candidates,
      reason: '每份的金额不可能超过总额，疑元与万元写混。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
    },
  ];
}

/** “平均每月支付92万元；差额合计71万元” go on with something else, “；全年共553万元” does not. */
function isSameMatter(total: Term, each: Term): boolean {
  return total.segment === each.segment || IN_ALL.test(total.near.trim()) || each.role !== 'average';
}

function isTotalOf(term: Term, each: Term): boolean {
  const [a, b] = [term.figure.unit, each.figure.unit];
  if (
    !a ||
    !b ||
    a.base !== b.base ||
    term.role === 'perUnit' ||
    term.role === 'average' ||
    term.role === 'base' ||
    (term.role === 'delta' && !IN_ALL.test(term.near.trim()))
  )
    return false;
  return SUMMED.test(term.near) && measureOf(term.figure).mid.gt(0);
}

/** Every choice of counts for the nouns; a single choice in the sentence itself is what was meant. */
function candidatesFor(scope: Scope, each: Term, target: Term, nouns: readonly string[]): Candidate[] {
  const choices = nouns.map((noun) => factorsFor(scope, noun, each, target));
  if (choices.some((choice) => choice.length === 0)) return [];
  const sure = choices.every(
    (choice) => choice.length === 1 && choice.every(({ term }) => !term || isBeside(scope, term, each, target)),
  );
  return combinations(choices).map((factors) => {
    const result = factors.reduce(
      (product, factor) => times(product, factor.measure, product.base),
      measureOf(each.figure),
    );
    const operands = [
      { label: '标准', mention: each.mention },
      ...factors.flatMap(({ term }) => (term ? [{ label: term.label || '数量', mention: term.mention }] : [])),
    ];
    const formula = ['标准', ...factors.map(({ name }) => name)].join(' × ');
    const remote = factors.some((factor) => factor.remote);
    return { strength: remote ? 'remote' : sure ? 'explicit' : 'possible', formula, operands, result };
  });
}

/** “二是有260亩排水不畅；三是每年每亩12元”: each item of a list has its own subject. */
const NEXT_ITEM = /[二三四五六七八九十]是|[②-⑳]/;

/** The count stands right before or after the standard, or between it and the total. */
function isBeside({ sentence }: Scope, count: Term, each: Term, target: Term): boolean {
  if (count.index > each.index) return count.index < target.index;
  if (count.segment !== each.segment && NEXT_ITEM.test(each.near)) return false;
  return sentence.terms
    .slice(count.index + 1, each.index)
    .every(({ figure }) => figure.unit?.dimension === 'duration' || figure.unit?.dimension === 'percent');
}

interface Factor {
  readonly name: string;
  readonly measure: Measure;
  readonly term: Term | null;
  /** Found elsewhere in the document. */
  readonly remote?: boolean;
}

function factorsFor(scope: Scope, noun: string, each: Term, target: Term): Factor[] {
  const { terms } = scope.sentence;
  const others = terms.filter((term) => term !== each && term !== target && term.index < target.index + 1);
  const near = others.filter((term) => term.segment === target.segment && counts(term, noun));
  const counted = (near.length > 0 ? near : others.filter((term) => counts(term, noun))).map(
    (term): Factor => ({ name: term.label || noun, measure: measureOf(term.figure), term }),
  );
  if (counted.length > 0) return counted;
  const often = TIMES_A_YEAR[noun];
  const far = often
    ? []
    : scope.all.flatMap((sentence) =>
        sentence.terms.filter((term) => counts(term, noun) && term.figure.qualifier === 'exact'),
      );
  if (far.length > 0)
    return far.map((term) => ({ name: term.label || noun, measure: measureOf(term.figure), term, remote: true }));
  if (often) return [{ name: `${often}${noun}`, measure: exactly(new Decimal(often), ''), term: null }];
  return [];
}

function counts(term: Term, noun: string): boolean {
  const base = term.figure.unit?.base ?? '';
  if (term.role !== 'value' && term.role !== 'base') return false;
  if (PERSONS.has(noun)) return base === '人' || base === '名' || base === '人次';
  if (noun === '月') return base === '月' || base === '个月';
  if (noun === '天' || noun === '日') return base === '天' || base === '日';
  return base === noun || term.noun.startsWith(noun);
}

function combinations(choices: readonly (readonly Factor[])[]): Factor[][] {
  return choices.reduce<Factor[][]>(
    (all, choice) => all.flatMap((head) => choice.map((factor) => [...head, factor])),
    [[]],
  );
}
