import { passesLimit } from '@shiji/rules';
import type { Limit, Limits } from '../content.ts';
import type { Finding } from '../finding.ts';
import { absolute, addsUp, type Measure, measureOf, minus, total } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { showLike } from '../show.ts';
import { slipBetween } from '../slip.ts';
import { clausePlace } from './claim.ts';
import { comparableFigures } from './comparable.ts';
import { BRACKETED_LIST, COMPLETE, PARTS_HEAD, TOTAL_BEHIND } from './lexicon.ts';
import { pairedLists } from './paired-list.ts';
import type { Scope } from './scope.ts';
import type { StudiedSentence, Term } from './term.ts';

/** A whole and the parts that a sentence lists for it. */
interface Listing {
  readonly whole: Term;
  /** The most natural extent of the list. */
  readonly parts: readonly Term[];
  /** A change right before the list that may be what is broken down: “少支出14万元，其中…”. */
  readonly change?: Term | undefined;
  /** Shorter or longer extents that may be meant. */
  readonly variants: readonly (readonly Term[])[];
  /** The words promise that the list is complete. */
  readonly complete: boolean;
  /** The words name the whole of the list: its parts cannot exceed it. */
  readonly bounded: boolean;
}

/** “A，其中a、b、c”, “A，分别为a、b”, “a、b，合计A”: parts that must add up when the list is complete. */
export function partsOutcomes({ sentence }: Scope, { listGap }: Limits): Outcome[] {
  const outcomes: Outcome[] = [];
  const used = new Set<Term>();
  for (const listing of [
    ...headedListings(sentence),
    ...pairedListings(sentence),
    ...totalledListings(sentence),
    ...looseListings(sentence),
  ]) {
    if (listing.parts.some((part) => used.has(part))) continue;
    const outcome = judgeListing(sentence, listing, listGap);
    if (!outcome) continue;
    for (const part of [listing.whole, ...listing.parts]) used.add(part);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** “收入总计2,185万元：拨款1,912万元，…”: a colon right behind the whole. */
const COLON_LIST = /^[：:][^，,；;。：:\d]{2,20}$/;

/** A value followed by “其中”, “分别为”, “包括” and a list. */
function headedListings(sentence: StudiedSentence): Listing[] {
  const { terms } = sentence;
  return terms.flatMap((first) => {
    const head = PARTS_HEAD.exec(first.lead);
    const bracketed = BRACKETED_LIST.test(first.lead);
    const behind = bracketed || COLON_LIST.test(first.lead);
    if (!(head || behind) || !isPart(first)) return [];
    const whole = behind
      ? terms[first.index - 1]
      : terms
          .slice(0, first.index)
          .toReversed()
          .find((term) => isWhole(term, first));
    if (!whole || !isWhole(whole, first) || /[；;]/.test(first.lead.slice(0, head?.index ?? 0))) return [];
    const run = runFrom(terms, first);
    if (run.every((part) => MISSING.test(part.near)) && !MISSING.test(whole.near)) return [];
    const complete =
      (bracketed && /^[）)]/.test(run.at(-1)?.trail ?? '')) ||
      COMPLETE.test(first.lead) ||
      /其他|其余|另/.test(run.at(-1)?.near ?? '') ||
      isEstablishment(run);
    return run.length < 2
      ? []
      : [
          {
            whole,
            parts: run,
            change: terms
              .slice(whole.index + 1, first.index)
              .find((term) => term.role === 'delta' && comparableFigures(term.figure, first.figure)),
            variants: prefixes(run),
            complete,
            bounded: /其中|分别/.test(first.lead) && run.slice(1).every((part) => /、/.test(leadAcross(terms, part))),
          },
        ];
  });
}

/** “实际参加305人（线上未参加2人、线下未参加5人）”: these are not among the 305. */
const MISSING = /未(?!成年|来|婚)|缺席|缺勤|请假|不合格|不满意/;

/** The two lists of items that state two figures each. */
function pairedListings({ terms }: StudiedSentence): Listing[] {
  return pairedLists(terms).map(({ whole, parts }) => {
    const complete = /其他|其余/.test(parts.at(-1)?.near ?? '') || COMPLETE.test(parts[0]?.lead ?? '');
    return { whole, parts, variants: [], complete, bounded: true };
  });
}

/** Posts and staff are either 行政 or 事业 (with 工勤). */
function isEstablishment(run: readonly Term[]): boolean {
  return (
    run.length >= 2 &&
    run.some(({ near }) => /行政/.test(near)) &&
    run.some(({ near }) => /事业/.test(near)) &&
    run.every(({ near }) => /行政|事业|工勤|参公|编/.test(near))
  );
}

/** A list followed by “合计”, “共” and its total. */
function totalledListings({ terms }: StudiedSentence): Listing[] {
  return terms.flatMap((whole) => {
    if (!isPart(whole) || !TOTAL_BEHIND.test(whole.near) || !/^[^。；;]{0,4}[，,、：:）)]/.test(whole.lead)) return [];
    const before = terms
      .slice(0, whole.index)
      .filter(
        (term) =>
          isPart(term) && comparableFigures(term.figure, whole.figure) && (!term.inParentheses || whole.inParentheses),
      );
    const tail = joinedTail(before);
    const complete =
      /合计|共计|总计|合共|一共|总共/.test(whole.near) || (whole.near.trim().startsWith('共') && tail.length >= 2);
    const natural = naturalTail(terms, tail);
    return natural.length < 2 ? [] : [{ whole, parts: natural, variants: suffixes(tail), complete, bounded: false }];
  });
}

