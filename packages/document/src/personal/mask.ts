import type { PersonalKind, PersonalSpan } from './personal-span.ts';

/** How many signs stay readable at the beginning and at the end. */
const KEPT: Readonly<Record<PersonalKind, readonly [number, number]>> = {
  name: [1, 0],
  phone: [3, 4],
  identity: [3, 2],
  bankCard: [0, 4],
};

/** A datum with its middle hidden, sign for sign, so that every offset stays: 138****0000, 李*. */
export function masked(datum: string, kind: PersonalKind): string {
  const [first, last] = KEPT[kind];
  const readable = /[^\s-]/g;
  const count = datum.match(readable)?.length ?? 0;
  let at = 0;
  return datum.replace(readable, (sign) => {
    at += 1;
    return at <= first || at > Math.max(first, count - last) ? sign : '*';
  });
}

/** A text of the same length with the data at `spans` masked. */
export function maskSpans(text: string, spans: readonly PersonalSpan[]): string {
  return spans.reduce(
    (hidden, { start, end, kind }) =>
      `${hidden.slice(0, start)}${masked(text.slice(start, end), kind)}${hidden.slice(end)}`,
    text,
  );
}
