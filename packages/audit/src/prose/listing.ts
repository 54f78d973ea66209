import { measureOf, type Measure, total } from '../measure.ts';
import { comparableFigures } from './comparable.ts';
import { BRACKETED_LIST, COMPLETE, PARTS_HEAD, TOTAL_BEHIND } from './lexicon.ts';
import { pairedLists } from './paired-list.ts';
import type { StudiedSentence, Term } from './term.ts';

/** A whole and the parts that a sentence lists for it. */
export interface Listing {
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
  /** The total says how many items it sums up, and so many stand before it: “三类岗位合计”. */
  readonly counted?: boolean;
}

/** Every list of parts in the sentence, the surest first. */
export function listingsOf(sentence: StudiedSentence): Listing[] {
  return [
    ...headedListings(sentence),
    ...pairedListings(sentence),
    ...totalledListings(sentence),
    ...looseListings(sentence),
  ];
}

/** “收入总计2,185万元：拨款1,912万元，…”: a colon right behind the whole. */
const COLON_LIST = /^[：:][^，,；;。：:\d]{2,20}$/;

/** A value followed by “其中”, “分别为”, “包括” and a list. */
export function headedListings(sentence: StudiedSentence): Listing[] {
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
      isEstablishment(run) ||
      isSeries(whole, run);
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

/** Names of grades that go on from the first: 一类、二类、三类; a list of them leaves none out. */
const SERIES = ['一二三四五六七八九', '甲乙丙丁戊己庚', '春夏秋冬', 'ABCDEF'];

/** Three or more consecutive grades that come near their whole; of quarters all four. */
function isSeries(whole: Term, run: readonly Term[]): boolean {
  const names = run.map(({ near }) => near.replace(/^[^\p{Script=Han}A-Z]*(?:其中)?第?/u, ''));
  if (names.some((name) => /^[一二三四]?季度?/.test(name.slice(1))) && names.length < 4) return false;
  const inOrder = SERIES.some((marks) => names.every((name, i) => name.charAt(0) === marks.charAt(i)));
  return names.length >= 3 && inOrder && isNear(whole, run);
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
    const counted = countOf(whole.near) === natural.length;
    return natural.length < 2
      ? []
      : [{ whole, parts: natural, variants: suffixes(tail), complete: complete || counted, bounded: false, counted }];
  });
}

const NUMERALS = '〇一二三四五六七八九十';

/** 3 of “三类岗位合计” and of “3项共”; 0 when no number is named. */
function countOf(near: string): number {
  const said =
    /(?:^|[，,；;以上这])(?:([二两三四五六七八九十])|(\d{1,2}))(?:项|类|个|种|部分|方面|者|块|笔|家|处|镇|级|期|批)/.exec(
      near,
    );
  if (!said) return 0;
  return said[2] ? Number(said[2]) : NUMERALS.indexOf((said[1] ?? '').replace('两', '二'));
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

export function isWhole(term: Term, part: Term): boolean {
  return term.role === 'value' && !term.near.trim().endsWith('单价') && comparableFigures(term.figure, part.figure);
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

export function sumOf(parts: readonly Term[]): Measure {
  return total(parts.map(({ figure }) => measureOf(figure)));
}
