import { areMates, type Frame } from './frame.ts';
import type { Lane } from './lane.ts';
import { markerOf } from './outline.ts';
import { bareName, plain } from './text.ts';
import { fraction, type Template, type Term, term } from './template.ts';

/** Templates from formulas that the headings print: （B/A）, (3)=(2)/(1), 差额（预算-决算）, 资金总额（=1+2+3）. */
export function formulaTemplates(frame: Frame): Template[] {
  return frame.fields.flatMap((field, target) => {
    for (const formula of formulasIn(field)) {
      const template = parse(frame, target, formula);
      if (template) return [template];
    }
    return [];
  });
}

/** Whether a heading prints what it is computed from, readable or not: names need not be guessed then. */
export function printsQuotient({ title }: Lane): boolean {
  return /[(（[【][^()（）]*[÷/][^()（）]*\d[^()（）]*[)）\]】]/.test(title);
}

const OPERATOR = /[-+*/÷×=−–]/;

/** Texts of a heading that look like a formula, without their “=”. */
function formulasIn(field: Lane): string[] {
  const text = plain(field.title);
  const bracketed = [...text.matchAll(/[([【]((?:[^()[\]【】]|[([][^()[\]]*[)\]])*)[)\]】]/g)].map(
    (match) => match[1] ?? '',
  );
  const marked = field.mark.includes('=') ? [field.mark.slice(field.mark.indexOf('=') + 1)] : [];
  const after = text.includes('=') ? [text.slice(text.lastIndexOf('=') + 1).replace(/^[)\]]|[\]】]$/g, '')] : [];
  return [...marked, ...bracketed, ...after]
    .map((formula) => formula.replace(/^=/, ''))
    .filter((formula) => OPERATOR.test(formula));
}

function parse(frame: Frame, target: number, formula: string): Template | null {
  const clean = formula
    .replace(/[÷]/g, '/')
    .replace(/[×]/g, '*')
    .replace(/[−–]/g, '-')
    .replace(/\*100%?$/, '')
    .replace(/^.*=/, '');
  return (
    parseQuotient(frame, target, clean, formula) ??
    parseProduct(frame, target, clean, formula) ??
    parseSum(frame, target, clean, formula)
  );
}

function parseQuotient(frame: Frame, target: number, clean: string, formula: string): Template | null {
  const match = /^(.+)\/([^/]+)$/.exec(clean);
  if (!match) return null;
  const second = fieldNamed(frame, target, strip(match[2] ?? ''));
  if (second === null) return null;
  const upper = strip(match[1] ?? '');
  const change = /^([^-+]+)-([^-+]+)$/.exec(upper);
  if (!change) {
    const first = fieldNamed(frame, target, upper);
    return first === null ? null : rate(target, 'ratio', fraction(first, second), formula);
  }
  const minuend = fieldNamed(frame, target, strip(change[1] ?? ''));
  const subtrahend = fieldNamed(frame, target, strip(change[2] ?? ''));
  if (minuend === null || subtrahend === null) return null;
  if (subtrahend === second) return rate(target, 'growth', [term(minuend), term(second)], formula);
  return minuend === second ? rate(target, 'decline', [term(subtrahend), term(second)], formula) : null;
}

function rate(target: number, form: 'ratio' | 'growth' | 'decline', terms: readonly Term[], words: string): Template {
  return {
    code: form === 'ratio' ? 'B02' : 'B05',
    kind: form === 'ratio' ? 'ratio' : 'growth',
    form,
    basis: 'formula',
    target,
    terms,
    words,
  };
}

function parseProduct(frame: Frame, target: number, clean: string, formula: string): Template | null {
  if (!clean.includes('*')) return null;
  const fields = clean.split('*').map((part) => fieldNamed(frame, target, strip(part)));
  if (fields.some((field) => field === null)) return null;
  return {
    code: 'B24',
    kind: 'sum',
    form: 'product',
    basis: 'formula',
    target,
    terms: fields.flatMap((field) => (field === null ? [] : [term(field)])),
    words: formula,
  };
}

function parseSum(frame: Frame, target: number, clean: string, formula: string): Template | null {
  const pieces = [...strip(clean).matchAll(/([-+]?)([^-+]+)/g)];
  if (pieces.length < 2) return null;
  const terms: Term[] = [];
  for (const [, sign, name] of pieces) {
    const field = fieldNamed(frame, target, strip(name ?? ''));
    if (field === null) return null;
    terms.push(term(field, sign === '-' ? -1 : 1));
  }
  const subtracts = terms.some(({ weight }) => weight === -1);
  return {
    code: subtracts ? 'B06' : 'B01',
    kind: subtracts ? 'difference' : 'sum',
    form: 'linear',
    basis: 'formula',
    target,
    terms,
    words: formula,
  };
}

function strip(text: string): string {
  const trimmed = text.replace(/[“”"]/g, '');
  return /^\([^()]*\)$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

/** The field that a formula means by A, 1, ② or by its name; null when none or several could be meant. */
function fieldNamed(frame: Frame, target: number, word: string): number | null {
  if (word === '') return null;
  if (/^[A-Za-z]$|^\d{1,2}$/.test(word)) return tagged(frame, target, word);
  const others = frame.fields.map((field, index) => ({ field, index })).filter(({ index }) => index !== target);
  const exact = others.filter(({ field }) => field.name === bareName(word));
  const partial = exact.length > 0 ? exact : others.filter(({ field }) => field.name.includes(bareName(word)));
  const near = partial.length > 1 ? partial.filter(({ index }) => areMates(frame, index, target)) : partial;
  return near.length === 1 ? (near[0]?.index ?? null) : null;
}

/** A letter or number in brackets behind a heading, in the row of column numbers, or the numbering of a row below. */
function tagged(frame: Frame, target: number, word: string): number | null {
  const candidates = frame.fields.flatMap((field, index) =>
    index !== target && carriesTag(field, word) ? [index] : [],
  );
  if (candidates.length === 1) return candidates[0] ?? null;
  const mates = candidates.filter((index) => areMates(frame, index, target));
  if (mates.length === 1) return mates[0] ?? null;
  if (!/^\d+$/.test(word) || frame.fields.some(({ mark }) => /^\d+$/.test(mark))) return null;
  return numberedNear(frame, target, Number(word));
}

function carriesTag(field: Lane, word: string): boolean {
  const text = plain(field.title);
  if (field.mark === word || field.mark.startsWith(`${word}=`)) return true;
  return (
    text.endsWith(`(${word})`) ||
    text.startsWith(`(${word})`) ||
    text.includes(`(${word})=`) ||
    (/[A-Z]/.test(word) && new RegExp(`[^A-Za-z]${word}$`).test(text))
  );
}

/** Row “2.自有资金” for the 2 of （=1+2+3）: the nearest list numbered from 1 below or above. */
function numberedNear(frame: Frame, target: number, ordinal: number): number | null {
  const markers = frame.fields.map(markerOf);
  const rank =
    markers.slice(target + 1).find((marker) => marker.ordinal === 1)?.rank ??
    markers.find((marker) => marker.ordinal === 1)?.rank;
  if (rank === undefined) return null;
  const below = markers.findIndex(
    (marker, index) => index > target && marker.rank === rank && marker.ordinal === ordinal,
  );
  if (below !== -1) return below;
  const above = markers.findIndex((marker) => marker.rank === rank && marker.ordinal === ordinal);
  return above === -1 || above === target ? null : above;
}
