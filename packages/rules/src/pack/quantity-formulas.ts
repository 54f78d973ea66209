import { lex } from '../formula/lex.ts';
import type { FormulaNode } from '../formula/node.ts';
import { parseFormula, parseTokens } from '../formula/parse.ts';
import { freeNames } from '../printed/names.ts';
import type { AliasTable } from './aliases.ts';
import type { AliasesPack, ScoringPack } from './schema.ts';

/** How a quantity comes from others that packs name; several formulas for one quantity are usages, each of which may hold. */
export interface QuantityFormula {
  /** The quantity’s id in the alias packs. */
  readonly target: string;
  readonly text: string;
  readonly node: FormulaNode;
  readonly source: string;
}

/** The formulas of alias packs, and those of scoring packs whose label is a name of a quantity; scores are no quantities. */
export function quantityFormulas(
  aliases: readonly AliasesPack[],
  scoring: readonly ScoringPack[],
  names: AliasTable,
): QuantityFormula[] {
  return [...aliases.flatMap(ofAliases), ...scoring.flatMap((pack) => ofScoring(pack, names))];
}

function ofAliases({ quantities, source }: AliasesPack): QuantityFormula[] {
  return quantities.flatMap(({ id, formulas = [] }) =>
    formulas.flatMap(({ formula }) => {
      const tokens = lex(formula, freeNames);
      const parsed = tokens.ok ? parseTokens(tokens.value) : tokens;
      return parsed.ok ? [{ target: id, text: formula, node: parsed.value, source }] : [];
    }),
  );
}

function ofScoring({ rules, source }: ScoringPack, names: AliasTable): QuantityFormula[] {
  return rules.flatMap((rule) => {
    if (rule.method !== 'formula' || rule.points) return [];
    const parsed = parseFormula(rule.formula, rule.names);
    const targets = new Set((rule.labels ?? []).flatMap((label) => names.ofLabel(label)?.id ?? []));
    return parsed.ok
      ? [...targets].map((target) => ({
          target,
          text: rule.formula,
          node: parsed.value,
          source: rule.source ?? source,
        }))
      : [];
  });
}
