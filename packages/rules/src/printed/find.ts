import { halfWidth, lex } from '../formula/lex.ts';
import { childrenOf, type FormulaNode } from '../formula/node.ts';
import { parseTokens } from '../formula/parse.ts';
import type { Token } from '../formula/token.ts';
import { freeNames } from './names.ts';
import type { PrintedFormula, PrintedSide, SideKind, StatedResult } from './printed-formula.ts';
import { readingsOf } from './regroup.ts';
import { equationIn, type Segment, segmentsOf, sidesOf } from './segment.ts';

/** Every equation printed in a text, in order: definitions (率=A/B×100%), computations with their result, row formulas (=1+2+3). */
export function findPrintedFormulas(text: string): PrintedFormula[] {
  if (!SIGNS.test(text)) return [];
  const plain = ordinarySigns(text);
  return segmentsOf(plain).flatMap((segment) => {
    const equation = equationIn(segment);
    const found = equation ? equationFormula(equation, text) : remarkFormula(segment, text);
    return found ? [found] : [];
  });
}

/** Most passages hold no equation and can be turned away at a glance. */
const SIGNS = /[=＝÷/／×*＊]/;

/** The first equation printed in a text; null when there is none. */
export const parsePrintedFormula = (text: string): PrintedFormula | null => findPrintedFormulas(text)[0] ?? null;

/** Half-width, all brackets round, Latin x between factors as ×; every character keeps its place. */
function ordinarySigns(text: string): string {
  return halfWidth(text)
    .replace(/[[{【〔]/g, '(')
    .replace(/[\]}】〕]/g, ')')
    .replace(/(?<=[)\d%\u4e00-\u9fff]\s?)[xX](?=\s?[\d(])/g, '×');
}

function equationFormula(equation: Segment & { readonly heading: string }, text: string): PrintedFormula | null {
  const [first, ...others] = sidesOf(equation);
  if (!first) return null;
  const read = others.map((side) => readSide(side, text));
  const known = read.filter((side) => side !== null);
  const name = nameOf(first.text) ?? (first.text.trim() === '' ? nameOf(equation.heading) : null);
  const opening = name === null ? readSide(trailing(first), text) : null;
  const all = opening ? [opening, ...known] : known;
  if (known.length === 0 || read[0] === null) return null;
  return assembled(name, all, name === null ? (opening?.start ?? first.start) : first.start, text);
}

/** 控制率（追加预算÷年初预算）为14.32%, 执行率（B/A）: a name explained by the computation in the parentheses behind it. */
function remarkFormula(segment: Segment, text: string): PrintedFormula | null {
  const found =
    /^(?<name>[^()]*?[率比度占例])(?:\(%\))?\((?<inner>[^()]*[÷/×*+][^()]*|\([^()]*\)[÷/][^()]*)\)(?:为|是|达到?|约)?(?<rest>.*)$/.exec(
      segment.text,
    );
  const { name = '', inner = '', rest = '' } = found?.groups ?? {};
  if (!found || /是\/否|和\/或|[A-Za-z]{2}|套\)|元\/|\/[年月日天人]$/.test(inner)) return null;
  const innerStart = segment.start + segment.text.indexOf(`(${inner}`) + 1;
  const side = readSide({ text: inner, start: innerStart }, text);
  const result = readSide({ text: rest, start: segment.start + segment.text.length - rest.length }, text);
  const named = nameOf(name);
  if (!side || side.end < innerStart + inner.trimEnd().length || named === null || !isComputation(side)) return null;
  const isResult = result && loneNumber(result) !== null;
  return assembled(named, isResult ? [side, result] : [side], segment.start, text);
}

const isComputation = (side: PrintedSide): boolean => side.readings.some(({ node }) => node.kind === 'arithmetic');

function assembled(
  name: string | null,
  sides: readonly PrintedSide[],
  start: number,
  text: string,
): PrintedFormula | null {
  const last = sides.at(-1);
  const stated = last ? statedIn(last) : null;
  const computations = stated ? sides.slice(0, -1) : sides;
  if (computations.length === 0 && !stated) return null;
  if (computations.length === 0 || !computations.some(isComputation)) return null;
  const end = last?.end ?? start;
  const kinds = stated ? computations : computations.map((side) => asReferences(side, name));
  return { text: text.slice(start, end), start, end, name, sides: kinds, stated };
}

/** The whole of a left side when it is a name: 其中：预算完成率. */
function nameOf(text: string): string | null {
  const trimmed = text.trim();
  const found = freeNames(trimmed, 0);
  return found && found.end === trimmed.length ? found.name : null;
}

