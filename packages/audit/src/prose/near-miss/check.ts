import type { AuditContext, StudiedDocument } from '../../context.ts';
import type { FindingKind } from '../../finding.ts';
import { isFirm } from '../../facts/transposed.ts';
import { agree, measureOf } from '../../measure.ts';
import type { Mention } from '../../mention.ts';
import type { Failed, Outcome } from '../../outcome.ts';
import { placeOf } from '../../place.ts';
import { showLike } from '../../show.ts';
import { SLIP_TEXT } from '../../slip.ts';
import { clausePlace } from '../claim.ts';
import { type StudiedSentence, studySentences, type Term } from '../term.ts';
import { type Relation, type RelationKind, relationsTo } from './relation.ts';
import { remoteRests } from './remote-rest.ts';
import { namedFacts } from './named-facts.ts';
import { type NearSlip, nearSlip } from './slip.ts';
import { isTelling } from './telling.ts';
import { topicTerms } from './topic-terms.ts';

/** Of longer sentences only the figures next to the one in question are tried. */
const MOST_FIGURES = 24;

/**
 * A figure of running text that no computation near it explains, but that one typical slip parts from an exact one:
 * “办了35场，年度目标60场，完成53.83%”. The last resort, for figures that no other check settled.
 */
export function checkNearMisses({ documents, content }: AuditContext, outcomes: readonly Outcome[]): Failed[] {
  const settled = new Set(outcomes.filter(isFirm).flatMap(({ mentions }) => mentions));
  const accused = new Set(outcomes.flatMap((outcome) => (outcome.verdict === 'fails' ? outcome.mentions : [])));
  const doubted = new Set(outcomes.flatMap((outcome) => (outcome.verdict === 'fails' ? doubtedBy(outcome) : [])));
  return documents.flatMap((document) => {
    const repeated = new RepeatedValues(document);
    return [...document.mentionsIn].flatMap(([passage, mentions]) =>
      nearMissesIn(studySentences(passage, mentions), {
        isOpen: ({ mention }) => !settled.has(mention) && !accused.has(mention) && !repeated.has(mention),
        isSound: ({ mention }) => !doubted.has(mention),
        factsNamedBy: (text) => namedFacts(document, content, text),
        topic: topicTerms(document, passage),
        restsFor: (sentence, target) => remoteRests(document, content, sentence, target),
      }),
    );
  });
}

/** A failing sum of many says of none of them that it is wrong. */
function doubtedBy({ suspects, mentions }: Failed): readonly Mention[] {
  if (suspects.length > 0) return suspects;
  return mentions.length <= FEW ? mentions : [];
}

const FEW = 3;

interface Surroundings {
  /** Nothing else settled the figure. */
  readonly isOpen: (term: Term) => boolean;
  /** No other check doubts the figure. */
  readonly isSound: (term: Term) => boolean;
  readonly factsNamedBy: (text: string) => readonly Term[];
  /** Figures elsewhere that are called what the paragraph is about. */
  readonly topic: readonly Term[];
  /** What would be left with an amount that stands elsewhere. */
  readonly restsFor: (sentence: StudiedSentence, target: Term) => readonly Relation[];
}

/** Values that a document states in more than one passage: what is said twice is no slip. */
class RepeatedValues {
  readonly #passages = new Map<string, Set<unknown>>();

  constructor({ mentions }: StudiedDocument) {
    for (const { figure, passage } of mentions) {
      const key = figure.value.toString();
      this.#passages.set(key, (this.#passages.get(key) ?? new Set()).add(passage));
    }
  }

