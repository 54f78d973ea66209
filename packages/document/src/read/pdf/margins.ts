import type { Passage } from '../../model.ts';
import type { PageLine } from './paragraph.ts';

export interface PageSize {
  readonly number: number;
  readonly height: number;
}

export interface Sorted {
  readonly body: readonly PageLine[];
  readonly stories: readonly Passage[];
}

const TOP = 0.12;
const BOTTOM = 0.88;
const PAGE_NUMBER =
  /^[-—–－~·\s]*(第\s*)?([0-9０-９]{1,4}|[ivxIVX]{1,6})(\s*页)?([\s,，/／共]*[0-9０-９]{1,4}(\s*页)?)?[-—–－~·\s]*$/;

/** Takes page numbers and lines repeated at the edge of most pages out of the text. */
export function separateMargins(lines: readonly PageLine[], pages: readonly PageSize[]): Sorted {
  const heights = new Map(pages.map((page) => [page.number, page.height]));
  const zoneOf = (line: PageLine) => zone(line, heights.get(line.page) ?? 842);
  const repeated = repeatedTexts(lines, zoneOf, pages.length);
  const isMargin = (line: PageLine) => {
    const where = zoneOf(line);
    if (where === undefined) return false;
    return isPageNumber(line, where, heights.get(line.page) ?? 842) || repeated.has(where + pattern(line));
  };
  const stories = lines.filter(isMargin).map((line) => toStory(line, zoneOf(line)));
  return { body: lines.filter((line) => !isMargin(line)), stories };
}

type Zone = 'header' | 'footer';

function zone(line: PageLine, height: number): Zone | undefined {
  if (line.baseline < TOP * height) return 'header';
  return line.baseline > BOTTOM * height ? 'footer' : undefined;
}

/** A lone number within the text area may be a figure; page numbers stand further out. */
function isPageNumber(line: PageLine, where: Zone, height: number): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  if (/[-—–－~第页]/.test(line.text)) return true;
  return where === 'footer' ? line.baseline > 0.92 * height : line.baseline < 0.07 * height;
}

function pattern(line: PageLine): string {
  return line.text.replace(/[0-9０-９]+/g, '#').replace(/\s/g, '');
}

function repeatedTexts(
  lines: readonly PageLine[],
  zoneOf: (line: PageLine) => Zone | undefined,
  pageCount: number,
): ReadonlySet<string> {
  const seen = new Map<string, Set<number>>();
  for (const line of lines) {
    const where = zoneOf(line);
    if (where === undefined) continue;
    const key = where + pattern(line);
    seen.set(key, (seen.get(key) ?? new Set()).add(line.page));
  }
  const needed = Math.max(2, Math.ceil(pageCount * 0.4));
  return new Set([...seen].filter(([, pages]) => pages.size >= needed).map(([key]) => key));
}

function toStory(line: PageLine, where: Zone = 'header'): Passage {
  return { text: line.text, address: { page: line.page, box: line.box, story: where } };
}
