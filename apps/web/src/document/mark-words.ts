import { SEVERITY_WORDS } from '../words/severity.ts';
import type { FindingMark } from './marks.ts';

/** The number a finding has on the screen and on paper: its position in the list, from 1. */
export const findingNumber = (finding: number) => finding + 1;

/** What a screen reader says about highlighted words. */
export function spoken(text: string, marks: readonly FindingMark[]): string {
  const names = marks.map((mark) => `${SEVERITY_WORDS[mark.severity]} ${findingNumber(mark.finding)}`);
  return `${text}（${[...new Set(names)].join('，')}）`;
}

/** The findings of the marks, each once, for the attribute by which they are found again. */
export function findingList(marks: readonly FindingMark[]): readonly number[] {
  return [...new Set(marks.map((mark) => mark.finding))];
}

/** The numbers printed beside the words. */
export const badge = (marks: readonly FindingMark[]) => findingList(marks).map(findingNumber).join('·');

/** The room that the numbers take, in pixels. */
export const badgeWidth = (numbers: string) => 11 + Math.round(6.2 * numbers.length);
