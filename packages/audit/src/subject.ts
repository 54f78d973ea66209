import type { Document, Passage } from '@shiji/document';
import type { Words } from './content.ts';
import { evaluatedYear } from './evaluated-year.ts';

/** What a document is about: the evaluated year and the reporting unit, where it tells. */
export interface Subject {
  readonly year: number | null;
  readonly unit: string | null;
}

const TITLE_PASSAGES = 12;

/** Reads the year from titles, cut-off days and the text; the unit from its labelled cell or the title. */
export function subjectOf(document: Document, words: Words): Subject {
  const passages = document.blocks.flatMap((block): readonly Passage[] =>
    block.type === 'paragraph' ? [block.passage] : block.cells.flatMap((cell) => cell.passages),
  );
  return { year: evaluatedYear(document, passages, words), unit: labelledUnit(document, passages, words) };
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
