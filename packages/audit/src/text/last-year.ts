import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding, Place } from '../finding.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';

const SHINGLE = 12;
const SHORTEST_COPY = 40;

/** A stretch of text that stands in last year's file too, years aside. */
interface Copy {
  readonly placed: PlacedPassage;
  readonly start: number;
  readonly end: number;
  readonly source: PlacedPassage;
}

/** Sentences copied from last year's files with at most the year changed: one finding for each document. */
export function checkLastYearCopies(context: AuditContext): Outcome[] {
  if (context.lastYear.length === 0) return [];
  const index = indexOf(context.lastYear);
  return context.documents.flatMap((document) => copiesIn(document, index));
}

type ShingleIndex = ReadonlyMap<string, PlacedPassage>;

function indexOf(files: readonly StudiedDocument[]): ShingleIndex {
  const index = new Map<string, PlacedPassage>();
  for (const placed of files.flatMap(placedPassages)) {
    const { plain } = squeezed(placed.passage.text);
    for (let i = 0; i + SHINGLE <= plain.length; i++)
      if (!index.has(plain.slice(i, i + SHINGLE))) index.set(plain.slice(i, i + SHINGLE), placed);
  }
  return index;
}

/** The text without blanks and punctuation and with years levelled, and where each kept character stood. */
function squeezed(text: string): { plain: string; offsets: number[] } {
  let plain = '';
  const offsets: number[] = [];
  const levelled = text.replace(/20\d\d(?=年)/g, '20〇〇');
  for (let i = 0; i < levelled.length; i++) {
    if (!/[\p{Script=Han}\p{L}\p{N}〇%％.]/u.test(levelled.charAt(i))) continue;
    plain += levelled.charAt(i);
    offsets.push(i);
  }
  return { plain, offsets };
}

function copiesIn(document: StudiedDocument, index: ShingleIndex): Failed[] {
  const copies = placedPassages(document)
    .flatMap((placed) => copiesOf(placed, index))
    .filter(({ placed }) => !isBoilerplate(placed));
  const [first] = copies;
  if (!first) return [];
  const mentions = copies.flatMap(({ placed, start, end }) =>
    (document.mentionsIn.get(placed.passage) ?? []).filter(({ figure }) => figure.start >= start && figure.end <= end),
  );
  return [{ verdict: 'fails', mentions, suspects: [], finding: findingOf(document, copies) }];
}

/** Duties of the unit and grading standards are meant to stay the same. */
function isBoilerplate({ heading, passage, cell }: PlacedPassage): boolean {
  if (/职责|职能|机构设置/.test(heading)) return true;
  return (
    cell !== undefined &&
    /^[（(]?[一二三四五六七八九十\d]+[)）、.．]?\s*(?:负责|承担|指导|组织|贯彻|统筹)/.test(passage.text.trim())
  );
}

function copiesOf(placed: PlacedPassage, index: ShingleIndex): Copy[] {
  const { plain, offsets } = squeezed(placed.passage.text);
  const copies: Copy[] = [];
  let i = 0;
  while (i + SHINGLE <= plain.length) {
    const source = index.get(plain.slice(i, i + SHINGLE));
    let end = i + SHINGLE;
    if (!source) {
      i++;
      continue;
    }
    while (end < plain.length && index.has(plain.slice(end - SHINGLE + 1, end + 1))) end++;
    if (end - i >= SHORTEST_COPY)
      copies.push({ placed, start: offsets[i] ?? 0, end: (offsets[end - 1] ?? 0) + 1, source });
    i = end;
  }
  return copies;
}

const BEGINNING = 16;

/** “2024年我局严格落实林长制，组织…”: the beginning of the first copied passage, so that the reader knows which is meant. */
function beginningOf([first]: readonly Copy[]): string {
  if (!first) return '';
  const text = first.placed.passage.text.slice(first.start, first.end).trim();
  return text.length <= BEGINNING ? `“${text}”` : `“${text.slice(0, BEGINNING)}……”`;
}

function findingOf(document: StudiedDocument, copies: readonly Copy[]): Finding {
  const characters = copies.reduce((sum, { start, end }) => sum + end - start, 0);
  const places = copies.flatMap(({ placed, start, end, source }): Place[] => [
    placeOfSpan(placed.file, placed.passage, start, end, placed.heading || undefined),
    placeOfSpan(source.file, source.passage, 0, source.passage.text.length, '上年材料'),
  ]);
  return {
    code: 'K01',
    kind: 'copied',
    severity: 'error',
    message: `${beginningOf(copies)}与上年材料逐字相同或只改了年份，${copies.length}处共${characters}字。`,
    reason: '照搬上年文字不能反映本年实际；连同次数、日期一起照搬的，数据也不可信。',
    remedy: '按本年实际重新撰写，逐一核对其中的数字和日期。',
    source: '财预〔2020〕10号：自评应当数据真实、结果客观',
    stated: `${characters}字相同`,
    expected: '按本年实际撰写',
    places: [
      ...places.filter(({ file }) => file === document.file),
      ...places.filter(({ file }) => file !== document.file),
    ],
  };
}