/** “、”-joined values of one kind after a larger value of the same kind, without an announcing word. */
function looseListings({ terms }: StudiedSentence): Listing[] {
  return terms.flatMap((first) => {
    if (!isPart(first)) return [];
    const run = runFrom(terms, first).filter((term, i) => i === 0 || /、/.test(leadAcross(terms, term)));
    if (run.length < 2) return [];
    const wholes = terms
      .slice(0, first.index)
      .toReversed()
      .filter((term) => isWhole(term, first))
      .slice(0, 2);
    const [nearest] = wholes;
    const adjacent =
      nearest?.index === first.index - 1 &&
      !/其中|主要|重点|如/.test(first.lead) &&
      /^[，,：:]\s*[^，,：:]{1,8}$/.test(first.lead) &&
      run.length >= 3 &&
      !/等/.test(run.at(-1)?.trail.slice(0, 2) ?? '');
    return wholes.map((whole) => ({
      whole,
      parts: run,
      variants: [],
      complete: adjacent && whole === nearest && isNear(whole, run),
      bounded: false,
    }));
  });
}

/** Parts that make up at least half and at most one and a half of what precedes them are meant as its parts. */
function isNear(whole: Term, parts: readonly Term[]): boolean {
  const ratio = sumOf(parts).mid.div(measureOf(whole.figure).mid.plus('1e-9'));
  return ratio.gt('0.7') && ratio.lt('1.3');
}

function isPart(term: Term): boolean {
  return (
    (term.role === 'value' || term.role === 'delta') &&
    term.figure.unit !== null &&
    !term.figure.range &&
    term.figure.unit.dimension !== 'duration'
  );
}

function isWhole(term: Term, part: Term): boolean {
  return term.role === 'value' && comparableFigures(term.figure, part.figure);
}

/** “a、b，其他c”: the rest closes a list. */
const REST = /^(?:其他|其它|其余)/;

