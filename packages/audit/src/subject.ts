import type { Document, Passage } from '@shiji/document';
import type { Words } from './content.ts';

/** What a document is about: the evaluated year and the reporting unit, where it tells. */
export interface Subject {
  readonly year: number | null;
  readonly unit: string | null;
}

const TITLE_PASSAGES = 12;

/** Reads the year from the title (“2023年度…自评报告”), else the year named most often; the unit from its labelled cell or the title. */
export function subjectOf(document: Document, words: Words): Subject {
  const passages = document.blocks.flatMap((block): readonly Passage[] =>
    block.type === 'paragraph' ? [block.passage] : block.cells.flatMap((cell) => cell.passages),
  );
  const year = titleYear(document, passages, words) ?? commonYear(passages, words);
  return { year, unit: labelledUnit(document, passages, words) };
}

/** The year most titles name, the first of them when they disagree evenly: one title may be left over from last year. */
function titleYear(document: Document, passages: readonly Passage[], words: Words): number | null {
  const bracketed = passages.slice(0, 8).flatMap(({ text }) => yearIn(BRACKETED_YEAR, text));
  const heads = document.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.passage.text];
    const first = block.cells.find(({ text }) => text.trim() !== '');
    return first && (block.sheet !== undefined || first.colSpan > 2) ? [first.text] : [];
  });
  const titled = heads.filter((text) => isTitle(text, words)).flatMap((text) => yearIn(/(20\d\d)\s*年/, text));
  return mostNamed([...bracketed, ...bracketed, ...titled], commonYear(passages, words));
}

const BRACKETED_YEAR = /^\s*[（(]?\s*(20\d\d)\s*年度?\s*[)）]?\s*$/;

function isTitle(text: string, { subjectTitle, notSubjectTitle }: Words): boolean {
  return text.trim().length < 60 && subjectTitle.test(text) && !notSubjectTitle.test(text);
}

function yearIn(pattern: RegExp, text: string): number[] {
  const match = pattern.exec(text);
  return match ? [Number(match[1])] : [];
}

/** Evenly named years are decided by the year named most often in the document. */
function mostNamed(years: readonly number[], common: number | null): number | null {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 2);
  if (common !== null && counts.has(common)) counts.set(common, (counts.get(common) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}

function commonYear(passages: readonly Passage[], words: Words): number | null {
  const counts = new Map<number, number>();
  for (const { text } of passages) {
    for (const match of text.matchAll(/(20\d\d)\s*年(?!\s*\d{1,2}\s*月\s*\d{1,2}\s*日)/g))
      counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  const ranked = [...counts].toSorted((a, b) => b[1] - a[1]);
  const later = ranked.find(([year, times]) => times === ranked[0]?.[1] && hasResults(passages, year, words));
  const [best, second] = later ? [later, ...ranked.filter((one) => one !== later)] : ranked;
  if (!best) return null;
  if (second && second[0] === best[0] - 1 && speaksOfPlans(passages, best[0], words)) return second[0];
  return isOnlyPlanned(passages, best[0], words) ? null : best[0];
}

/** Of two years named equally often, the one whose column states results beside last year's: “2022年决算 | 2023年决算”. */
function hasResults(passages: readonly Passage[], year: number, { yearResults }: Words): boolean {
  const heads = passages.map(({ text }) => text.trim());
  const result = (of: number) =>
    heads.some((text) => yearResults.test(new RegExp(`^${of}\\s*年(?:度)?(.*)`).exec(text)?.[1] ?? ''));
  return result(year) && result(year - 1);
}

/** “已列入2024年计划”, “2024年，我局将…”: a year named for what comes next only does not tell the evaluated one. */
function isOnlyPlanned(passages: readonly Passage[], year: number, words: Words): boolean {
  const around = passages.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`(.{0,6})${year}\\s*年(.{0,12})`, 'g'))].map((match) => [
      match[1] ?? '',
      match[2] ?? '',
    ]),
  );
  return around.every(
    ([before = '', after = '']) => words.plannedBefore.test(before) || words.plannedAfter.test(after),
  );
}

/** The year named most often may be the next one, named in plans only. */
function speaksOfPlans(passages: readonly Passage[], year: number, { planWord }: Words): boolean {
  const named = passages.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`${year}\\s*年(.{0,24})`, 'g'))].map((match) => match[1] ?? ''),
  );
  return named.every((after) => planWord.test(after));
}

function labelledUnit(document: Document, passages: readonly Passage[], words: Words): string | null {
  for (const block of document.blocks) {
    if (block.type !== 'table') continue;
    for (const [index, cell] of block.cells.entries()) {
      const label = words.unitLabel.hit(cell.text.trim());
      if (label === null) continue;
      const inside = cell.text.trim().slice(label.length);
      const next = block.cells[index + 1];
      const name = inside || (next && next.row === cell.row ? next.text : '');
      if (name.trim().length > 2) return name.trim();
    }
  }
  for (const { text } of passages.slice(0, TITLE_PASSAGES)) {
    const label = SENTENCE.test(text) ? null : words.unitLabel.hit(text.trim());
    const name =
      label !== null
        ? text
            .trim()
            .slice(label.length)
            .split(/[\s\u3000]{2,}|填报/)[0]
        : titleUnit(text.trim(), words);
    if (name && name.trim().length > 2) return name.trim();
  }
  return signedUnit(passages, words);
}

const LONGEST_TITLE = 40;
/** Running text, such as “项目单位建立健全制度，…”, names no unit behind its first words. */
const SENTENCE = /[，。；]/;

function titleUnit(text: string, { notReportingUnit, unitName }: Words): string | undefined {
  return text.length <= LONGEST_TITLE && !SENTENCE.test(text) && !notReportingUnit.test(text)
    ? (unitName.hit(text) ?? undefined)
    : undefined;
}

/** The unit that signs, in one of the last short lines. */
function signedUnit(passages: readonly Passage[], { unitName }: Words): string | null {
  const lines = passages
    .slice(-6)
    .map(({ text }) => text.trim())
    .filter((text) => text.length > 2 && text.length < 30 && !SENTENCE.test(text));
  return lines.map((line) => unitName.hit(line)).find((name) => name !== null) ?? null;
}
