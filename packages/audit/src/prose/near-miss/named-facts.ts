import type { AuditContent } from '../../content.ts';
import type { StudiedDocument } from '../../context.ts';
import { factsOf } from '../../facts/collect.ts';
import type { Fact } from '../../facts/fact.ts';
import { oncePerPair } from '../../once-per.ts';
import type { Term } from '../term.ts';

/** Of a longer list the sentence names too much to mean any of it. */
const MOST_FACTS = 8;
const TOTAL = /^(?:合计|总计|小计|共计|全[市县区镇乡省][^·]{0,2})(?:·|$)/;

/** Figures of tables whose row and column a sentence names, as terms that its figures may be computed with. */
export function namedFacts(document: StudiedDocument, content: AuditContent, text: string): Term[] {
  const { byRow, byTotal } = tabled(document, content);
  const found = [
    ...[...byRow].flatMap(([name, facts]) =>
      text.includes(name) ? facts.filter((fact) => isColumnNamed(fact, text)) : [],
    ),
    ...[...byTotal].flatMap(([column, facts]) => (text.includes(column) ? facts : [])),
  ];
  return found.length > MOST_FACTS ? [] : found.map(termOf);
}

/** Some word of the column's heading stands in the sentence; a single column of figures needs no name. */
function isColumnNamed({ column }: Fact, text: string): boolean {
  return wordsOf(column).some((word) => text.includes(word));
}

function wordsOf(heading: string): string[] {
  return heading
    .replace(/[（(][^（()）]*[)）]/g, '')
    .split(/[·\s]/)
    .flatMap((word) => word.replace(/^第/, ''))
    .filter((word) => /^[\p{Script=Han}]{2,}$/u.test(word));
}

interface Tabled {
  readonly byRow: ReadonlyMap<string, readonly Fact[]>;
  /** Figures in the row of totals, by the last heading of their column. */
  readonly byTotal: ReadonlyMap<string, readonly Fact[]>;
}

const tabled: (document: StudiedDocument, content: AuditContent) => Tabled = oncePerPair(tabledIn);

function tabledIn(document: StudiedDocument, content: AuditContent): Tabled {
  const facts = factsOf(document, content).filter(({ origin, unit }) => origin === 'table' && unit !== null);
  const [byRow, byTotal] = [new Map<string, Fact[]>(), new Map<string, Fact[]>()];
  for (const fact of facts) {
    const row = fact.name.replace(/[（(][^（()）]*[)）]/g, '');
    const label = (fact.place.label ?? '').replace(/\s/g, '');
    const column = wordsOf(fact.column).at(-1) ?? '';
    if (/^\p{Script=Han}{3,}$/u.test(row) && !content.words.genericName.test(row)) add(byRow, row, fact);
    if (TOTAL.test(label) && column.length >= 3 && !content.words.genericName.test(column)) add(byTotal, column, fact);
  }
  return { byRow, byTotal };
}

function add(index: Map<string, Fact[]>, key: string, fact: Fact): void {
  const known = index.get(key);
  if (known) known.push(fact);
  else index.set(key, [fact]);
}

/** The fact as a figure of running text: in the unit that its table gives it, and without words around. */
function termOf({ mention, unit, place, name, column }: Fact): Term {
  return {
    mention,
    figure: { ...mention.figure, unit },
    index: -1,
    lead: '',
    near: '',
    trail: '',
    role: 'value',
    direction: 0,
    label: place.label ?? `${name}·${column}`,
    noun: '',
    segment: -1,
    inParentheses: false,
  };
}
