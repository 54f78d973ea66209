import { evaluateFormula, overlap, quantity, type QuantityFormula, type QuantityName, UNKNOWN } from '@shiji/rules';
import type { AuditContent } from '../content.ts';
import type { AuditContext } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Held, Outcome } from '../outcome.ts';
import { gridOf } from './grid.ts';
import type { Panel } from './panel.ts';
import { factorOf, isQuantity, type Quantity } from './quantity.ts';
import { surveyTable } from './table-facts.ts';

/** The quantities that one row or column of a table names, by their ids in the alias packs. */
type Line = ReadonlyMap<string, Quantity>;

/**
 * Figures that no other check looked at, which a formula of the content packs gives from figures named beside them: the
 * names are those of content/aliases. A formula that does not hold proves nothing, for usages differ.
 */
export function checkNamedFormulas({ documents, content }: AuditContext, outcomes: readonly Outcome[]): Held[] {
  const looked = new Set(outcomes.flatMap(({ mentions }) => mentions));
  const panels = documents.flatMap((study) =>
    study.tables.flatMap((table) => surveyTable(gridOf(study, table)).flatMap((one) => one.panels)),
  );
  return panels.flatMap((panel) => linesOf(panel, content).flatMap((line) => heldIn(line, content, looked)));
}

function linesOf(panel: Panel, content: AuditContent): Line[] {
  const rows = panel.rows.map((row) =>
    lineOf(
      panel.columns.map((column) => [column.title, panel.slot(row.index, column.index)]),
      content,
    ),
  );
  const columns = panel.columns.map((column) =>
    lineOf(
      panel.rows.map((row) => [row.title, panel.slot(row.index, column.index)]),
      content,
    ),
  );
  return [...rows, ...columns].filter(({ size }) => size > 1);
}

/** Names that stand twice tell nothing. */
function lineOf(slots: readonly (readonly [string, ReturnType<Panel['slot']>])[], content: AuditContent): Line {
  const line = new Map<string, Quantity>();
  const twice = new Set<string>();
  for (const [title, slot] of slots) {
    const name = isQuantity(slot) ? content.quantities.ofLabel(title) : null;
    if (!name || !isQuantity(slot)) continue;
    if (line.has(name.id)) twice.add(name.id);
    line.set(name.id, slot);
  }
  return new Map([...line].filter(([id]) => !twice.has(id)));
}

function heldIn(line: Line, content: AuditContent, looked: ReadonlySet<Mention>): Held[] {
  return [...line].flatMap(([id, target]) => {
    const name = content.quantities.byId(id);
    if (!name || looked.has(target.mention)) return [];
    const formulas = content.formulas.filter((formula) => formula.target === id);
    const used = formulas
      .map((formula) => termsOf(formula, name, target, line, content))
      .find((terms) => terms !== null);
    return used ? [{ verdict: 'holds', code: name.measures === 'percent' ? 'B02' : 'B01', mentions: used }] : [];
  });
}

/** The figures of a formula that gives the target, the target first; null when it does not, or a name has no figure. */
function termsOf(
  { node }: QuantityFormula,
  name: QuantityName,
  target: Quantity,
  line: Line,
  { quantities }: AuditContent,
): Mention[] | null {
  const used: Quantity[] = [];
  const valueOf = (term: string) => {
    const found = line.get(quantities.ofLabel(term)?.id ?? '');
    if (found) used.push(found);
    return found ? inFormula(found) : null;
  };
  const evaluation = evaluateFormula(node, { valueOf, missing: 'skipIfAny', literals: 'exact' });
  const result = evaluation.state === 'computed' ? evaluation.tree.quantity : null;
  if (!result || used.includes(target)) return null;
  const { low, high } = target.measure;
  const stated = name.measures === 'percent' ? { low: low.div(100), high: high.div(100) } : { low, high };
  return overlap(result.span, stated) ? [target, ...used].map(({ mention }) => mention) : null;
}

function inFormula({ unit, measure }: Quantity): ReturnType<typeof quantity> {
  const factor = factorOf(unit);
  const span = { low: measure.low.div(factor), high: measure.high.div(factor) };
  return quantity(measure.mid.div(factor), unit, span, UNKNOWN);
}
