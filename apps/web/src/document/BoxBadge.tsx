import type { DrawnDocument } from './drawn-document.ts';
import type { BoxId } from './address-index.ts';
import { badge, findingList, spoken } from './mark-words.ts';
import { type FindingMark, findingMarks } from './marks.ts';

/** The finding marks on a paragraph, cell or table. */
export function boxMarks(drawn: DrawnDocument, box: BoxId): readonly FindingMark[] {
  return findingMarks(drawn.marks.boxes.get(box) ?? []);
}

/** The class of a box with findings, by the gravest. */
export function boxClass(marks: readonly FindingMark[]): string {
  return marks[0] ? `box box-${marks[0].severity}` : '';
}

/** The number of the findings on a whole box, which can be pressed like highlighted words. */
export function BoxBadge({ marks, text }: { readonly marks: readonly FindingMark[]; readonly text: string }) {
  const [gravest] = marks;
  if (!gravest) return null;
  return (
    <span
      className={`box-badge hit-${gravest.severity}`}
      role="button"
      tabIndex={0}
      aria-label={spoken(text, marks)}
      data-badge={badge(marks)}
      data-finding={findingList(marks).join(' ')}
    />
  );
}
