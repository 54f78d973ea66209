import { lex } from '../formula/lex.ts';
import { parseFormula, parseTokens } from '../formula/parse.ts';
import { freeNames } from '../printed/names.ts';
import { readScoringStandard } from '../scoring/read-standard.ts';
import type { Pack, PackRule, QuantityName, Threshold } from './schema.ts';

/** A fault at a path within a pack. */
export interface PackFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What the schema cannot tell: ids used twice, formulas and standards that cannot be read, weights that miss their total. */
export function soundnessFaults(pack: Pack): PackFault[] {
  const years =
    pack.years.to !== undefined && pack.years.to < pack.years.from
      ? [{ path: ['years', 'to'], message: '止年早于起年' }]
      : [];
  return [...years, ...faultsByKind(pack)];
}

function faultsByKind(pack: Pack): PackFault[] {
  switch (pack.kind) {
    case 'scoring':
      return [
        ...repeated('rules', pack.rules),
        ...pack.rules.flatMap((rule, at) => ruleFaults(rule, at)),
        ...totalFault(pack),
      ];
    case 'aliases':
      return [
        ...repeated('quantities', pack.quantities),
        ...sharedAliases(pack.quantities),
        ...pack.quantities.flatMap(aliasFormulaFaults),
      ];
    case 'thresholds':
      return [...repeated('thresholds', pack.thresholds), ...pack.thresholds.flatMap(orderFaults)];
    case 'words':
      return repeated('lists', pack.lists);
    case 'checks':
      return [
        ...repeated('checks', pack.checks),
        ...pack.checks.flatMap((check, at) => formulaFaults(check.holds, check.names, ['checks', at, 'holds'])),
      ];
    case 'forms':
      return repeated('forms', pack.forms);
    case 'rates':
      return repeated('rates', pack.rates);
    case 'tableRates':
      return repeated('tableRates', pack.tableRates);
    case 'identities':
      return repeated('identities', pack.identities);
    case 'labels':
      return repeated('labels', pack.labels);
    case 'columns':
      return repeated('columns', pack.columns);
    case 'kinds':
      return repeated('kinds', pack.kinds);
    case 'units':
      return repeated('units', pack.units);
  }
}

function repeated(section: string, entries: readonly { readonly id: string }[]): PackFault[] {
  const ids = entries.map((entry) => entry.id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at ? [] : [{ path: [section, at, 'id'], message: `编号“${id}”用了不止一次` }],
  );
}

function ruleFaults(rule: PackRule, at: number): PackFault[] {
  if (rule.method === 'formula') return formulaFaults(rule.formula, rule.names, ['rules', at, 'formula']);
  if (rule.method !== 'standard') return [];
  const formula =
    rule.formula === undefined ? [] : formulaFaults(rule.formula, rule.names ?? [], ['rules', at, 'formula']);
  const readable = readScoringStandard(rule.standard, rule.points) !== null;
  return readable
    ? formula
    : [...formula, { path: ['rules', at, 'standard'], message: '读不出计分办法，请参照手册的写法改写' }];
}

function formulaFaults(formula: string, names: readonly string[], path: PackFault['path']): PackFault[] {
  const parsed = parseFormula(formula, names);
  return parsed.ok ? [] : [{ path, message: `第${parsed.error.start + 1}个字：${parsed.error.message}` }];
}

/** Formulas of rates name quantities freely; they only have to be readable. */
function aliasFormulaFaults(quantity: QuantityName, at: number): PackFault[] {
  return (quantity.formulas ?? []).flatMap(({ formula }, place) => {
    const tokens = lex(formula, freeNames);
    const parsed = tokens.ok ? parseTokens(tokens.value) : tokens;
    const path = ['quantities', at, 'formulas', place, 'formula'];
    return parsed.ok ? [] : [{ path, message: `第${parsed.error.start + 1}个字：${parsed.error.message}` }];
  });
}

function totalFault(pack: Extract<Pack, { kind: 'scoring' }>): PackFault[] {
  if (!pack.total || !pack.weights) return [];
  const sum = pack.weights.reduce((all, weight) => all.plus(weight.points), pack.total.minus(pack.total));
  return sum.eq(pack.total)
    ? []
    : [{ path: ['weights'], message: `各项分值合计${sum.toFixed()}，与总分${pack.total.toFixed()}不符` }];
}

function sharedAliases(quantities: readonly { readonly aliases: readonly string[] }[]): PackFault[] {
  const seen = new Map<string, number>();
  return quantities.flatMap(({ aliases }, at) =>
    aliases.flatMap((alias, place) => {
      const before = seen.get(alias);
      seen.set(alias, at);
      return before === undefined
        ? []
        : [{ path: ['quantities', at, 'aliases', place], message: `别名“${alias}”重复` }];
    }),
  );
}

function orderFaults(threshold: Threshold, at: number): PackFault[] {
  if (threshold.shape !== 'grades') return [];
  const isFalling = threshold.grades.every(
    (grade, place) => place === 0 || (threshold.grades[place - 1]?.from.gt(grade.from) ?? false),
  );
  return isFalling ? [] : [{ path: ['thresholds', at, 'grades'], message: '等级要从高到低排列' }];
}
