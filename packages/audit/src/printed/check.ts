import {
  checkPrintedFormula,
  type FormulaNode,
  findPrintedFormulas,
  type PrintedCheck,
  type PrintedFormula,
  type PrintedSide,
} from '@shiji/rules';
import { Decimal } from '@shiji/figure';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Explanation, Finding } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import { type PlacedPassage, placedPassages } from '../text/passages.ts';
import { checkBands } from './band-check.ts';

const SOURCE = '文中自列的计算式';

/** Formulas that a document prints: their figures give the printed result, and stand where the words say. */
export function checkPrintedFormulas(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => [
    ...placedPassages(document).flatMap((placed) => formulasIn(document, placed)),
    ...checkBands(document),
  ]);
}

function formulasIn(document: StudiedDocument, placed: PlacedPassage): Outcome[] {
  const { text } = placed.passage;
  if (!/[=＝]/.test(text) || !/\d/.test(text)) return [];
  const formulas = findPrintedFormulas(text);
  const mentions = document.mentionsIn.get(placed.passage) ?? [];
  const results = formulas.flatMap((formula) =>
    checkPrintedFormula(formula).map((check) => judgeResult(placed, formula, check, mentions)),
  );
  const bases = formulas.flatMap((formula) => wrongBase(placed, formula, mentions));
  return [...results, ...bases, ...substitutions(placed, formulas, mentions)];
}

function within(mentions: readonly Mention[], formula: PrintedFormula): Mention[] {
  return mentions.filter(({ figure }) => figure.start >= formula.start && figure.end <= formula.end);
}

function judgeResult(
  placed: PlacedPassage,
  formula: PrintedFormula,
  check: PrintedCheck,
  mentions: readonly Mention[],
): Outcome {
  const used = within(mentions, formula);
  if (check.agrees || agreesInUnit(check)) return { verdict: 'holds', code: 'B02', mentions: used };
  const growth = /变动|增长|增减/.test(formula.name ?? '');
  const expected = inStatedUnit(check);
  const finding: Finding = {
    code: growth ? 'B05' : 'B02',
    kind: growth ? 'growth' : 'ratio',
    severity: 'error',
    message: `算式“${formula.text}”的结果应为${expected}，写为${check.stated.text}。`,
    reason: '文中自列的算式应当算得出所写的结果。',
    remedy: '重新计算，改正代入的数或结果。',
    source: SOURCE,
    stated: check.stated.text,
    expected,
    places: [placeOfSpan(placed.file, placed.passage, formula.start, formula.end, formula.name ?? undefined)],
    formula: formula.text,
    explanation: check.explanation as Explanation,
  };
  return { verdict: 'fails', mentions: used, suspects: used.slice(-1), finding };
}

/** “变动率（22.00-23.50）÷22.00”: a change is divided by what it started from, the figure taken off. */
function wrongBase(placed: PlacedPassage, formula: PrintedFormula, mentions: readonly Mention[]): Outcome[] {
  const row = placed.table?.cells.filter(({ row: at }) => at === placed.cell?.row).map(({ text }) => text) ?? [];
  const name = formula.name ?? row.find((text) => /变动率|增长率|增减率/.test(text)) ?? '';
  const node = formula.sides.find(({ kind }) => kind === 'numbers')?.readings[0]?.node;
  const shape = node ? changeShape(node) : null;
  if (
    !shape ||
    !formula.stated ||
    !/变动率|增长率|增减率|增幅|降幅/.test(name) ||
    formula.sides.some(({ kind }) => kind === 'names')
  )
    return [];
  const [now, before, divisor] = shape;
  if (!divisor.eq(now) || divisor.eq(before) || before.isZero()) return [];
  const expected = `${now.minus(before).div(before).times(100).toFixed(2)}%`;
  const used = within(mentions, formula);
  const finding: Finding = {
    code: 'B05',
    kind: 'growth',
    severity: 'error',
    message: `算式“${formula.text}”以${divisor.toString()}作分母，变动率应当以上年数${before.toString()}作分母，应为${expected}。`,
    reason: '变动率＝（本年数－上年数）÷上年数×100%。',
    remedy: '以上年数作分母重新计算。',
    source: '财预〔2013〕53号《预算绩效评价共性指标体系框架》',
    stated: formula.stated.text,
    expected,
    places: [placeOfSpan(placed.file, placed.passage, formula.start, formula.end, name)],
    formula: '（本年数 − 上年数）÷ 上年数 × 100%',
  };
  return [{ verdict: 'fails', mentions: used, suspects: used.slice(-1), finding }];
}

