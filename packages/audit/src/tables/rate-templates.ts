import type { Frame } from './frame.ts';
import type { Form } from './relation.ts';
import { fraction, type Template, term } from './template.ts';

/** target = first ÷ second */
export function ratioTemplate(
  target: number,
  first: number,
  second: number,
  basis: 'name' | 'vote',
  frame: Frame,
): Template {
  return {
    code: 'B02',
    kind: 'ratio',
    form: 'ratio',
    basis,
    target,
    terms: fraction(first, second),
    words: `${nameOf(frame, first)}÷${nameOf(frame, second)}`,
  };
}

/** target = (first − second) ÷ second, or its opposite for a decline. */
export function changeTemplate(frame: Frame, target: number, form: Form, first: number, second: number): Template {
  const [a, b] = [nameOf(frame, first), nameOf(frame, second)];
  const words = form === 'growth' ? `（${a}−${b}）÷${b}` : `（${b}−${a}）÷${b}`;
  return { code: 'B05', kind: 'growth', form, basis: 'name', target, terms: [term(first), term(second)], words };
}

export function nameOf(frame: Frame, field: number): string {
  return frame.fields[field]?.name ?? '';
}
