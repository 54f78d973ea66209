import { halfWidth } from '../formula/lex.ts';
import type { FormEntry } from './schema.ts';

const plain = (text: string): string => halfWidth(text).replace(/[\s“”"']/g, '');

/** Whether a table is this form: its heading holds one of the form’s headings, or its labels hold all of the form’s labels. */
export function recognisesForm(form: FormEntry, heading: string, labels: readonly string[]): boolean {
  const title = plain(heading);
  const present = labels.map(plain);
  const isNamed = form.headings.some((name) => title.includes(plain(name)));
  return isNamed || form.labels.every((label) => present.some((one) => one.includes(plain(label))));
}
