import type { DrawnDocument } from '../document/drawn-document.ts';
import { findingNumber } from '../document/mark-words.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';
import { VERDICT_WORDS } from '../words/verdict.ts';

/** What to say about the marks of an element: its findings in a sentence each, and the figure’s verdict when verdicts are shown. */
export function tipFor(drawn: DrawnDocument, element: Element, showsVerdicts: boolean): string | null {
  const findings = (element.getAttribute('data-finding') ?? '').split(' ').filter((name) => name !== '');
  const lines = findings.flatMap((name) => {
    const finding = drawn.findings[Number(name)];
    return finding
      ? [`${SEVERITY_WORDS[finding.severity]} ${findingNumber(Number(name))}：${shortened(finding.message)}`]
      : [];
  });
  const figure = showsVerdicts ? element.getAttribute('data-figure') : null;
  const verdict = figure === null ? undefined : drawn.figures[Number(figure)];
  if (verdict) lines.push(verdictWords(verdict));
  return lines.length === 0 ? null : lines.join('\n');
}

/** A tip is read in passing; the whole sentence stands in the list. */
const MOST = 70;
const shortened = (message: string) => (message.length > MOST ? `${message.slice(0, MOST)}…` : message);

function verdictWords({ verdict, reason }: DrawnDocument['figures'][number]): string {
  return reason === undefined ? VERDICT_WORDS[verdict] : `${VERDICT_WORDS[verdict]}：${reason}`;
}