/** What a left side that is no name computes: its longest tail that begins with a number or a parenthesis. */
function trailing(side: Segment): Segment {
  const at = side.text.search(/[\d(]/);
  return at < 0 ? side : { text: side.text.slice(at), start: side.start + at };
}

/** The longest beginning of a side that can be read; null when nothing can. */
function readSide(side: Segment, text: string): PrintedSide | null {
  const tokens = readableTokens(side.text);
  for (let count = tokens.length; count > 0; count -= 1) {
    const kept = tokens.slice(0, count);
    const end = kept.at(-1)?.end ?? 0;
    const parsed = parseTokens([...labelled(kept), { kind: 'end', start: end, end }]);
    if (parsed.ok) return printedSide(shifted(parsed.value, side.start), text);
  }
  return null;
}

/** Tokens up to the first thing that is no part of a computation. */
function readableTokens(text: string): Token[] {
  const whole = lex(text, freeNames);
  const read = whole.ok ? whole : lex(text.slice(0, whole.error.start), freeNames);
  return read.ok ? read.value.filter((token) => token.kind !== 'end') : [];
}

/** 上年结转38.60: a name right before a number becomes its label. */
function labelled(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    if (token.kind === 'name' && next?.kind === 'number') return [];
    if (token.kind !== 'number' || before?.kind !== 'name') return [token];
    return [{ ...token, label: before.name, start: token.start }];
  });
}

/** A label counts only among figures; beside names it is a name with a figure of its own behind it. */
function withoutStrayLabels(node: FormulaNode): FormulaNode {
  if (node.kind === 'arithmetic')
    return { ...node, left: withoutStrayLabels(node.left), right: withoutStrayLabels(node.right) };
  const label = node.kind === 'number' ? node.label : undefined;
  return label === undefined ? node : { kind: 'name', name: label, start: node.start, end: node.end };
}

function printedSide(read: FormulaNode, text: string): PrintedSide {
  const node = kindOf(read) === 'names' ? withoutStrayLabels(read) : read;
  return {
    kind: kindOf(node),
    text: text.slice(node.start, node.end),
    start: node.start,
    end: node.end,
    readings: readingsOf(node),
  };
}

function kindOf(node: FormulaNode): SideKind {
  const names = leaves(node).filter((leaf) => leaf.kind === 'name');
  if (names.length === 0) return 'numbers';
  return names.every((leaf) => leaf.kind === 'name' && /^(?:[A-Za-z]|[①-⑳])$/.test(leaf.name)) ? 'references' : 'names';
}

const leaves = (node: FormulaNode): FormulaNode[] =>
  childrenOf(node).length === 0 ? [node] : childrenOf(node).flatMap(leaves);

/** Small whole numbers without a result are row or column numbers: 资金总额=1+2+3. */
function asReferences(side: PrintedSide, name: string | null): PrintedSide {
  const [reading] = side.readings;
  if (side.kind !== 'numbers' || name === null || !reading) return side;
  const isRow = leaves(reading.node).every((leaf) => leaf.kind === 'number' && isRowNumber(leaf));
  return isRow ? { ...side, kind: 'references' } : side;
}

const isRowNumber = (leaf: FormulaNode): boolean =>
  leaf.kind === 'number' &&
  (leaf.unit?.name === '%' ? leaf.value.eq(100) : leaf.unit === null && leaf.decimals === 0 && leaf.value.lte(99));

function statedIn(side: PrintedSide): StatedResult | null {
  const number = loneNumber(side);
  return number && { ...number, text: side.text, start: side.start, end: side.end };
}

function loneNumber(side: PrintedSide): Pick<StatedResult, 'value' | 'decimals' | 'unit'> | null {
  const node = side.readings[0]?.node;
  if (node?.kind === 'number') return { value: node.value, decimals: node.decimals, unit: node.unit };
  const inner = node?.kind === 'negate' ? node.operand : null;
  return inner?.kind === 'number' ? { value: inner.value.neg(), decimals: inner.decimals, unit: inner.unit } : null;
}

/** The tree with every offset moved. */
function shifted(node: FormulaNode, by: number): FormulaNode {
  const spot = { start: node.start + by, end: node.end + by };
  switch (node.kind) {
    case 'negate':
    case 'not':
      return { ...node, ...spot, operand: shifted(node.operand, by) };
    case 'arithmetic':
      return { ...node, ...spot, left: shifted(node.left, by), right: shifted(node.right, by) };
    case 'comparison':
      return { ...node, ...spot, left: shifted(node.left, by), right: shifted(node.right, by) };
    case 'logic':
      return { ...node, ...spot, left: shifted(node.left, by), right: shifted(node.right, by) };
    case 'call':
      return { ...node, ...spot, operands: node.operands.map((operand) => shifted(operand, by)) };
    default:
      return { ...node, ...spot };
  }
}
