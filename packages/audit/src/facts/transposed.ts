import { Decimal, type Figure } from '@shiji/figure';
import type { AuditContext } from '../context.ts';
import { baseOf, measureOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { SLIP_TEXT } from '../slip.ts';
import { shareWord, wordsAround } from './neighbourhood.ts';
import { mayBeSame, type RoughFigure, roughly } from './rough-figure.ts';

const FEWEST_DIGITS = 4;

/**
 * A figure that nothing confirms and that turns into a confirmed figure of the same name when two neighbouring
 * digits are swapped: 2,445条 in the text, 2,454 at the foot of the table.
 */
export function checkTransposed(context: AuditContext, outcomes: readonly Outcome[]): Failed[] {
  const confirmed = new Set(outcomes.filter(isFirm).flatMap((outcome) => outcome.mentions));
  const accused = new Set(outcomes.flatMap((outcome) => (outcome.verdict === 'fails' ? outcome.mentions : [])));
  const mentions = context.documents.flatMap((document) => document.mentions);
  const doubtful = mentions.filter(
    (mention) => !confirmed.has(mention) && !accused.has(mention) && isLong(mention.figure),
  );
  const all = mentions.map(sized);
  const firm = all.filter(({ mention }) => confirmed.has(mention) && isLong(mention.figure));
  return doubtful.flatMap((mention) => {
    const rough = roughly(mention.figure);
    if (all.some((other) => other.mention !== mention && isConfirmedBy(mention.figure, rough, other))) return [];
    const twin = twinOf(mention, rough, firm);
    return twin ? [failed(mention, twin)] : [];
  });
}

/** A mention with its size in floating point. */
interface Sized {
  readonly mention: Mention;
  readonly rough: RoughFigure;
}

function sized(mention: Mention): Sized {
  return { mention, rough: roughly(mention.figure) };
}

/** The same amount, or the same number by the month or by the head: “1,260元” and “1,260元/月”. */
function isConfirmedBy(figure: Figure, rough: RoughFigure, other: Sized): boolean {
  if (isSame(figure, rough, other)) return true;
  const [own, its] = [figure.unit?.name, other.mention.figure.unit?.name];
  return Boolean(own && its?.startsWith(`${own}/`)) && figure.value.eq(other.mention.figure.value);
}

function isSame(figure: Figure, rough: RoughFigure, other: Sized): boolean {
  return mayBeSame(rough, other.rough) && sameValue(figure, other.mention.figure);
}

/** Being above a target or near a rough figure confirms no digit. */
export function isFirm(outcome: Outcome): boolean {
  if (outcome.verdict === 'fails' || outcome.code.startsWith('G')) return false;
  return outcome.mentions.every(({ figure }) => figure.qualifier === 'exact' && !figure.range);
}

function isLong({ digits, unit, qualifier, range, malformed }: Figure): boolean {
  const significant = digits.replace(/\D/g, '').replace(/^0+/, '');
  const counts = unit === null || !['percent', 'percentPoint', 'time'].includes(unit.dimension);
  return (
    counts &&
    qualifier === 'exact' &&
    !range &&
    !malformed &&
    significant.length >= FEWEST_DIGITS &&
    !/^20\d\d$/.test(digits)
  );
}

/** The first confirmed figure elsewhere that the mention turns into with two digits swapped, in the same words. */
function twinOf(mention: Mention, rough: RoughFigure, firm: readonly Sized[]): Mention | undefined {
  const swapped = swaps(mention.figure).map((value) => ({
    figure: { ...mention.figure, value },
    rough: { ...rough, value: value.toNumber() },
  }));
  return firm.find(
    (other) =>
      isElsewhere(mention, other.mention) &&
      swapped.some((one) => isSame(one.figure, one.rough, other)) &&
      shareWord(wordsAround(mention), wordsAround(other.mention)),
  )?.mention;
}

function isElsewhere(mention: Mention, other: Mention): boolean {
  return other.passage !== mention.passage && !(mention.table && mention.table === other.table);
}

/** Every value the figure has with two neighbouring, different digits swapped. */
function swaps(figure: Figure): Decimal[] {
  const digits = figure.value.abs().toFixed(figure.decimals).replace('.', '');
  return Array.from(digits.slice(1)).flatMap((digit, index) => {
    const first = digits[index] ?? '';
    if (first === digit || (index === 0 && digit === '0')) return [];
    const swapped = `${digits.slice(0, index)}${digit}${first}${digits.slice(index + 2)}`;
    return [new Decimal(swapped).times(new Decimal(10).pow(-figure.decimals))];
  });
}

const TEN_THOUSAND = new Decimal('10000');
const ONE_TEN_THOUSANDTH = new Decimal('0.0001');
/** A figure rounded to fewer than two digits is nobody’s twin. */
const CLOSE = new Decimal('0.05');

/** The same amount at the coarser writing of the two; a bare number may be in 元 or in 万元. */
function sameValue(a: Figure, b: Figure): boolean {
  if (a.unit && b.unit) return baseOf(a) === baseOf(b) && near(measureOf(a).mid, b, b.unit.factor, a);
  return (
    a.value.eq(b.value) ||
    near(a.value.times(TEN_THOUSAND), b, new Decimal('1'), a, TEN_THOUSAND) ||
    near(a.value.div(TEN_THOUSAND), b, new Decimal('1'), a, ONE_TEN_THOUSANDTH)
  );
}

function near(
  value: Decimal,
  b: Figure,
  factorB: Decimal,
  a: Figure,
  factorA = a.unit?.factor ?? new Decimal('1'),
): boolean {
  const step = Decimal.max(
    new Decimal(10).pow(-a.decimals).times(factorA),
    new Decimal(10).pow(-b.decimals).times(factorB),
  ).times('0.5');
  const gap = value.minus(b.value.times(factorB)).abs();
  return factorA.eq(factorB) ? gap.isZero() : gap.lte(step) && gap.lte(value.abs().times(CLOSE));
}

function failed(mention: Mention, twin: Mention): Failed {
  return {
    verdict: 'fails',
    mentions: [mention, twin],
    suspects: [mention],
    finding: {
      code: 'C01',
      kind: 'cross_reference',
      severity: 'warning',
      message: `“${mention.figure.text}”与另一处的“${twin.figure.text}”不一致（疑${SLIP_TEXT.transposed}）。`,
      reason: '同一事项在报告各处应当是同一个数；另一处的数已有其他数印证。',
      remedy: '核对原始资料，统一两处的数；确为两件事的，不用改。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
      stated: mention.figure.text,
      expected: twin.figure.text,
      places: [placeOf(mention), placeOf(twin)],
      formula: '同一事项各处相等',
    },
  };
}
