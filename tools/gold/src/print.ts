import type { FindingJson } from '@shiji/intake';
import { BARS, isGoodEnough, type KindTally, type Measured, type Tally } from './tally.ts';

type Cell = string | number;

/** Rows under a head, first column left, the others right. Names here are ASCII: no wide characters to align. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const all = [head, ...rows].map((row) => row.map(String));
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ');
  return all.map(line).join('\n');
}

const HEAD = ['document', 'errors', 'found', 'missed', 'alarms', 'right', 'false', 'contradict', 'coverage'];

function coverage(checked: number, figures: number): string {
  return figures === 0 ? '-' : `${checked}/${figures} ${Math.round((100 * checked) / figures)}%`;
}

function documentRow({ name, score, report, problem }: Measured): Cell[] {
  const { errors, found, missed, loud, stray, confirmedFalse } = score;
  const read = report ? coverage(report.coverage.checked, report.coverage.figures) : `NOT READ ${problem ?? ''}`;
  const right = loud - stray.length;
  return [name, errors, found.length, missed.length, loud, right, stray.length, confirmedFalse.length, read];
}

function totalRow({ errors, found, loud, right, confirmedFalse, checked, figures }: Tally): Cell[] {
  return [
    'in all',
    errors,
    found,
    errors - found,
    loud,
    right,
    loud - right,
    confirmedFalse,
    coverage(checked, figures),
  ];
}

/** One line per document and their sum; `contradict` counts false alarms on what is labelled as true. */
export function documentTable(measured: readonly Measured[], total: Tally): string {
  return table(HEAD, [...measured.map(documentRow), totalRow(total)]);
}

/** One line per kind. */
export function kindTable(kinds: readonly KindTally[]): string {
  const rows = kinds.map(({ kind, found, missed, falseAlarms }) => [kind, found, missed, falseAlarms]);
  return table(['kind', 'found', 'missed', 'false'], rows);
}

function againstBar(name: string, value: number, bar: number): string {
  return `${name} ${value.toFixed(3)} (bar ${bar.toFixed(2)}${value >= bar ? '' : ', NOT reached'})`;
}

/** Recall, precision, accused clean documents and the verdict in one line. */
export function verdictLine(total: Tally): string {
  const clean =
    total.accusedClean.length === 0 ? 'no clean document accused' : `ACCUSED: ${total.accusedClean.join(', ')}`;
  const shares = [
    againstBar('recall', total.recall, BARS.recall),
    againstBar('precision', total.precision, BARS.precision),
  ];
  return `${[...shares, clean].join('; ')} → ${isGoodEnough(total) ? 'good' : 'NOT GOOD ENOUGH'}`;
}

function strayLine(word: string, { code, kind, severity, places, message }: FindingJson): string {
  const quotes = places.slice(0, 3).map(({ quote }) => `“${quote.slice(0, 40)}”`);
  return `   ${word} ${code} ${kind} ${severity} ${quotes.join(' ')} | ${message.slice(0, 140)}`;
}

/** What was missed and what is unlabelled, for `--list`. */
export function listing({ name, score }: Measured): string[] {
  if (score.missed.length + score.stray.length === 0) return [];
  return [
    name,
    ...score.missed.map(
      ({ id, kind, place, finding }) => `   MISSED ${id} ${kind} ${place} | ${finding.slice(0, 140)}`,
    ),
    ...score.stray.map((finding) => strayLine(score.confirmedFalse.includes(finding) ? 'FALSE ' : 'STRAY ', finding)),
    '',
  ];
}
