import { Decimal } from '@shiji/figure';
import type { Explanation, Finding, FindingKind, Severity } from '../finding.ts';
import { agree, type Measure, measureOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf, placeOfSpan } from '../place.ts';
import { showLike } from '../show.ts';
import { isInverse, SLIP_TEXT, type Slip, slipBetween } from '../slip.ts';
import type { StudiedSentence, Term } from './term.ts';

/**
 * How sure we are that the sentence means this computation.
 * explicit: the words say so; likely: the names fit; possible: the units fit, good only for agreeing;
 * remote: figures from elsewhere in the document, telling only when the unit is ten thousand times off.
 */
export type Strength = 'explicit' | 'likely' | 'possible' | 'remote';

/** One way in which the target figure may follow from others. */
export interface Candidate {
  readonly strength: Strength;
  /** In words, such as “整改数 ÷ 发现数 × 100%”. */
  readonly formula: string;
  readonly operands: readonly { readonly label: string; readonly mention: Mention }[];
  readonly result: Measure;
}

/** A figure that says how others relate, with the computations it may stand for, best first. */
export interface Claim {
  readonly sentence: StudiedSentence;
  readonly target: Term;
  readonly kind: FindingKind;
  readonly code: string;
  /** What the target is called in the message. */
  readonly name: string;
  readonly candidates: readonly Candidate[];
  readonly reason: string;
  readonly source: string;
  /** The words leave room: any computation that fits to three digits confirms. */
  readonly lenient?: boolean;
  /** What should stand there, when it is not simply the computed number in the stated unit. */
  readonly expected?: string;
}

/** Confirms the claim by any agreeing computation, refutes it when the intended one disagrees, else stays silent. */
export function judge(claim: Claim): Outcome | null {
  const stated = measureOf(claim.target.figure);
  const candidates = claim.candidates.filter(isDefined);
  const agreeing = candidates.filter((candidate) => agree(stated, candidate.result));
  const explicit = candidates.filter(({ strength }) => strength === 'explicit');
  const confirming =
    agreeing.find(({ strength }) => strength === 'explicit') ?? rescue(claim, agreeing, explicit.length > 0);
  if (confirming)
    return {
      verdict: 'holds',
      code: claim.code,
      mentions: [claim.target.mention, ...confirming.operands.map(({ mention }) => mention)],
    };
  const refuting = explicit[0] ?? candidates.find((candidate) => isTelling(claim, candidate));
  if (!refuting) return null;
  return isCutOff(claim, refuting) ? cutOff(claim, refuting) : refute(claim, refuting);
}

/** What is computed from a figure left open (“XX亩”) or divided by nothing has no result to compare. */
function isDefined({ result }: Candidate): boolean {
  return [result.low, result.mid, result.high].every((value) => value.isFinite());
}

/** “93.47%” for 93.478…%: the digits behind the last one written were dropped instead of rounded. */
function isCutOff({ target, kind }: Claim, { result }: Candidate): boolean {
  const { figure } = target;
  if (kind === 'unit' || figure.unit?.dimension !== 'percent' || figure.decimals < 1) return false;
  return [result.low, result.mid].some((value) => value.toDecimalPlaces(figure.decimals, ROUND_DOWN).eq(figure.value));
}

const ROUND_DOWN = 1;

/** When the words name a computation that fails, only another named one that fits to three digits may save the claim. */
function rescue(claim: Claim, agreeing: readonly Candidate[], hasExplicit: boolean): Candidate | undefined {
  if (!hasExplicit) return agreeing[0];
  if (significantDigits(claim.target) < 3) return undefined;
  return agreeing.find(({ strength }) => strength === 'likely' || (claim.lenient && strength === 'possible'));
}

