import type { Figure } from '@shiji/figure';
import { baseOf } from '../measure.ts';

const SAME_COUNT = new Map([
  ['名', '人'],
  ['位', '人'],
]);

/** Whether two figures can be added or compared: same base unit, persons counted as 人 or 名 alike. */
export function comparableFigures(a: Figure, b: Figure): boolean {
  const x = countOf(a);
  return x !== '' && x === countOf(b);
}

function countOf(figure: Figure): string {
  const base = baseOf(figure);
  return SAME_COUNT.get(base) ?? base;
}
