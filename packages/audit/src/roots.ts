import type { Finding, Place } from './finding.ts';
import type { Failed, Outcome } from './outcome.ts';

/** One mistake is one finding: failures that suspect the same figure, or say the same of the same place, become one. */
export function mergeRoots(outcomes: readonly Outcome[]): Outcome[] {
  const held = outcomes.filter((outcome) => outcome.verdict === 'holds');
  const merged: Failed[] = [];
  for (const outcome of outcomes) {
    if (outcome.verdict === 'holds') continue;
    const index = merged.findIndex((other) => haveOneRoot(other, outcome));
    const home = merged[index];
    if (home) merged[index] = joined(home, outcome);
    else merged.push(outcome);
  }
  return [...held, ...merged];
}

function haveOneRoot(a: Failed, b: Failed): boolean {
  if (a.suspects.some((mention) => b.suspects.includes(mention))) return true;
  const [x, y] = [a.finding.places[0], b.finding.places[0]];
  return x !== undefined && y !== undefined && a.finding.kind === b.finding.kind && isSamePlace(x, y);
}

const RANK = { error: 0, warning: 1, note: 2 } as const;

function joined(a: Failed, b: Failed): Failed {
  const [main, other] = RANK[b.finding.severity] < RANK[a.finding.severity] ? [b, a] : [a, b];
  const places = [...main.finding.places];
  for (const place of other.finding.places) if (!places.some((known) => isSamePlace(known, place))) places.push(place);
  return {
    verdict: 'fails',
    mentions: [...new Set([...main.mentions, ...other.mentions])],
    suspects: [...new Set([...main.suspects, ...other.suspects])],
    finding: { ...main.finding, message: joinedMessage(main.finding, other.finding), places },
  };
}

function joinedMessage(main: Finding, other: Finding): string {
  return main.message === other.message || main.message.includes(other.message)
    ? main.message
    : `${main.message}另外，${other.message}`;
}

export function isSamePlace(a: Place, b: Place): boolean {
  if (a.file !== b.file || a.quote !== b.quote || a.start !== b.start) return false;
  const keys = ['story', 'sheet', 'table', 'row', 'column', 'cellParagraph', 'paragraph', 'line'] as const;
  return keys.every((key) => a.address[key] === b.address[key]);
}
