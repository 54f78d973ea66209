import { passesLimit } from '@shiji/rules';
import type { Limit, Limits } from '../content.ts';
import type { Finding } from '../finding.ts';
import { absolute, addsUp, type Measure, measureOf, minus } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { showLike } from '../show.ts';
import { slipBetween } from '../slip.ts';
import { clausePlace } from './claim.ts';
import { isWhole, type Listing, listingsOf, sumOf } from './listing.ts';
import type { Scope } from './scope.ts';
import type { StudiedSentence, Term } from './term.ts';

/** “A，其中a、b、c”, “A，分别为a、b”, “a、b，合计A”: parts that must add up when the list is complete. */
export function partsOutcomes({ sentence }: Scope, { listGap }: Limits): Outcome[] {
  const outcomes: Outcome[] = [];
  const used = new Set<Term>();
  for (const listing of listingsOf(sentence)) {
    if (listing.parts.some((part) => used.has(part))) continue;
    const outcome = judgeListing(sentence, listing, listGap);
    if (!outcome) continue;
    for (const part of [listing.whole, ...listing.parts]) used.add(part);
    outcomes.push(outcome);
  }
  return outcomes;
}

function judgeListing(sentence: StudiedSentence, listing: Listing, close: Limit): Outcome | null {
  const stated = measureOf(listing.whole.figure);
  if (listing.parts.some(({ figure }) => measureOf(figure).mid.eq(stated.mid))) return null;
  const agreeing = [listing.parts, ...listing.variants].find((parts) => addsUp(sumOf(parts), stated));
  if (
    !listing.counted &&
    sentence.terms.some(
      (term) =>
        term.index < (listing.parts[0]?.index ?? 0) &&
        term !== listing.whole &&
        isWhole(term, listing.whole) &&
        addsUp(sumOf(listing.parts), measureOf(term.figure)),
    )
  )
    return null;
  const change = listing.change && measureOf(listing.change.figure);
  if (change && [listing.parts, ...listing.variants].some((parts) => addsUp(sumOf(parts), change))) return null;
  if (agreeing)
    return { verdict: 'holds', code: 'B01', mentions: [listing.whole, ...agreeing].map(({ mention }) => mention) };
  const sum = sumOf(listing.parts);
  return accuses(listing, sum, stated, close) ? refute(sentence, listing, sum, stated) : null;
}

/** A list accuses when it is complete, exceeds the whole, nearly adds up, or one part looks mistyped. */
function accuses(listing: Listing, sum: Measure, stated: Measure, close: Limit): boolean {
  if ([listing.whole, ...listing.parts].some(({ figure }) => figure.qualifier !== 'exact')) return false;
  if (listing.complete || (listing.bounded && sum.low.gt(stated.high))) return true;
  if (suspect(listing, sum, stated) || (listing.bounded && reversed(listing, sum, stated))) return true;
  if (wholeMistyped(listing, sum)) return true;
  if (isOpen(listing)) return false;
  const gap = minus(sum, stated).mid.abs().div(stated.mid.abs());
  return passesLimit(close, gap.times(100)) && listing.parts.length >= 2;
}

/** “、塑料8,310吨，玻璃另有少量”: what is left is named without a figure. */
function isOpen({ parts, whole }: Listing): boolean {
  const last = parts.at(-1) ?? whole;
  return /另有|其余|其他|其它|少量|若干|^等/.test(/^[^。；;]*/.exec(last.trail)?.[0] ?? '');
}

/** The one part whose expected value is a mistyping of what is written. */
function suspect({ whole, parts }: Listing, sum: Measure, stated: Measure): Term | undefined {
  const gap = stated.mid.minus(sum.mid);
  return parts.find(({ figure }) => {
    const factor = figure.unit?.factor ?? 1;
    const expected = figure.value.plus(gap.div(factor));
    return (
      expected.gt(0) &&
      figure.unit?.name === whole.figure.unit?.name &&
      slipBetween(figure.value, expected, figure.decimals) !== null
    );
  });
}

/** “381件，其中97件、164件、57件”: the whole is its parts' sum with two digits swapped, or one of many digits changed. */
function wholeMistyped({ whole: { figure } }: Listing, sum: Measure): boolean {
  const slip = slipBetween(figure.value, sum.mid.div(figure.unit?.factor ?? 1), figure.decimals);
  return slip === 'transposed' || (slip === 'digit' && figure.digits.replace(/\D/g, '').length >= MANY_DIGITS);
}

const MANY_DIGITS = 5;

/** “72人、69人” for 168: the last two-digit part is written backwards. */
function reversed({ parts }: Listing, sum: Measure, stated: Measure): boolean {
  const gap = stated.mid.minus(sum.mid);
  return parts.some(({ figure }) => {
    const written = figure.digits;
    const expected = measureOf(figure)
      .mid.plus(gap)
      .div(figure.unit?.factor ?? 1);
    return /^\d\d$/.test(written) && written[0] !== written[1] && expected.toFixed() === `${written[1]}${written[0]}`;
  });
}

function refute(sentence: StudiedSentence, listing: Listing, sum: Measure, stated: Measure): Outcome {
  const { whole, parts } = listing;
  const culprit = suspect(listing, sum, stated);
  const expected = showLike(sum, whole.figure);
  const items = parts.map((part) => part.figure.text).join('＋');
  const finding: Finding = {
    code: 'B01',
    kind: 'sum',
    severity: 'error',
    message: `${whole.label || '合计'}写为${whole.figure.text}，所列各项${items}＝${expected}，相差${showLike(absolute(minus(sum, stated)), whole.figure)}。`,
    reason: '列明的各项之和应当等于合计数；只列举一部分时，部分之和不得超过合计。',
    remedy: '核对合计数和各项数，改正其中写错的数；如只列举部分，请写明“其中主要有”。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: culprit ? culprit.figure.text : whole.figure.text,
    expected: culprit ? partExpected(culprit, sum, stated) : expected,
    places: [
      ...(culprit ? [clausePlace(sentence, culprit)] : []),
      clausePlace(sentence, whole),
      ...parts.map((part) => clausePlace(sentence, part)),
    ],
    formula: '合计 ＝ 各项之和',
    explanation: {
      label: '各项之和',
      value: expected,
      formula: parts.map((part) => part.label || part.figure.text).join(' ＋ '),
      operands: parts.map((part) => ({
        label: part.label || '分项',
        value: part.figure.text,
        place: placeOf(part.mention),
      })),
    },
  };
  return {
    verdict: 'fails',
    mentions: [whole, ...parts].map(({ mention }) => mention),
    suspects: culprit ? [culprit.mention] : [],
    finding,
  };
}

function partExpected(culprit: Term, sum: Measure, stated: Measure): string {
  const own = measureOf(culprit.figure);
  const gap = stated.mid.minus(sum.mid);
  return showLike({ ...own, mid: own.mid.plus(gap) }, culprit.figure);
}
