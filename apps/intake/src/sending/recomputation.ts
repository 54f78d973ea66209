import type { ExplanationJson, FindingJson } from '../report-json.ts';

/** So many figures are named; a total of forty rows is not read out. */
const NAMED = 6;

function figures(operands: readonly ExplanationJson[]): string {
  const named = operands.slice(0, NAMED).map(({ label, value }) => `${label} ${value}`);
  const rest = operands.length > NAMED ? `等${operands.length}项` : '';
  return named.join('，') + rest;
}

/** A finding about words has nothing to recompute; what it expects is what the remedy says. */
function expectedFigure(expected: string): string {
  return /^[≥≤<>＜＞-]?\d/.test(expected) ? `应为 ${expected}` : '';
}

/** The recomputation in one line: “执行率＝执行数÷预算数：执行数 310.86，预算数 330.00，得 94.20%”; empty when there is none. */
export function recomputation({ explanation, expected }: Pick<FindingJson, 'explanation' | 'expected'>): string {
  if (!explanation) return expectedFigure(expected);
  const { formula, label, value, operands = [] } = explanation;
  const used = figures(operands);
  return `${formula ?? label}${used === '' ? '' : `：${used}`}，得 ${value}`;
}
