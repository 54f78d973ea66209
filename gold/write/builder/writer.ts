import { mark } from './mark.ts';
import type { Block, Edition, Kind, Row, Severity, Style } from './model.ts';

export interface ErrorNote {
  readonly kind: Kind;
  readonly severity: Severity;
  readonly finding: string;
  /** The relation that holds once the error is mended. */
  readonly relation: string;
  readonly stated?: string;
  readonly expected: string;
  readonly also: readonly string[];
}

export type Note = { readonly id: number } & (
  | { readonly type: 'error'; readonly error: ErrorNote }
  | { readonly type: 'hold'; readonly relation: string }
  | { readonly type: 'debatable'; readonly kind: Kind; readonly reason: string }
);

export interface More {
  /** Wraps the value into the clause that is quoted. */
  readonly around?: (value: string) => string;
  readonly slip?: string;
  readonly finding?: string;
  readonly severity?: Severity;
  readonly expected?: string;
  readonly also?: readonly string[];
}

export interface Fault {
  /** Marks the place a reader would point at. */
  here(text: string): string;
  /** The text of this edition; used where the slip is elsewhere than the place pointed at. */
  pick(wrong: string, right: string): string;
}

export interface Writer {
  readonly edition: Edition;
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
  p(text: string, style?: Style): void;
  title(text: string): void;
  heading(text: string): void;
  table(rows: readonly Row[]): void;
  sheet(name: string, rows: readonly Row[]): void;
  /** Plants an error: `wrong` in the planted edition, `right` in the corrected twin. */
  bad(kind: Kind, wrong: string, right: string, relation: string, more?: More): string;
  /** An error whose slip lies elsewhere than where it is noticed, such as a blank reason. */
  fault(kind: Kind, finding: string, relation: string, more?: More & { stated?: string }): Fault;
  /** A relation that is true in both editions. */
  ok(text: string, relation: string): string;
  /** A place where an error elsewhere shows, or where readers may differ: counts neither way; true in the corrected twin. */
  debatable(kind: Kind, text: string, reason: string): string;
  /** Rows that are in the planted edition only. */
  only(...rows: Row[]): Row[];
}

const SEVERITY: Partial<Record<Kind, Severity>> = {
  missing: 'warning',
  placeholder: 'warning',
  carryover: 'warning',
  unquantified: 'warning',
  copied: 'warning',
  duplicate: 'warning',
};

function describe(wrong: string, right: string, relation: string, more: More): string {
  const slip = more.slip ? `，${more.slip}` : '';
  return more.finding ?? `应为${right}（${relation}），写成${wrong}${slip}`;
}

/** Collects blocks and notes while a draft is written in one edition. */
export function createWriter(edition: Edition): Writer {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  const planted = edition === 'planted';

  const note = (make: (id: number) => Note) => {
    notes.push(make(notes.length));
    return notes.length - 1;
  };
  const fault: Writer['fault'] = (kind, finding, relation, more = {}) => {
    const stated = more.stated === undefined ? {} : { stated: more.stated };
    const severity = more.severity ?? SEVERITY[kind] ?? 'error';
    const error = { kind, severity, finding, relation, expected: more.expected ?? '', also: more.also ?? [], ...stated };
    const id = note((id) => (planted ? { id, type: 'error', error } : { id, type: 'hold', relation }));
    return { here: (text) => mark(id, text), pick: (wrong, right) => (planted ? wrong : right) };
  };
  const bad: Writer['bad'] = (kind, wrong, right, relation, more = {}) => {
    if (wrong === right) throw new Error(`planted error changes nothing: ${right}`);
    const { around = (v: string) => v, expected = right } = more;
    const finding = describe(wrong, right, relation, more);
    return fault(kind, finding, relation, { ...more, expected, stated: wrong }).here(around(planted ? wrong : right));
  };
  const p: Writer['p'] = (text, style = 'body') => void blocks.push({ type: 'paragraph', text, style });
  const table: Writer['table'] = (rows) => void blocks.push({ type: 'table', rows });

  return {
    edition,
    blocks,
    notes,
    p,
    title: (text) => p(text, 'title'),
    heading: (text) => p(text, 'heading'),
    table,
    sheet: (sheet, rows) => void blocks.push({ type: 'table', rows, sheet }),
    bad,
    fault,
    ok: (text, relation) => mark(note((id) => ({ id, type: 'hold', relation })), text),
    debatable: (kind, text, reason) =>
      mark(note((id) => (planted ? { id, type: 'debatable', kind, reason } : { id, type: 'hold', relation: reason })), text),
    only: (...rows) => (planted ? rows : []),
  };
}
