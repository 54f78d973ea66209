import { certain } from '../span.ts';
import { showSpan } from '../span.ts';
import { type Evaluation, evaluateFormula } from '../formula/evaluate.ts';
import { parseFormula } from '../formula/parse.ts';
import { showQuantity } from '../formula/quantity.ts';
import { evaluateStandard } from '../scoring/evaluate-standard.ts';
import { scoreIndicator } from '../scoring/indicator.ts';
import { attainmentOf, scoreAttainment } from '../scoring/qualitative-status.ts';
import { readScoringStandard } from '../scoring/read-standard.ts';
import type { MissingPolicy } from '../formula/evaluate.ts';
import type { ScoreInput, ScoreResult } from '../scoring/rule.ts';
import { aliasTable } from './aliases.ts';
import {
  columnOutcomes,
  type ExampleOutcome,
  identityOutcomes,
  kindOutcomes,
  labelOutcomes,
  rateOutcomes,
  tableRateOutcomes,
  unitsOutcomes,
} from './document-examples.ts';
import { recognisesForm } from './recognise-form.ts';
import type { FormEntry, Pack, PackCheck, PackRule, QuantityName, Threshold, WordList } from './schema.ts';
import { gradeOf, lags, passesLimit } from './thresholds.ts';
import { writtenQuantity } from './values.ts';
import { wordHit } from './word-lists.ts';

/** One executed example; `expected` and `actual` are what a person compares. */
export interface ExampleResult {
  readonly pack: string;
  readonly rule: string;
  /** 0-based among the rule’s examples. */
  readonly index: number;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
}

type Outcome = ExampleOutcome;

/** Executes every example of a pack. */
export function runExamples(pack: Pack): ExampleResult[] {
  const executed = outcomesOf(pack);
  return executed.flatMap(({ rule, outcomes }) =>
    outcomes.map((outcome, index) => ({
      pack: pack.id,
      rule,
      index,
      passed: outcome.expected === outcome.actual,
      ...outcome,
    })),
  );
}

interface Executed {
  readonly rule: string;
  readonly outcomes: readonly Outcome[];
}

function outcomesOf(pack: Pack): Executed[] {
  switch (pack.kind) {
    case 'scoring':
      return pack.rules.map((rule) => ({ rule: rule.id, outcomes: ruleOutcomes(rule) }));
    case 'aliases':
      return pack.quantities.map((quantity) => ({ rule: quantity.id, outcomes: aliasOutcomes(pack, quantity) }));
    case 'thresholds':
      return pack.thresholds.map((threshold) => ({ rule: threshold.id, outcomes: thresholdOutcomes(threshold) }));
    case 'words':
      return pack.lists.map((list) => ({ rule: list.id, outcomes: wordOutcomes(list) }));
    case 'checks':
      return pack.checks.map((check) => ({ rule: check.id, outcomes: checkOutcomes(check) }));
    case 'forms':
      return pack.forms.map((form) => ({ rule: form.id, outcomes: formOutcomes(form) }));
    case 'rates':
      return pack.rates.map((rate) => ({ rule: rate.id, outcomes: rateOutcomes(rate) }));
    case 'tableRates':
      return pack.tableRates.map((rate) => ({ rule: rate.id, outcomes: tableRateOutcomes(rate) }));
    case 'identities':
      return pack.identities.map((entry) => ({ rule: entry.id, outcomes: identityOutcomes(entry) }));
    case 'labels':
      return pack.labels.map((label) => ({ rule: label.id, outcomes: labelOutcomes(pack, label) }));
    case 'columns':
      return pack.columns.map((column) => ({ rule: column.id, outcomes: columnOutcomes(pack, column) }));
    case 'kinds':
      return pack.kinds.map((kind) => ({ rule: kind.id, outcomes: kindOutcomes(pack, kind) }));
    case 'units':
      return pack.units.map((units) => ({ rule: units.id, outcomes: unitsOutcomes(units) }));
  }
}

function ruleOutcomes(rule: PackRule): Outcome[] {
  switch (rule.method) {
    case 'formula':
      return rule.examples.map((example) => formulaOutcome(rule, example));
    case 'standard':
      return rule.examples.map((example) => ({
        expected: listed(example.points),
        actual: standardPoints(rule, example),
      }));
    case 'target':
      return rule.examples.map((example) => ({
        expected: listed(example.points),
        actual: targetPoints(rule, example),
      }));
    case 'attainment':
      return rule.examples.map(({ words, of, points }) => {
        const attainment = attainmentOf(words);
        return { expected: listed(points), actual: pointsOf(attainment ? scoreAttainment(attainment, of) : null) };
      });
  }
}