/** The comparable values after `first` that stand on one level with it; shares, bases and changes between them are skipped. */
function runFrom(terms: readonly Term[], first: Term): Term[] {
  const run = [first];
  let separator: string | null = null;
  for (const term of terms.slice(first.index + 1)) {
    if (isAside(term, first)) continue;
    if (!isPart(term) || !comparableFigures(term.figure, first.figure)) break;
    const mark = separatorOf(leadAcross(terms, term, run.at(-1)));
    if (PARTS_HEAD.test(term.lead.replace(/^[、，；和]/, '')) || TOTAL_BEHIND.test(term.near)) break;
    const rest = mark === '，' && REST.test(term.near);
    if (mark === '' || (separator === '、' && mark !== '、' && mark !== '和' && !rest)) break;
    separator ??= mark;
    run.push(term);
  }
  return run;
}

/** Words between the previous list item and this one, over skipped asides. */
function leadAcross(terms: readonly Term[], term: Term, previous?: Term): string {
  const from = previous ? previous.index + 1 : term.index;
  return terms
    .slice(from, term.index + 1)
    .map(({ lead }) => lead)
    .join('');
}

function isAside(term: Term, first: Term): boolean {
  if (term.inParentheses && !first.inParentheses) return true;
  if (!term.inParentheses && first.inParentheses) return false;
  if (
    term.role === 'share' ||
    term.role === 'growth' ||
    term.role === 'base' ||
    term.role === 'average' ||
    term.role === 'points'
  )
    return true;
  return term.role === 'delta' && term.lead.length < 8;
}

function separatorOf(lead: string): string {
  const marks = lead.replace(/[（(][^（()）]*[)）]?/g, '').match(/[、；;，,]|和|及|以及/g);
  const strongest = ['；', ';', '，', ',', '、', '和', '及', '以及'].find((mark) => marks?.includes(mark));
  if (!strongest) return '';
  return strongest === ';'
    ? '；'
    : strongest === ','
      ? '，'
      : strongest === '及' || strongest === '以及'
        ? '和'
        : strongest;
}

function joinedTail(before: readonly Term[]): Term[] {
  return before.slice(-8);
}

/** The list right before its total: back to the last stop that is no “、” once a “、” was met, and never over a “；”. */
function naturalTail(terms: readonly Term[], tail: readonly Term[]): Term[] {
  const natural: Term[] = [];
  for (const term of tail.toReversed()) {
    const later = natural[0];
    const mark = later ? separatorOf(leadAcross(terms, later, term)) : '';
    if (later && (mark === '；' || (mark === '，' && natural.length >= 2 && /、/.test(natural[1]?.lead ?? '')))) break;
    natural.unshift(term);
  }
  return natural;
}

/** The whole run first, then shorter beginnings of at least two. */
function prefixes(run: readonly Term[]): Term[][] {
  return run.length < 2 ? [] : [run.slice()].concat(run.slice(2).map((_, i) => run.slice(0, run.length - 1 - i)));
}

function suffixes(tail: readonly Term[]): Term[][] {
  return tail.slice(1).map((_, i) => tail.slice(tail.length - 2 - i));
}

function judgeListing(sentence: StudiedSentence, listing: Listing, close: Limit): Outcome | null {
  const stated = measureOf(listing.whole.figure);
  if (listing.parts.some(({ figure }) => measureOf(figure).mid.eq(stated.mid))) return null;
  const agreeing = [listing.parts, ...listing.variants].find((parts) => addsUp(sumOf(parts), stated));
  if (
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

function sumOf(parts: readonly Term[]): Measure {
  return total(parts.map(({ figure }) => measureOf(figure)));
}

/** A list accuses when it is complete, exceeds the whole, nearly adds up, or one part looks mistyped. */
function accuses(listing: Listing, sum: Measure, stated: Measure, close: Limit): boolean {
  if ([listing.whole, ...listing.parts].some(({ figure }) => figure.qualifier !== 'exact')) return false;
  if (listing.complete || (listing.bounded && sum.low.gt(stated.high))) return true;
  if (suspect(listing, sum, stated) || (listing.bounded && reversed(listing, sum, stated))) return true;
  if (wholeMistyped(listing, sum)) return true;
  const gap = minus(sum, stated).mid.abs().div(stated.mid.abs());
  return passesLimit(close, gap.times(100)) && listing.parts.length >= 2;
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
