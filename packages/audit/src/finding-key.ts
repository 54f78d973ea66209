import type { Finding, Place } from './finding.ts';

/** FNV-1a with 128 bits (draft-eastlake-fnv): wide enough that two findings of a county never meet by accident. */
const OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const PRIME = 0x1000000000000000000013bn;
const MASK = (1n << 128n) - 1n;

function fingerprint(text: string): string {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (const byte of [unit & 255, unit >> 8]) hash = ((hash ^ BigInt(byte)) * PRIME) & MASK;
  }
  return hash.toString(16).padStart(32, '0');
}

/** Spaces and the width of signs are what retyping changes first. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** “（三）”, “2.”, “四、” before a heading or a row: they move when something is inserted above. */
const NUMBERING =
  /^(?:第?[一二三四五六七八九十百]+[、.章节条]|\(?[一二三四五六七八九十百\d]+\)|\d+(?:\.\d+)*[、.](?!\d))+/;

function headings(label: string): string {
  return label
    .split('·')
    .map((part) => plain(part).replace(NUMBERING, ''))
    .join('·');
}

/** What it is about: the words it points at and the headings around them; a finding about the whole file says it itself. */
function subjectOf(place: Place | undefined, message: string): readonly string[] {
  return place && place.quote.trim() !== ''
    ? [headings(place.label ?? ''), plain(place.quote)]
    : [whole(place, message)];
}

function whole(place: Place | undefined, message: string): string {
  return `${headings(place?.label ?? '')}|${plain(message)}`;
}

function identity({ code, kind, stated, places: [first], message }: Finding): string {
  return [code, kind, plain(stated), ...subjectOf(first, message)].join('\n');
}

/**
 * The keys of one file’s findings, in their order: the same for the same finding in the next version of the file, however
 * many paragraphs, rows or tables came before it, whatever the file is called. Findings that say the same of the same
 * words are told apart by counting them. The figure that was written is part of the key — another figure is another
 * finding — what it should be is not: that changes with the figures around it.
 * Judgements are kept under these keys, so that the way they are made may never change.
 */
export function findingKeys(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const mark = fingerprint(identity(finding));
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${finding.code}-${mark}-${count}`;
  });
}
