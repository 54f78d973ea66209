import type { FindingJson } from '@shiji/intake';
import { bare, isCommon, isSameText } from './compare.ts';
import { isLoud, type Score } from './score.ts';
import type { SeedItem } from './truth.ts';

function expectsTheSame(finding: FindingJson, item: SeedItem): boolean {
  if (!item.expected || !finding.expected) return false;
  const [wanted, given] = [bare(item.expected), bare(finding.expected)];
  return given.includes([...wanted].slice(0, 6).join('')) || wanted.includes(given);
}

function quotes(finding: FindingJson, item: SeedItem): boolean {
  return (item.quotes ?? []).some(
    ({ text }) => !isCommon(bare(text)) && finding.places.some((place) => isSameText(place.quote, text)),
  );
}

/** Whether a finding found a labelled relation of a real document: on one of its lines, and about the same thing. */
export function hitsSeed(finding: FindingJson, item: SeedItem): boolean {
  const lines = new Set(finding.places.map(({ line }) => line));
  const shared = new Set(item.lines.filter((line) => lines.has(line))).size;
  if (shared === 0) return false;
  return (
    shared >= 2 || expectsTheSame(finding, item) || quotes(finding, item) || bare(finding.stated) === bare(item.stated)
  );
}

function isRequired({ tier, kind }: SeedItem): boolean {
  return tier === 1 && !kind.startsWith('C.typo');
}

/** Items of one root count once: found when any of them is. */
function groupsOf(items: readonly SeedItem[]): Map<string, SeedItem[]> {
  const groups = new Map<string, SeedItem[]>();
  for (const item of items) {
    const name = item.group?.[0] ?? item.id;
    groups.set(name, [...(groups.get(name) ?? []), item]);
  }
  return groups;
}

/** Findings of one real document against its labelled items. Only the first tier must be found; any tier excuses an alarm. */
export function scoreSeed(findings: readonly FindingJson[], items: readonly SeedItem[]): Score {
  const wrong = items.filter(({ holds }) => !holds);
  const groups = [...groupsOf(wrong.filter(isRequired))].flatMap(([id, members]) => {
    const [first] = members;
    if (!first) return [];
    const isFound = findings.some((finding) => members.some((item) => hitsSeed(finding, item)));
    return [
      { id, kind: first.kind, place: `line ${first.lines.slice(0, 4).join(', ')}`, finding: first.finding, isFound },
    ];
  });
  const loud = findings.filter(isLoud);
  return {
    errors: groups.length,
    found: groups.filter(({ isFound }) => isFound),
    missed: groups.filter(({ isFound }) => !isFound),
    loud: loud.length,
    stray: loud.filter((finding) => !wrong.some((item) => hitsSeed(finding, item))),
    confirmedFalse: [],
  };
}
