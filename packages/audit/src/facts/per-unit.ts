import { Decimal, type Figure } from '@shiji/figure';
import type { AuditContext, StudiedDocument } from '../context.ts';
import { agree, type Measure, measureOf, over, scaled } from '../measure.ts';
import type { Mention } from '../mention.ts';
import { oncePerPair } from '../once-per.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { unitNamed } from '../tables/unit-in-force.ts';
import { factsOf } from './collect.ts';
import type { Fact } from './fact.ts';
import { wordsAround } from './neighbourhood.ts';
import { isFirm } from './transposed.ts';

/** What an average is per, by the word before it. */
const PER: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?:人均|生均|每人)[^\d，。；]{0,8}$/, ['人', '人次', '名', '位', '生']],
  [/(?:户均|每户)[^\d，。；]{0,8}$/, ['户']],
  [/(?:亩均|每亩)[^\d，。；]{0,8}$/, ['亩']],
  [/(?:车均|每[辆台]车?)[^\d，。；]{0,8}$/, ['辆', '台']],
  [/(?:校均|每校|每所)[^\d，。；]{0,8}$/, ['所']],
  [/(?:村均|每村)[^\d，。；]{0,8}$/, ['个']],
  [/每平方米[^\d，。；]{0,8}$/, ['平方米']],
  [/每公里[^\d，。；]{0,8}$/, ['公里', '千米']],
];

/**
 * “人均支出7.70万元” where the money and the persons named elsewhere in the document give 7.70元: an average whose
 * unit is ten thousand times off and that no pair of figures confirms.
 */
export function checkPerUnit(context: AuditContext, outcomes: readonly Outcome[]): Failed[] {
  const looked = new Set(
    outcomes.filter((outcome) => outcome.verdict === 'fails' || isFirm(outcome)).flatMap(({ mentions }) => mentions),
  );
  return context.documents.flatMap((document) => {
    const facts = factsOf(document, context.content);
    return document.mentions
      .filter((mention) => !looked.has(mention))
      .flatMap((mention) => wrongUnit(document, facts, mention));
  });
}

/** “6.12元/公里”: the money and what it is per, in one unit. */
function underStroke({ unit }: Figure): readonly string[] | null {
  const [money, per, ...more] = unit?.dimension === 'compound' ? unit.name.split('/') : [];
  return money?.endsWith('元') && per && more.length === 0 ? [per] : null;
}

function isMoney(figure: Figure): boolean {
  return figure.unit?.dimension === 'money' || underStroke(figure) !== null;
}

/** The amount for one, in 元. */
function statedOf(figure: Figure): Measure {
  return underStroke(figure)
    ? measureOf({ ...figure, unit: unitNamed(figure.unit?.name.split('/')[0] ?? '') })
    : measureOf(figure);
}

function wrongUnit(document: StudiedDocument, facts: readonly Fact[], mention: Mention): Failed[] {
  const { figure, passage } = mention;
  if (!isMoney(figure) || figure.qualifier !== 'exact' || figure.range) return [];
  const before = passage.text.slice(Math.max(0, figure.start - 14), figure.start);
  const counted = underStroke(figure) ?? PER.find(([word]) => word.test(before))?.[1];
  if (!counted) return [];
  const pairs = pairsOf(document, facts, mention, counted);
  if (pairs.some(({ average }) => agree(average, statedOf(figure)))) return [];
  const telling = pairs.find(({ average }) => factorOff(average, statedOf(figure)) !== null);
  const factor = telling && factorOff(telling.average, statedOf(figure));
  return telling && factor ? [failed(mention, telling, factor)] : [];
}

interface Pair {
  readonly total: Mention;
  readonly count: Mention;
  readonly average: Measure;
}

interface Amount {
  readonly mention: Mention;
  readonly measure: Measure;
}

