import type { Spot } from './address-index.ts';
import type { DrawnDocument } from './drawn-document.ts';

/** The chunk that draws a spot. */
export function chunkOfSpot(drawn: DrawnDocument, spot: Spot): number | undefined {
  const { chunkMap, index } = drawn;
  if (spot.at === 'words') return chunkOfPassage(drawn, spot.passage);
  const id = Number(spot.box.slice(1));
  if (spot.box.startsWith('p')) return chunkOfPassage(drawn, id);
  if (spot.box.startsWith('t')) return chunkMap.ofTable.get(id);
  for (const [cell, cellId] of index.cellIds) if (cellId === id) return chunkMap.ofCell.get(cell);
  return undefined;
}

function chunkOfPassage({ chunkMap, index }: DrawnDocument, id: number): number | undefined {
  const passage = index.passages[id];
  return passage && chunkMap.ofPassage.get(passage);
}

/** What to scroll to and flash: the element of the spot, and the words inside it when it points at words. */
export interface Target {
  readonly element: Element;
  readonly rects: () => readonly DOMRect[];
}

/** Find a spot among the drawn elements. */
export function targetOf(root: Element, spot: Spot): Target | undefined {
  if (spot.at === 'box') {
    const element = root.querySelector(boxSelector(spot.box));
    return element ? { element, rects: () => [element.getBoundingClientRect()] } : undefined;
  }
  const element = root.querySelector(`[data-passage="${spot.passage}"]`);
  if (!element) return undefined;
  const range = rangeIn(element, spot.start, spot.end);
  return { element, rects: () => [...range.getClientRects()] };
}

function boxSelector(box: string): string {
  const names: Readonly<Record<string, string>> = { p: 'data-passage', c: 'data-cell', t: 'data-table' };
  return `[${names[box.charAt(0)]}="${box.slice(1)}"]`;
}

/** The range of the characters `start`–`end` of the element’s text, over however many text nodes it lies. */
function rangeIn(element: Element, start: number, end: number): Range {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let begun = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!begun && start < offset + length) {
      range.setStart(node, start - offset);
      begun = true;
    }
    if (end <= offset + length) {
      range.setEnd(node, end - offset);
      return range;
    }
    offset += length;
  }
  return range;
}
