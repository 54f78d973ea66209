import { halfWidth } from '../formula/lex.ts';
import type { AliasesPack, QuantityName } from './schema.ts';

/** A quantity recognised in a label or a text. Offsets are into the text given. */
export interface NamedQuantity {
  readonly quantity: QuantityName;
  readonly alias: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly spelled: string;
  readonly alias: string;
  readonly quantity: QuantityName;
}

/** Looks quantities up by the names of one or more alias packs. */
export interface AliasTable {
  /** The quantity a whole label names (其中：2023年年初预算数（万元） → 年初预算数); null when it names none. */
  readonly ofLabel: (label: string) => QuantityName | null;
  /** Every quantity named within a sentence, longest names first, none overlapping, in order. */
  readonly within: (text: string) => NamedQuantity[];
  readonly byId: (id: string) => QuantityName | null;
}

/** Builds the table; of the same alias in several packs the later one counts. */
export function aliasTable(packs: readonly AliasesPack[]): AliasTable {
  const quantities = packs.flatMap((pack) => pack.quantities);
  const entries = quantities.flatMap(entriesOf);
  const bySpelling = new Map(entries.map((entry) => [entry.spelled, entry]));
  const longestFirst = [...bySpelling.values()].toSorted((a, b) => b.spelled.length - a.spelled.length);
  return {
    ofLabel: (label) => labelled(bySpelling, label),
    within: (text) => occurrences(longestFirst, text),
    byId: (id) => quantities.find((quantity) => quantity.id === id) ?? null,
  };
}

const entriesOf = (quantity: QuantityName): Entry[] =>
  [quantity.name, ...quantity.aliases].map((alias) => ({ alias, quantity, spelled: spelling(alias) }));

/** Quotes, blanks and marks do not tell names apart. */
const spelling = (text: string): string => halfWidth(text).replace(/[\s“”"'‘’《》「」:,、。;]/g, '');

const PREFIX =
  /^(?:其中|一、|二、|三、|四、|五、|\(?[一二三四五六七八九十]+\)|[一二三四五六七八九十]+、|\(?\d{1,2}\)?[.、)]|[①-⑳]|[-—*·]+|加|减|本部门|本单位|部门|我局)+/;
const PERIOD = /^(?:\d{4}年?度?|本年度?|当年|今年|全年)(?=.{2})/;
const REMARK = /\([^()]*\)$/;

function labelled(bySpelling: ReadonlyMap<string, Entry>, label: string): QuantityName | null {
  const found = candidates(label)
    .map((candidate) => bySpelling.get(candidate))
    .find((entry) => entry !== undefined);
  const isOther = found?.quantity.except?.some((word) => label.includes(word)) ?? false;
  return found && !isOther ? found.quantity : null;
}

/** The label with less and less around it: marks, remark, numbering, year. */
function candidates(label: string): string[] {
  const whole = spelling(label);
  const plain = whole.replace(REMARK, '');
  const unnumbered = spelling(
    halfWidth(label)
      .trim()
      .replace(PREFIX, '')
      .replace(/^其中[:：]?/, ''),
  ).replace(REMARK, '');
  return [whole, plain, unnumbered, unnumbered.replace(PERIOD, '')];
}

function occurrences(entries: readonly Entry[], text: string): NamedQuantity[] {
  const plain = halfWidth(text);
  const taken: NamedQuantity[] = [];
  for (const { spelled, alias, quantity } of entries) {
    for (let at = plain.indexOf(spelled); at >= 0; at = plain.indexOf(spelled, at + spelled.length)) {
      const end = at + spelled.length;
      const isFree = taken.every((other) => end <= other.start || at >= other.end);
      const isOther =
        quantity.except?.some((word) => plain.slice(Math.max(0, at - word.length), end + word.length).includes(word)) ??
        false;
      if (isFree && !isOther) taken.push({ quantity, alias, start: at, end });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