/** a, b and c of (a − b) ÷ c, times 100 % or not. */
function changeShape(node: FormulaNode): [Decimal, Decimal, Decimal] | null {
  if (node.kind !== 'arithmetic') return null;
  if (node.sign === '×') return changeShape(node.left) ?? null;
  if (node.sign !== '÷' || node.left.kind !== 'arithmetic' || node.left.sign !== '-' || node.right.kind !== 'number')
    return null;
  const { left, right } = node.left;
  return left.kind === 'number' && right.kind === 'number' ? [left.value, right.value, node.right.value] : null;
}

/** Counted pieces times 元 give 元: the result in the unit of what is written, where that is the nearer of the two. */
function inStatedUnit({ stated, computed, shown }: PrintedCheck): string {
  const { unit, value, decimals } = stated;
  const scaled = unit?.dimension === 'money' && !value.isZero() ? computed.div(unit.factor) : null;
  if (!scaled || !unit || distance(scaled, value) >= distance(computed, value)) return shown;
  return `${scaled.toFixed(decimals)}${unit.name}`;
}

function distance(a: Decimal, b: Decimal): number {
  return Math.abs(Math.log10(Math.abs(a.div(b).toNumber()) || Number.MIN_VALUE));
}

/** “2,081件×600元=124.86万元”: counted pieces times 元 give 元. */
function agreesInUnit({ stated, computed, span }: PrintedCheck): boolean {
  const factor = stated.unit?.dimension === 'money' ? stated.unit.factor : null;
  if (!factor) return false;
  const half = factor.div(2).div(new Decimal(10).pow(stated.decimals));
  return [computed, span.low, span.high].some(
    (value) =>
      value.minus(stated.value.times(factor)).abs().lte(half) ||
      value.times(factor).minus(stated.value.times(factor)).abs().lte(half),
  );
}

/** “（本年－上年）/上年=（24.50-26.00）/24.50”: one name stands for two different figures. */
function substitutions(
  placed: PlacedPassage,
  formulas: readonly PrintedFormula[],
  mentions: readonly Mention[],
): Outcome[] {
  const sides = formulas.flatMap((formula) => formula.sides.map((side) => ({ formula, side })));
  const named = sides.filter(({ side }) => side.kind === 'names');
  const numeric = sides.filter(({ side }) => side.kind === 'numbers');
  return named.flatMap((words) =>
    numeric.flatMap((numbers) => {
      const same = words.formula === numbers.formula || words.formula.name === numbers.formula.name;
      const conflict = same ? conflictBetween(words.side, numbers.side) : null;
      return conflict ? [substituted(placed, numbers.formula, conflict, mentions)] : [];
    }),
  );
}

interface Conflict {
  readonly name: string;
  readonly first: string;
  readonly second: string;
}

function conflictBetween(words: PrintedSide, numbers: PrintedSide): Conflict | null {
  const [a, b] = [words.readings[0]?.node, numbers.readings[0]?.node];
  const pairs = a && b ? pairsOf(a, b) : null;
  if (!pairs) return null;
  const known = new Map<string, string>();
  for (const [name, value] of pairs) {
    const before = known.get(name);
    if (before !== undefined && before !== value) return { name, first: before, second: value };
    known.set(name, value);
  }
  return null;
}

/** The figures that stand for the names, when both sides have one shape. */
function pairsOf(words: FormulaNode, numbers: FormulaNode): [string, string][] | null {
  if (words.kind === 'name' && numbers.kind === 'number') return [[words.name, numbers.value.toString()]];
  if (words.kind === 'number' && numbers.kind === 'number') return words.value.eq(numbers.value) ? [] : null;
  if (words.kind !== 'arithmetic' || numbers.kind !== 'arithmetic' || words.sign !== numbers.sign) return null;
  const [left, right] = [pairsOf(words.left, numbers.left), pairsOf(words.right, numbers.right)];
  return left && right ? [...left, ...right] : null;
}

function substituted(
  placed: PlacedPassage,
  formula: PrintedFormula,
  conflict: Conflict,
  mentions: readonly Mention[],
): Outcome {
  const used = within(mentions, formula);
  const growth = /变动|增长|增减/.test(formula.name ?? '');
  const finding: Finding = {
    code: growth ? 'B05' : 'B02',
    kind: growth ? 'growth' : 'ratio',
    severity: 'error',
    message: `算式“${formula.text}”中，“${conflict.name}”一处代入${conflict.first}，另一处代入${conflict.second}，用错了数。`,
    reason: '同一个量在算式中应当代入同一个数。',
    remedy: '按公式重新代入并计算。',
    source: SOURCE,
    stated: formula.text,
    expected: `“${conflict.name}”处处代入同一个数`,
    places: [placeOfSpan(placed.file, placed.passage, formula.start, formula.end, formula.name ?? undefined)],
    formula: formula.text,
  };
  return { verdict: 'fails', mentions: used, suspects: used.slice(-1), finding };
}