  has({ figure }: Mention): boolean {
    return (this.#passages.get(figure.value.toString())?.size ?? 0) > 1;
  }
}

function nearMissesIn(sentences: readonly StudiedSentence[], around: Surroundings): Failed[] {
  return sentences.flatMap((sentence, at) => {
    const open = sentence.terms.filter((term) => isCandidate(term) && around.isOpen(term));
    if (open.length === 0) return [];
    const facts = [...around.topic, ...around.factsNamedBy(sentence.sentence.text)];
    const before = sentences[at - 1]?.terms ?? [];
    const wide = sentences.slice(Math.max(0, at - 3), at + 2).flatMap(({ terms }) => terms);
    const found = open.flatMap((target) => {
      const explained = relationsTo(target, [...nearest(wide, target), ...facts]);
      if (explained.some(({ result }) => agree(measureOf(target.figure), result))) return [];
      const pool = [...nearest([...before, ...sentence.terms], target), ...facts].filter(around.isSound);
      const near = missed(sentence, target, relationsTo(target, pool));
      return near.length > 0 ? near : farMissed(sentence, target, around.restsFor(sentence, target));
    });
    return found.filter((one, i) => !found.slice(0, i).some((other) => haveOneRelation(one, other)));
  });
}

/** The same figures, one or the other of them taken for the wrong one. */
function haveOneRelation(a: Failed, b: Failed): boolean {
  return a.mentions.length === b.mentions.length && a.mentions.every((mention) => b.mentions.includes(mention));
}

function nearest(terms: readonly Term[], target: Term): Term[] {
  const at = terms.indexOf(target);
  const from = Math.max(0, Math.min(at - MOST_FIGURES / 2, terms.length - MOST_FIGURES));
  return terms.slice(from, from + MOST_FIGURES);
}

const FEWEST_DIGITS = 3;

function isCandidate({ figure }: Term): boolean {
  const digits = figure.digits.replace(/\D/g, '').replace(/^0+/, '').length;
  return (
    figure.unit !== null &&
    figure.qualifier === 'exact' &&
    !figure.range &&
    !figure.malformed &&
    digits >= FEWEST_DIGITS - 1
  );
}

function missed(sentence: StudiedSentence, target: Term, relations: readonly Relation[]): Failed[] {
  const telling = relations.flatMap((relation) => {
    const slip = nearSlip(target.figure, relation.result);
    return slip && isTelling(sentence, target, relation, slip) ? [{ relation, slip }] : [];
  });
  const expected = new Set(telling.map(({ relation }) => showLike(relation.result, target.figure)));
  const [found] = telling;
  return found && expected.size === 1 ? [failed(sentence, target, found.relation, found.slip)] : [];
}

/** With an amount from elsewhere only swapped digits tell, and only when nothing elsewhere agrees. */
function farMissed(sentence: StudiedSentence, target: Term, relations: readonly Relation[]): Failed[] {
  if (relations.some(({ result }) => agree(measureOf(target.figure), result))) return [];
  const telling = relations.filter(({ result }) => nearSlip(target.figure, result)?.slip === 'transposed');
  const [found] = telling;
  return found ? [failed(sentence, target, found, { slip: 'transposed' })] : [];
}

const KINDS: Record<RelationKind, readonly [string, FindingKind]> = {
  share: ['B02', 'ratio'],
  growth: ['B05', 'growth'],
  difference: ['B06', 'difference'],
  sum: ['B01', 'sum'],
  average: ['B02', 'ratio'],
  area: ['D01', 'unit'],
};

function failed(sentence: StudiedSentence, target: Term, relation: Relation, slip: NearSlip): Failed {
  const { figure } = target;
  const [code, kind] = KINDS[relation.kind];
  const expected = relation.kind === 'area' ? `${figure.digits}米` : showLike(relation.result, figure);
  const used = relation.operands.map(({ figure: { text } }) => text).join('、');
  return {
    verdict: 'fails',
    mentions: [target, ...relation.operands].map(({ mention }) => mention),
    suspects: [target.mention],
    finding: {
      code,
      kind,
      severity: 'error',
      message: `${target.label || '此数'}写为${figure.text}，由${used}得${expected}（疑${SLIP_TEXT[slip.slip]}）。`,
      reason: '这个数由上下文的任何算法都得不出，改正一处常见笔误后正好吻合。',
      remedy: '核对原始资料，改正写错的数。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
      stated: figure.text,
      expected,
      places: [
        clausePlace(sentence, target),
        ...relation.operands.map(({ mention, label }) => placeOf(mention, label)),
      ],
      formula: relation.formula,
    },
  };
}
