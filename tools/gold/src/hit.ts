import type { FindingJson, PlaceJson } from '@shiji/intake';
import { bare, isCommon, isSameText, overlap } from './compare.ts';
import type { Locus, TruthError } from './truth.ts';

function cellOf(name: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return { row: Number(digits), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
}

function isAtSheetCell(place: PlaceJson, sheet: string | undefined, cell: string): boolean {
  const { row, column } = cellOf(cell);
  return place.row === row && place.column === column && (!place.sheet || place.sheet === sheet);
}

/** Whether a finding’s place is exactly the labelled cell or line. Paragraphs are told by their quotes. */
export function isAt(place: PlaceJson, locus: Locus | null | undefined): boolean {
  if (!locus) return false;
  if (locus.type === 'txt') return place.line === locus.line;
  if (locus.cell !== undefined) return isAtSheetCell(place, locus.sheet, locus.cell);
  const cell = locus.type === 'pdf' ? locus.docx_loc : locus;
  if (cell?.type !== 'cell') return false;
  return place.table === cell.table && place.row === cell.row && place.column === cell.col;
}

/** Whether at least two runs of three characters of the label stand in the labelled place. */
function isLabelled(truthPlace: string, label: string | undefined): boolean {
  const [words, place] = [[...bare(label)], bare(truthPlace)];
  const runs = new Set(words.slice(2).map((_, at) => words.slice(at, at + 3).join('')));
  return [...runs].filter((run) => place.includes(run)).length >= 2;
}

function expectsTheSame(finding: FindingJson, error: TruthError): boolean {
  return (
    Boolean(error.expected) && bare(finding.expected) !== '' && overlap(bare(error.expected), bare(finding.expected))
  );
}

function quotes(place: PlaceJson, finding: FindingJson, error: TruthError): boolean {
  if (!isSameText(place.quote, error.quote)) return false;
  const quote = bare(error.quote);
  if (!isCommon(quote) && [...quote].length > 4) return true;
  if (expectsTheSame(finding, error) || isLabelled(error.place, place.label)) return true;
  return finding.kind === error.kind && !isCommon(quote);
}

function quotesElsewhere(finding: FindingJson, error: TruthError): boolean {
  if (!expectsTheSame(finding, error) && finding.kind !== error.kind) return false;
  return (error.also ?? []).some(
    (also) => !isCommon(bare(also)) && finding.places.some(({ quote }) => isSameText(quote, also)),
  );
}

/** Whether a finding found a labelled error: points at its place, or says the same of the same words. */
export function hits(finding: FindingJson, error: TruthError): boolean {
  if (finding.places.some((place) => isAt(place, error.loc))) return true;
  const stated = bare(finding.stated);
  if (stated !== '' && stated === bare(error.stated) && expectsTheSame(finding, error)) return true;
  return finding.places.some((place) => quotes(place, finding, error)) || quotesElsewhere(finding, error);
}
