import { absolute, type Measure } from '../measure.ts';
import type { Claim } from './claim.ts';
import type { StudiedSentence, Term } from './term.ts';

const REASON = '现值、基数、增减额和增减幅度应当相互吻合：现值－基数＝增减额，增减额÷基数×100%＝增减幅度。';

const SOURCE = '财预〔2020〕10号：自评数据应当真实、准确';

/** A rise is the value less its base, a fall the base less the value; without a direction the sign is open. */
export function directed(change: Measure, direction: Term['direction']): Measure {
  if (direction === 0) return absolute(change);
  return direction > 0 ? change : (negated(change) ?? change);
}

export function operand(label: string, term: Term) {
  return { label, mention: term.mention };
}

export function frame(sentence: StudiedSentence, target: Term, kind: Claim['kind'], code: string) {
  return { sentence, target, kind, code, reason: REASON, source: SOURCE };
}

export function negated(measure: Measure | null): Measure | null {
  return (
    measure && {
      low: measure.high.negated(),
      mid: measure.mid.negated(),
      high: measure.low.negated(),
      base: measure.base,
    }
  );
}
