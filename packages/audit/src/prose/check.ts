import type { AuditContent } from '../content.ts';
import type { AuditContext, StudiedDocument } from '../context.ts';
import { factsOf } from '../facts/collect.ts';
import type { Outcome } from '../outcome.ts';
import { averageClaims } from './average.ts';
import { balanceClaims } from './balance.ts';
import { changeClaims } from './change.ts';
import { judge } from './claim.ts';
import { implausibleAverages } from './implausible.ts';
import { partChanges } from './part-changes.ts';
import { partsOutcomes } from './parts.ts';
import { productClaims } from './product.ts';
import { ratioPairs } from './ratio-pair.ts';
import { rateClaims } from './rate.ts';
import { type Scope, scopesOf } from './scope.ts';
import { shareClaims } from './share.ts';
import { votedShares } from './voted-shares.ts';
import { shareSums } from './share-sum.ts';
import { tabledGrowths } from './tabled-growth.ts';
import { studySentences } from './term.ts';

/** Checks every figure in running text against the figures its sentence relates it to. */
export function checkProse(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => checkDocument(document, context.content));
}

function checkDocument(document: StudiedDocument, content: AuditContent): Outcome[] {
  const sentences = [...document.mentionsIn].flatMap(([passage, mentions]) =>
    mentions.length < 2 && passage.text.length < SHORTEST ? [] : studySentences(passage, mentions),
  );
  return scopesOf(sentences, factsOf(document, content)).flatMap((scope) => checkSentence(scope, content));
}

/** A single figure in fewer characters is a cell, no sentence. */
const SHORTEST = 14;

function checkSentence(scope: Scope, { rates, limits }: AuditContent): Outcome[] {
  const claims = [
    ...changeClaims(scope),
    ...tabledGrowths(scope),
    ...shareClaims(scope),
    ...rateClaims(scope, rates),
    ...averageClaims(scope),
    ...productClaims(scope),
    ...balanceClaims(scope.sentence),
  ];
  const judged = claims.flatMap((claim) => judge(claim) ?? []);
  return [
    ...judged,
    ...partsOutcomes(scope, limits),
    ...partChanges(scope),
    ...votedShares(scope),
    ...shareSums(scope),
    ...ratioPairs(scope),
    ...implausibleAverages(scope),
  ];
}
