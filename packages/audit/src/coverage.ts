import type { StudiedDocument } from './context.ts';
import type { Mention } from './mention.ts';
import type { Outcome } from './outcome.ts';
import { placeOf } from './place.ts';
import type { Coverage, FigureVerdict } from './report.ts';

/** One verdict per figure: inconsistent wins over consistent, and what no check looked at says why. */
export function verdictsOf(document: StudiedDocument, outcomes: readonly Outcome[]): FigureVerdict[] {
  const held = new Set(outcomes.flatMap((outcome) => (outcome.verdict === 'holds' ? outcome.mentions : [])));
  const failed = outcomes.filter((outcome) => outcome.verdict === 'fails');
  const doubted = new Set(
    failed.flatMap(({ mentions, suspects, finding }) =>
      finding.severity === 'note' ? [] : suspects.length > 0 ? suspects : mentions,
    ),
  );
  const looked = new Set(failed.flatMap(({ mentions }) => mentions));
  return document.mentions.map((mention): FigureVerdict => {
    const place = placeOf(mention);
    if (doubted.has(mention)) return { place, verdict: 'inconsistent' };
    if (held.has(mention) || looked.has(mention)) return { place, verdict: 'consistent' };
    return { place, verdict: 'notChecked', reason: reasonOf(mention) };
  });
}

function reasonOf({ figure }: Mention): string {
  if (figure.malformed) return '写法有误，不能参与计算';
  if (figure.qualifier === 'over' || figure.qualifier === 'about' || figure.qualifier === 'nearly')
    return '概数，文中没有确数可比';
  if (figure.range) return '区间数，文中没有确数可比';
  return '文中没有能与它相互印证的数';
}

export function coverageOf(verdicts: readonly FigureVerdict[]): Coverage {
  const notChecked = verdicts.filter(({ verdict }) => verdict === 'notChecked');
  return {
    figures: verdicts.length,
    checked: verdicts.length - notChecked.length,
    notChecked: notChecked.map(({ place, reason }) => ({ quote: place.quote, place, reason: reason ?? '' })),
  };
}
