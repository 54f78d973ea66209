import { Decimal } from '@shiji/figure';
import { type Reading, shared } from './reading.ts';
import type { ElementsRule } from './rule.ts';

const ELEMENT = /(?:[①-⑳]|\(\d{1,2}\)|(?<=^|;)\d{1,2}[.、])([^①-⑳;]*?)\(?(?:计|得|占)?(\d+(?:\.\d+)?)分\)?/g;

const BRACKETED = /([^,;。、()]+)\((?:计|得|占)?(\d+(?:\.\d+)?)分\)/g;

/** Numbered or bracketed elements that each carry points, which add up to the row’s points: ①制度健全（2分）；②执行有效（3分）. */
export function readElements(reading: Reading): ElementsRule | null {
  const elements = readBy(reading, ELEMENT) ?? readBy(reading, BRACKETED) ?? [];
  const sum = elements.reduce((all, element) => all.plus(element.points), new Decimal('0'));
  if (elements.length < 2 || !sum.eq(reading.labelPoints)) return null;
  return {
    kind: 'elements',
    ...shared(reading, null, null),
    allowedPoints: subsetSums(elements.map((one) => one.points)),
    elements,
  };
}

function readBy(reading: Reading, pattern: RegExp): ElementsRule['elements'] | null {
  const elements = [...reading.normal.matchAll(pattern)].map(([, words = '', points = '0']) => ({
    words: words.replace(/[,;。(:]+$/, ''),
    points: new Decimal(points),
  }));
  return elements.length > 1 ? elements : null;
}

const MOST_ELEMENTS = 10;

/** Every total that giving some elements and not others can make; null when they are too many to list. */
function subsetSums(points: readonly Decimal[]): Decimal[] | null {
  if (points.length > MOST_ELEMENTS) return null;
  const sums = points.reduce<Decimal[]>((all, one) => [...all, ...all.map((sum) => sum.plus(one))], [new Decimal('0')]);
  return sums.filter((sum, at) => sums.findIndex((other) => other.eq(sum)) === at).toSorted((a, b) => b.cmp(a));
}