type FormulaRule = Extract<PackRule, { method: 'formula' }>;
type StandardRule = Extract<PackRule, { method: 'standard' }>;
type TargetRule = Extract<PackRule, { method: 'target' }>;

function formulaOutcome(rule: FormulaRule, example: FormulaRule['examples'][number]): Outcome {
  const expected =
    'result' in example ? example.result : 'missing' in example ? `缺少${example.missing.join('、')}` : example.error;
  return { expected, actual: shown(evaluated(rule.formula, rule.names, rule.whenMissing, example.given)) };
}

function evaluated(
  formula: string,
  names: readonly string[],
  missing: MissingPolicy,
  given: Readonly<Record<string, string>>,
): Evaluation {
  const parsed = parseFormula(formula, names);
  if (!parsed.ok) return { state: 'failed', error: parsed.error };
  return evaluateFormula(parsed.value, {
    valueOf: (name) => writtenQuantity(given[name] ?? ''),
    missing,
    literals: 'exact',
  });
}

function shown(evaluation: Evaluation): string {
  if (evaluation.state === 'skipped') return `缺少${evaluation.missing.join('、')}`;
  if (evaluation.state === 'failed') return evaluation.error.message;
  const { quantity, truth } = evaluation.tree;
  return quantity ? showQuantity(quantity) : truth?.plain ? '成立' : '不成立';
}

const listed = (points: readonly string[]): string => points.join('、');

const pointsOf = (result: ScoreResult | null): string =>
  result ? listed(result.alternatives.map((one) => showSpan(one.points))) : '不能计算';

function standardPoints(rule: StandardRule, example: StandardRule['examples'][number]): string {
  const standard = readScoringStandard(rule.standard, rule.points);
  const result =
    standard && evaluateStandard(standard, inputOf(example), { steps: rule.steps, rateDecimals: 'either' });
  return pointsOf(result);
}

function inputOf(example: StandardRule['examples'][number]): ScoreInput {
  if ('value' in example) return { kind: 'rate', value: certain(example.value) };
  if ('cases' in example) return { kind: 'cases', value: certain(example.cases) };
  if ('words' in example) return { kind: 'words', text: example.words };
  if ('notApplicable' in example) return { kind: 'notApplicable' };
  return { kind: 'attainment', actual: certain(example.actual), target: certain(example.target), direction: 'atLeast' };
}

function targetPoints(rule: TargetRule, example: TargetRule['examples'][number]): string {
  const policy = { missed: rule.missed, zeroBelow: rule.zeroBelow ?? null, reduceFrom: rule.reduceFrom ?? null };
  const { direction, target, actual, of } = example;
  return pointsOf(
    scoreIndicator({ direction, target: certain(target), actual: certain(actual), maxPoints: of, policy }),
  );
}

function aliasOutcomes(pack: Extract<Pack, { kind: 'aliases' }>, quantity: QuantityName): Outcome[] {
  const table = aliasTable([pack]);
  return quantity.examples.map(({ label, matches }) => ({
    expected: `${label}${matches ? '是' : '不是'}${quantity.name}`,
    actual: `${label}${table.ofLabel(label)?.id === quantity.id ? '是' : '不是'}${quantity.name}`,
  }));
}

function thresholdOutcomes(threshold: Threshold): Outcome[] {
  switch (threshold.shape) {
    case 'limit':
      return threshold.examples.map(({ value, noteworthy }) => ({
        expected: noted(noteworthy),
        actual: noted(passesLimit(threshold, value)),
      }));
    case 'schedule':
      return threshold.examples.map(({ month, value, noteworthy }) => ({
        expected: noted(noteworthy),
        actual: noted(lags(threshold, month, value)),
      }));
    case 'grades':
      return threshold.examples.map(({ value, grade }) => ({
        expected: grade,
        actual: gradeOf(threshold, value) ?? '无',
      }));
  }
}

const noted = (isNoteworthy: boolean): string => (isNoteworthy ? '提示' : '不提示');

const wordOutcomes = (list: WordList): Outcome[] =>
  list.examples.map(({ text, hit }) => ({
    expected: `${text}：${hit ? '命中' : '未命中'}`,
    actual: `${text}：${wordHit(list, text) === null ? '未命中' : '命中'}`,
  }));

function checkOutcomes(check: PackCheck): Outcome[] {
  return check.examples.map((example) => ({
    expected: 'missing' in example ? `缺少${example.missing.join('、')}` : example.holds ? '成立' : '不成立',
    actual: shown(evaluated(check.holds, check.names, check.whenMissing, example.given)),
  }));
}

const formOutcomes = (form: FormEntry): Outcome[] =>
  form.examples.map(({ heading, labels, is }) => ({
    expected: is ? '是' : '不是',
    actual: recognisesForm(form, heading, labels) ? '是' : '不是',
  }));
