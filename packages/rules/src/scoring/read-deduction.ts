import { Decimal } from '@shiji/figure';
import type { ReadAward } from './awards.ts';
import { readBand, settleBorders } from './bounds.ts';
import { type ReadDeduction, readFloor, readSteps } from './deductions.ts';
import { highest, type NumericBand, numericBands, type Reading, shared } from './reading.ts';
import type { ScoringRule } from './rule.ts';

/** A rule that takes points away: per step from a standard, or per case. */
export function deducted(
  reading: Reading,
  body: string,
  all: readonly ReadDeduction[],
  first: ReadDeduction,
  awards: readonly ReadAward[],
): ScoringRule | null {
  if (all.every((one) => one.side === 'cases') && !hasStandardIn(first.unit, awards))
    return perCase(reading, body, all, first, awards);
  const stepped = all.find((one) => one.side !== 'cases') ?? first;
  const bands = numericBands(awards);
  const below = stepped.side === 'below' || stepped.side === 'cases';
  const direction = bothSides(all, stepped) ? 'equal' : below ? 'atLeast' : 'atMost';
  const start = standardOf(body, stepped, bands, direction);
  const named = highest(awards);
  const relativeTo = isCount(start, stepped) ? start.standard : null;
  const unit = stepped.unit ?? bands.find((band) => band.unit)?.unit ?? null;
  return {
    kind: 'deduction',
    ...shared(reading, named, unit),
    standard: relativeTo ? new Decimal('100') : inPercent(start.standard, start.band, stepped),
    relativeTo,
    direction,
    base: start.base ?? named ?? reading.labelPoints,
    step: stepped.step,
    perStep: stepped.perStep,
    floor: readFloor(body, reading.labelPoints),
    steps: readSteps(body),
    bands: settleBorders(bands.filter((band) => band !== start.band && !band.bare)).filter(
      (band) => !isFullBand(band, start.standard),
    ),
  };
}

const hasStandardIn = (unit: string | null, awards: readonly ReadAward[]): boolean =>
  unit !== null &&
  awards.some((award) => readBand(award.condition)?.unit === unit && award.points !== null && !award.points.isZero());

const bothSides = (all: readonly ReadDeduction[], stepped: ReadDeduction): boolean =>
  stepped.side === 'either' ||
  (all.some((one) => one.side === 'above') &&
    all.some((one) => one.side === 'below') &&
    all.every((one) => one.perStep.eq(stepped.perStep)));

/** ≥500人次，每少5%: steps in percent of a standard that is a count. */
const isCount = ({ standard, band }: Start, stepped: ReadDeduction): boolean =>
  stepped.unit === '%' &&
  stepped.step.gt(0) &&
  !/百分点/.test(stepped.words) &&
  typeof band?.unit === 'string' &&
  !/%|分/.test(band.unit) &&
  (standard?.gt(0) ?? false);

/** A rate of “≤1” whose steps are percentage points means 100%. */
function inPercent(standard: Decimal | null, band: NumericBand | null, stepped: ReadDeduction): Decimal | null {
  const isShare = standard?.eq(1) && band?.unit === null && stepped.unit === '%';
  return isShare ? new Decimal('100') : standard;
}

interface Start {
  readonly standard: Decimal | null;
  readonly base: Decimal | null;
  readonly band: NumericBand | null;
}

/** Where deducting begins: 以100%为标准, the border of the band that earns the points deducted from, or a number in the step (每超过100%1个百分点). */
function standardOf(body: string, stepped: ReadDeduction, bands: readonly NumericBand[], direction: string): Start {
  const declared =
    /以(-?\d+(?:\.\d+)?)%?为(?:标准|基准|目标|上限|下限)/.exec(body) ??
    /(?:目标|标准|基准)值(?:为|:|=)(-?\d+(?:\.\d+)?)%/.exec(body);
  if (declared?.[1]) return { standard: new Decimal(declared[1]), base: null, band: null };
  const earning = bands.filter((band) => band.award.kind === 'points' && band.award.points.high.gt(0));
  const band = direction === 'atMost' ? earning.at(-1) : earning.findLast((one) => border(one, direction) !== null);
  const edge = band ? border(band, direction) : null;
  if (band && edge) return { standard: edge, base: band.award.kind === 'points' ? band.award.points.high : null, band };
  const leading =
    /(?:超过|高于|超|大于|低于|不足|少于|未达到?|达不到|[><≥≤=])(-?\d+(?:\.\d+)?)%?(?:的|,|时)*(?:部分)?[,;]?$/.exec(
      body.slice(0, stepped.index),
    );
  return { standard: leading?.[1] ? new Decimal(leading[1]) : null, base: null, band: null };
}

function border({ band }: NumericBand, direction: string): Decimal | null {
  if (direction === 'atMost') return band.high?.value ?? null;
  return band.low?.value ?? null;
}

const isFullBand = (band: NumericBand, standard: Decimal | null): boolean =>
  band.bare && standard !== null && band.band.low !== null && band.band.low.value.eq(standard);

function perCase(
  reading: Reading,
  body: string,
  all: readonly ReadDeduction[],
  first: ReadDeduction,
  awards: readonly ReadAward[],
): ScoringRule | null {
  if (all.some((one) => !one.perStep.eq(first.perStep))) return null;
  const named = addsUp(awards, reading.labelPoints) ? null : highest(awards);
  return {
    kind: 'perCase',
    ...shared(reading, named, first.unit),
    perCase: first.perStep,
    casesPerStep: first.step,
    floor: readFloor(body, reading.labelPoints),
    zeroFrom: zeroFrom(awards),
  };
}

/** 出现3次以上不得分 → 3. */
function zeroFrom(awards: readonly ReadAward[]): Decimal | null {
  const zero = awards.find((award) => award.points?.isZero() && /出现|发生|发现|存在|有/.test(award.condition));
  return zero ? (readBand(zero.condition)?.band.low?.value ?? null) : null;
}

/** 制度齐全计4分，执行到位计6分: the parts of a row of ten. */
function addsUp(awards: readonly ReadAward[], labelPoints: Decimal): boolean {
  const sum = awards.reduce((all, award) => all.plus(award.points ?? 0), new Decimal('0'));
  return awards.length > 1 && sum.eq(labelPoints);
}
