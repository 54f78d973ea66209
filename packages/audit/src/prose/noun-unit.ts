import { Decimal, type Figure, type Unit } from '@shiji/figure';

/** What has to be known of a figure in its sentence; see the terms of a sentence for the words. */
interface Counted {
  readonly figure: Figure;
  readonly lead: string;
  readonly near: string;
  readonly noun: string;
  readonly role: string;
}

const LONGEST = 3;
/** Verbs and particles that follow a bare number. */
const NO_NOUN = /^[的和与及或、为是在比较由从至到增减升降提下上年月日号第共占余多]/;

/**
 * “9.20万度降到8.70万度”: a noun that no table of units knows counts something when it follows two numbers of one
 * sentence. Both numbers then have it for their unit.
 */
export function withNounUnits<Term extends Counted>(terms: readonly Term[]): Term[] {
  const bare = terms.filter(isBare);
  const counting = bare.length < 2 ? terms : terms.map((term) => (isBare(term) ? counted(term, bare) : term));
  return counting.map((term, i) => startOfChange(term, counting[i + 1]));
}

/** “由96.0降到91.5公斤”: the unit stands behind the second figure only. */
function startOfChange<Term extends Counted>(term: Term, next: Term | undefined): Term {
  const unit = next?.figure.unit ?? null;
  const changes =
    /(?:由|从)[^，。；]{0,12}$/.test(term.near) &&
    /^(?:[降升增减提下上压缩]\p{Script=Han}?)?[到至为]$/u.test(next?.lead.trim() ?? '');
  return term.figure.unit === null && unit !== null && changes
    ? { ...term, role: 'base', figure: { ...term.figure, unit } }
    : term;
}

function isBare({ figure: { unit }, noun }: Counted): boolean {
  return (unit === null || unit.base === '') && noun !== '' && !NO_NOUN.test(noun);
}

function counted<Term extends Counted>(term: Term, bare: readonly Counted[]): Term {
  const lengths = bare.filter((other) => other !== term).map((other) => sharedLength(term.noun, other.noun));
  const length = Math.min(LONGEST, Math.max(0, ...lengths));
  return length === 0 ? term : { ...term, figure: { ...term.figure, unit: unitOf(term, term.noun.slice(0, length)) } };
}

function unitOf({ figure }: Counted, noun: string): Unit {
  const multiple = figure.unit;
  const factor = multiple?.factor ?? new Decimal('1');
  return { name: `${multiple?.name ?? ''}${noun}`, dimension: 'count', factor, base: noun };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length += 1;
  return length;
}
