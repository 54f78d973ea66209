import {
  columnHeadings,
  countingUnits,
  documentKinds,
  formLabels,
  identity,
  rateName,
  tableRate,
} from './document-names.ts';
import type {
  ColumnsPack,
  IdentityEntry,
  KindsPack,
  LabelsPack,
  RateEntry,
  TableRateEntry,
  UnitsEntry,
} from './document-packs.ts';

/** What an example should give and what it gives, for a person to compare. */
export interface ExampleOutcome {
  readonly expected: string;
  readonly actual: string;
}

const fits = (shown: string, expected: boolean, actual: boolean): ExampleOutcome => ({
  expected: `${shown}：${expected ? '是' : '不是'}`,
  actual: `${shown}：${actual ? '是' : '不是'}`,
});

export function rateOutcomes(entry: RateEntry): ExampleOutcome[] {
  const name = rateName(entry);
  return entry.examples.map(({ rate, part, whole, matches }) =>
    fits(`${rate}＝${part}÷${whole}`, matches, name.rate.test(rate) && name.part.test(part) && name.whole.test(whole)),
  );
}

export function tableRateOutcomes(entry: TableRateEntry): ExampleOutcome[] {
  const name = tableRate(entry);
  return entry.examples.map(({ rate, part, whole, matches }) =>
    fits(
      `${rate}＝${part}÷${whole}`,
      matches,
      name.rate.test(rate) && name.part.some((one) => one.test(part)) && name.whole.some((one) => one.test(whole)),
    ),
  );
}

export function identityOutcomes(entry: IdentityEntry): ExampleOutcome[] {
  const names = identity(entry);
  return entry.examples.map(({ whole, parts, matches }) =>
    fits(
      `${whole}＝${parts.join('＋')}`,
      matches,
      names.whole.test(whole) && names.parts.every((part, at) => part.test(parts[at] ?? '')),
    ),
  );
}

export function labelOutcomes(
  { labels }: LabelsPack,
  { label, examples }: LabelsPack['labels'][number],
): ExampleOutcome[] {
  const { misprinted } = formLabels(labels);
  return examples.map(({ text, misprint }) => fits(`${text}是${label}之误`, misprint, misprinted(text) === label));
}

/** The whole pack decides: an earlier entry may claim the heading. */
export function columnOutcomes({ columns }: ColumnsPack, entry: ColumnsPack['columns'][number]): ExampleOutcome[] {
  const upTo = columns.slice(0, columns.indexOf(entry));
  const [earlier, own] = [columnHeadings(upTo), columnHeadings([entry])];
  return entry.examples.map(({ heading, matches }) =>
    fits(`${heading}（${entry.title}）`, matches, earlier.roleOf(heading) === null && own.roleOf(heading) !== null),
  );
}

export function kindOutcomes({ kinds }: KindsPack, { name, examples }: KindsPack['kinds'][number]): ExampleOutcome[] {
  const { ofTitle } = documentKinds(kinds);
  return examples.map(({ title, matches }) => fits(`${title}是${name}`, matches, ofTitle(title) === name));
}

export function unitsOutcomes(entry: UnitsEntry): ExampleOutcome[] {
  const { areAlike } = countingUnits([entry]);
  return entry.examples.map(({ units: [a = '', b = ''], alike }) => fits(`${a}与${b}相同`, alike, areAlike(a, b)));
}
