import { measureOf, minus } from '../measure.ts';
import type { Claim } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import type { StudiedSentence, Term } from './term.ts';

/** “应到500户，实到460户…未到40户”: the three names differ by their first character only. */
const DUE = /应(?<verb>参保|参加|享受|接种|治疗|签约|入学|复查|到|参|检|交|缴|收|退|还|改|建|发|领|报)/;

/** What should have come less what came is what is missing, wherever the three stand in the sentence. */
export function shortfallClaims(sentence: StudiedSentence): Claim[] {
  const { terms } = sentence;
  return terms.flatMap((due): Claim[] => {
    const verb = DUE.exec(due.near)?.groups?.['verb'];
    if (!verb || !isPlain(due)) return [];
    const done = only(sentence, due, new RegExp(`^(?:实|已|实际)${verb}`));
    const missing = only(sentence, due, new RegExp(`^(?:其中)?(?:尚|还|仍)?(?:未|没有?)${verb}(?!出|及时|清|完|足)`));
    if (terms.some((term) => term !== due && term.near.includes(`应${verb}`))) return [];
    if (!done || !missing || done === missing || missing.index < due.index) return [];
    return [claimOf(sentence, due, done, missing)];
  });
}

function isPlain({ role, figure }: Term): boolean {
  return (role === 'value' || role === 'delta') && figure.qualifier === 'exact' && !figure.range;
}

/** The one comparable value that carries the words; a second one would leave open which is meant. */
function only({ terms }: StudiedSentence, due: Term, words: RegExp): Term | null {
  const found = terms.filter(
    (term) => term !== due && words.test(term.near.trim()) && comparableFigures(term.figure, due.figure),
  );
  const [first] = found;
  return found.length === 1 && first && isPlain(first) ? first : null;
}

function claimOf(sentence: StudiedSentence, due: Term, done: Term, missing: Term): Claim {
  return {
    sentence,
    target: missing,
    kind: 'difference',
    code: 'B06',
    name: missing.label || '差额',
    candidates: [
      {
        strength: 'explicit',
        formula: `${due.label || '应有数'} − ${done.label || '实有数'}`,
        operands: [due, done].map(({ label, mention }) => ({ label, mention })),
        result: minus(measureOf(due.figure), measureOf(done.figure)),
      },
    ],
    reason: '应有数减去实有数，应当等于缺少的数。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
  };
}