/** Totals and counts of the document, one of the two in the passage of the average before it. */
function pairsOf(
  document: StudiedDocument,
  facts: readonly Fact[],
  mention: Mention,
  counted: readonly string[],
): Pair[] {
  const amounts = amountsOf(document, facts).filter((other) => other.mention !== mention);
  const totals = amounts.filter(({ measure }) => measure.base === '元');
  const counts = amounts.flatMap((amount) => inUnit(amount, counted) ?? []);
  const named = namedTotals(facts, mention);
  return counts.flatMap((count) =>
    totals
      .filter((total) => stands(total.mention, mention) || stands(count.mention, mention) || named.has(total.mention))
      .flatMap((total): Pair[] => {
        const average = over(total.measure, count.measure, '元');
        return average ? [{ total: total.mention, count: count.mention, average }] : [];
      }),
  );
}

/** “河道保洁6.12元/公里”: the figures of tables in a row of that very name. */
function namedTotals(facts: readonly Fact[], { figure, passage }: Mention): ReadonlySet<Mention> {
  const name = underStroke(figure)
    ? /\p{Script=Han}{4,}$/u.exec(passage.text.slice(0, figure.start).trimEnd())?.[0]
    : null;
  return new Set(facts.filter((fact) => fact.origin === 'table' && fact.name === name).map(({ mention }) => mention));
}

/** Figures with the unit written behind them, and those of tables with the unit their table gives them. */
const amountsOf: (document: StudiedDocument, facts: readonly Fact[]) => readonly Amount[] = oncePerPair(amountsIn);

function amountsIn(document: StudiedDocument, facts: readonly Fact[]): Amount[] {
  const inTables = facts.filter(({ origin, mention }) => origin === 'table' && mention.figure.unit === null);
  return [...document.mentions.map((mention) => ({ mention, measure: measureOf(mention.figure) })), ...inTables].filter(
    ({ mention }) => isExact(mention.figure),
  );
}

/** The amount in the unit that the average is per: 8.6万平方米 as 86,000. In tables the heading often says what is counted, without a unit. */
function inUnit({ mention, measure }: Amount, counted: readonly string[]): Amount | null {
  if (measure.base === '') {
    const isNamed = mention.table !== undefined && counted.some((unit) => wordsAround(mention).includes(unit));
    return isNamed ? { mention, measure } : null;
  }
  if (counted.includes(measure.base)) return { mention, measure };
  const unit = counted.map(unitNamed).find((one) => one !== null && one.base === measure.base);
  return unit ? { mention, measure: scaled(measure, new Decimal('1').div(unit.factor)) } : null;
}

function isExact(figure: Figure): boolean {
  return figure.qualifier === 'exact' && !figure.range && !figure.malformed && figure.value.gt(1);
}

const REACH = 60;

function stands(other: Mention, mention: Mention): boolean {
  const gap = mention.figure.start - other.figure.end;
  return other.passage === mention.passage && gap >= 0 && gap < REACH;
}

/** 10000 or 1/10000 when that is all that parts the two, to three digits. */
function factorOff(average: Measure, stated: Measure): Decimal | null {
  const factors = [new Decimal('10000'), new Decimal('0.0001')];
  return (
    factors.find((factor) => {
      const moved = scaled(stated, factor);
      return agree(average, moved) && average.mid.minus(moved.mid).abs().lt(average.mid.times('0.003'));
    }) ?? null
  );
}

function failed(mention: Mention, { total, count }: Pair, factor: Decimal): Failed {
  const unit = factor.gt(1) ? '万元' : '元';
  const stated = mention.figure.text;
  const expected = stated.replace(/万?元/, unit);
  return {
    verdict: 'fails',
    mentions: [mention, total, count],
    suspects: [mention],
    finding: {
      code: 'B23',
      kind: 'unit',
      severity: 'error',
      message: `平均数写为${stated}，按${total.figure.text}、${count.figure.text}计算应为${expected}（疑单位错位）。`,
      reason: '平均数乘以数量应当等于总额，现相差一万倍。',
      remedy: `核对后把“${stated}”改为“${expected}”，或改正总额、数量。`,
      source: '自评报告数据的计量单位应当前后一致',
      stated,
      expected,
      places: [placeOf(mention), placeOf(total), placeOf(count)],
      formula: '总额 ÷ 数量',
    },
  };
}
