import type { Finding, Severity } from '@shiji/audit';
import type { FigureVerdict, Verdict } from '../api/contract.ts';
import { type AddressIndex, type BoxId, locate, type Spot } from './address-index.ts';
import type { Span } from './segments.ts';

/** Something shown over words. Numbers are positions in the lists given to `markDocument`. */
export type Mark =
  | { readonly type: 'finding'; readonly finding: number; readonly place: number; readonly severity: Severity }
  | { readonly type: 'figure'; readonly figure: number; readonly verdict: Verdict }
  | { readonly type: 'change'; readonly change: 'inserted' | 'movedTo' };

export type FindingMark = Extract<Mark, { type: 'finding' }>;

/** All marks of a document, by passage and by box, and where each place of each finding went. */
export interface DocumentMarks {
  readonly words: ReadonlyMap<number, readonly Span<Mark>[]>;
  readonly boxes: ReadonlyMap<BoxId, readonly Mark[]>;
  /** Key “finding-place”. */
  readonly spots: ReadonlyMap<string, readonly Spot[]>;
  /** By position of the figure. */
  readonly figureSpots: readonly (readonly Spot[])[];
}

export const placeKey = (finding: number, place: number) => `${finding}-${place}`;

class Marker {
  readonly words = new Map<number, Span<Mark>[]>();
  readonly boxes = new Map<BoxId, Mark[]>();
  readonly spots = new Map<string, readonly Spot[]>();
  readonly figureSpots: (readonly Spot[])[] = [];

  put(spots: readonly Spot[], mark: Mark): void {
    for (const spot of spots) {
      if (spot.at === 'box') append(this.boxes, spot.box, mark);
      else append(this.words, spot.passage, { start: spot.start, end: spot.end, mark });
    }
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Put every finding of this file, every figure and every tracked change at its place. */
export function markDocument(
  index: AddressIndex,
  file: string,
  findings: readonly Finding[],
  figures: readonly FigureVerdict[],
): DocumentMarks {
  const marker = new Marker();
  for (const [number, finding] of findings.entries()) markFinding(marker, index, file, finding, number);
  for (const [number, figure] of figures.entries()) {
    const spots = locate(index, figure.place);
    marker.figureSpots.push(spots);
    marker.put(spots, { type: 'figure', figure: number, verdict: figure.verdict });
  }
  for (const [id, passage] of index.passages.entries()) {
    for (const { start, end, change } of passage.tracked ?? []) {
      append(marker.words, id, { start, end, mark: { type: 'change', change } });
    }
  }
  return marker;
}

function markFinding(marker: Marker, index: AddressIndex, file: string, finding: Finding, number: number): void {
  for (const [at, place] of finding.places.entries()) {
    if (place.file !== file) continue;
    const spots = locate(index, place);
    marker.spots.set(placeKey(number, at), spots);
    marker.put(spots, { type: 'finding', finding: number, place: at, severity: finding.severity });
  }
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** The finding marks among marks, gravest first. */
export function findingMarks(marks: readonly Mark[]): readonly FindingMark[] {
  return marks
    .filter((mark): mark is FindingMark => mark.type === 'finding')
    .toSorted((a, b) => WEIGHT[b.severity] - WEIGHT[a.severity]);
}