export function significantDigits(term: Term): number {
  return term.figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** A computation that only likely was meant accuses only when the stated figure looks mistyped from its result. */
function isTelling(claim: Claim, candidate: Candidate): boolean {
  if (candidate.strength === 'remote')
    return slipOf(claim, candidate) === 'decimal' && isTenThousandfold(claim, candidate);
  return candidate.strength === 'likely' && (slipOf(claim, candidate) !== null || isMoneySlip(claim, candidate));
}

/** An amount exactly ten thousand times off is a slip however few digits it has. */
function isMoneySlip(claim: Claim, candidate: Candidate): boolean {
  return claim.target.figure.unit?.dimension === 'money' && isTenThousandfold(claim, candidate);
}

/** 元 for 万元 or the other way round. */
function isTenThousandfold({ target }: Claim, { result }: Candidate): boolean {
  if (result.mid.isZero() || target.figure.value.isZero()) return false;
  const ratio = result.mid.div(measureOf(target.figure).mid).abs();
  return (ratio.gt('9950') && ratio.lt('10050')) || (ratio.gt('0.0000995') && ratio.lt('0.0001005'));
}

function slipOf({ target }: Claim, { result }: Candidate): Slip {
  const stated = measureOf(target.figure).mid;
  if (target.figure.unit?.dimension === 'percent' && isInverse(stated, result.mid)) return 'inverse';
  const factor = target.figure.unit && result.base !== '%' ? target.figure.unit.factor : new Decimal('1');
  return slipBetween(stated.div(factor), result.mid.div(factor), target.figure.decimals);
}

function refute(claim: Claim, candidate: Candidate): Outcome {
  const { target } = claim;
  const expected = claim.expected ?? expectedOf(claim, candidate);
  const slip = slipOf(claim, candidate);
  const kind = kindOf(claim, slip);
  const used = candidate.operands.map(({ label, mention }) => `${label}${mention.figure.text}`).join('、');
  const finding: Finding = {
    code: claim.code,
    kind,
    severity: severityOf(claim),
    message: `${claim.name}写为${target.figure.text}，按${used}计算应为${expected}${slip ? `（疑${SLIP_TEXT[slip]}）` : ''}，这几个数不可能同时成立。`,
    reason: claim.reason,
    remedy: '核对原始资料，改正其中写错的数，并检查其他引用处。',
    source: claim.source,
    stated: target.figure.text,
    expected,
    places: [
      clausePlace(claim.sentence, target),
      ...candidate.operands.map(({ mention, label }) => placeOf(mention, label)),
    ],
    formula: candidate.formula,
    explanation: explain(claim, candidate, expected),
  };
  const mentions = [target.mention, ...candidate.operands.map(({ mention }) => mention)];
  return { verdict: 'fails', mentions, suspects: [target.mention], finding };
}

/** The expected figure in the unit of the stated one; without its 万 when that is all that is wrong. */
function expectedOf(claim: Claim, candidate: Candidate): string {
  const { figure } = claim.target;
  const name = figure.unit?.name ?? '';
  const inflated = candidate.result.mid.lt(measureOf(figure).mid) && isTenThousandfold(claim, candidate);
  if (inflated && name.length > 1 && name.startsWith('万')) return `${figure.digits}${name.slice(1)}`;
  return showLike(candidate.result, figure);
}

/** Dropping digits misleads nobody: worth a note. */
function cutOff(claim: Claim, candidate: Candidate): Outcome {
  const { target } = claim;
  const expected = candidate.result.mid.toFixed(target.figure.decimals);
  const finding: Finding = {
    code: 'D02',
    kind: 'format',
    severity: 'note',
    message: `${claim.name}写为${target.figure.text}，四舍五入应为${expected}%，系截尾取数。`,
    reason: '比率一般按四舍五入保留小数，截尾会与其他处的数字不一致。',
    remedy: `改为${expected}%，或注明截尾口径。`,
    source: claim.source,
    stated: target.figure.text,
    expected: `${expected}%`,
    places: [clausePlace(claim.sentence, target)],
    formula: candidate.formula,
    explanation: explain(claim, candidate, `${expected}%`),
  };
  const mentions = [target.mention, ...candidate.operands.map(({ mention }) => mention)];
  return { verdict: 'fails', mentions, suspects: [], finding };
}

function kindOf(claim: Claim, slip: Slip): FindingKind {
  const scaled = slip === 'decimal' && claim.target.figure.unit?.dimension !== 'percent';
  return scaled ? 'unit' : claim.kind;
}

function severityOf(claim: Claim): Severity {
  return claim.target.figure.qualifier === 'exact' || claim.target.figure.qualifier === 'atLeast' ? 'error' : 'warning';
}

function explain(claim: Claim, candidate: Candidate, expected: string): Explanation {
  return {
    label: claim.name,
    value: expected,
    formula: candidate.formula,
    operands: candidate.operands.map(({ label, mention }) => ({
      label,
      value: mention.figure.text,
      place: placeOf(mention),
    })),
  };
}

const LONGEST_LEAD = 16;

/** The figure with the words that say what it is, as a reader would quote it. */
export function clausePlace({ passage }: StudiedSentence, term: Term) {
  const lead = term.near.trimStart();
  const start = term.figure.start - Math.min(lead.length, LONGEST_LEAD);
  return placeOfSpan(term.mention.file, passage, Math.max(0, start), term.figure.end, term.label);
}
