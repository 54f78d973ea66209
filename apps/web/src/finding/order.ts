import type { Finding } from '@shiji/audit';
import { type AddressIndex, locate, type Spot } from '../document/address-index.ts';
import { SEVERITIES } from '../words/severity.ts';

/** Gravest first, within one severity in reading order; findings that point at other files come last. */
export function orderFindings(index: AddressIndex, file: string, findings: readonly Finding[]): readonly Finding[] {
  const cells = [...index.cellIds.keys()];
  const position = (spot: Spot): number => {
    if (spot.at === 'words') return spot.passage;
    const id = Number(spot.box.slice(1));
    if (spot.box.startsWith('p')) return id;
    const cell = spot.box.startsWith('c') ? cells[id] : index.tables.find((table) => table.index === id)?.cells[0];
    const first = cell?.passages[0];
    return (first && index.passageIds.get(first)) ?? Number.POSITIVE_INFINITY;
  };
  const placed = findings.map((finding) => {
    const here = finding.places.find((place) => place.file === file);
    const [spot] = here ? locate(index, here) : [];
    return { finding, at: spot ? position(spot) : Number.POSITIVE_INFINITY };
  });
  return placed
    .toSorted((a, b) => gravity(a.finding) - gravity(b.finding) || compare(a.at, b.at))
    .map(({ finding }) => finding);
}

/** Subtracting infinities would give no number. */
const compare = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);

const gravity = (finding: Finding) => SEVERITIES.indexOf(finding.severity);
