import { comparableFigures } from './comparable.ts';
import { BRACKETED_LIST, PARTS_HEAD } from './lexicon.ts';
import type { Term } from './term.ts';

/** A whole with its parts, one of the two measures of “3,012户4,887人，其中城市606户812人，农村2,406户4,075人”. */
export interface PairedList {
  readonly whole: Term;
  readonly parts: readonly Term[];
}

/** Lists whose items state two figures each, as their whole does: one list for each of the two units. */
export function pairedLists(terms: readonly Term[]): PairedList[] {
  return terms.flatMap((first): PairedList[] => {
    const [one, two] = [terms[first.index - 2], terms[first.index - 1]];
    const announced = PARTS_HEAD.test(first.lead) || BRACKETED_LIST.test(first.lead);
    if (!announced || !one || !two || !isPair(one, two)) return [];
    const items = itemsFrom(terms, first.index, one, two);
    if (items.length < 2) return [];
    return [
      { whole: one, parts: items.map(([part]) => part) },
      { whole: two, parts: items.map(([, part]) => part) },
    ];
  });
}

/** “3,012户4,887人” or “512人、51.2万元”: two plain values of different kinds with no words of their own between them. */
function isPair(one: Term, two: Term): boolean {
  const plain = one.role === 'value' && two.role === 'value' && one.inParentheses === two.inParentheses;
  return plain && !comparableFigures(one.figure, two.figure) && /^[、，\s]?\p{Script=Han}{0,2}$/u.test(two.lead);
}

function itemsFrom(terms: readonly Term[], start: number, one: Term, two: Term): [Term, Term][] {
  const items: [Term, Term][] = [];
  for (let i = start; ; i += 2) {
    const [a, b] = [terms[i], terms[i + 1]];
    if (!a || !b || !isPair(a, b)) return items;
    if (!comparableFigures(a.figure, one.figure) || !comparableFigures(b.figure, two.figure)) return items;
    if (i > start && !/^[、，；\s]|^和/.test(a.lead)) return items;
    items.push([a, b]);
  }
}
