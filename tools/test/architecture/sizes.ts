import { parseSync, Visitor } from 'oxc-parser';
import type { SourceFile } from '../source-files.ts';

/**
 * A function and how many lines are its own, from its head to its closing brace. Lines of functions with a name inside
 * it are theirs: what gives out an object of ten short methods is not long.
 */
export interface FunctionSize {
  readonly path: string;
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function nameOf(key: { readonly type: string; readonly name?: unknown }): string {
  return typeof key.name === 'string' ? key.name : '?';
}

interface Found extends Span {
  readonly name: string;
}

function isFunction({ type }: { readonly type: string }): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

function findFunctions(path: string, text: string): Found[] {
  const found: Found[] = [];
  const take = (name: string, { start, end }: Span) => void found.push({ name, start, end });
  const visitor = new Visitor({
    FunctionDeclaration: (node) => take(node.id?.name ?? 'default', node),
    VariableDeclarator: ({ id, init }) => init && isFunction(init) && take(nameOf(id), init),
    MethodDefinition: ({ key, value }) => take(nameOf(key), value),
    Property: ({ key, value }) => isFunction(value) && take(nameOf(key), value),
  });
  visitor.visit(parseSync(path, text).program);
  return found;
}

function within(outer: Span, inner: Span): boolean {
  return outer.start < inner.start && inner.end <= outer.end;
}

/** Every function with a name: declarations, methods, and functions that a constant or property holds. */
export function functionSizes({ path, text }: SourceFile): FunctionSize[] {
  const found = findFunctions(path, text);
  const linesOf = ({ start, end }: Span) => lineAt(text, end) - lineAt(text, start) + 1;
  return found.map((one) => {
    const inside = found.filter((other) => within(one, other));
    const nearest = inside.filter((inner) => !inside.some((other) => within(other, inner)));
    const others = nearest.reduce((sum, inner) => sum + linesOf(inner) - 1, 0);
    return { path, name: one.name, line: lineAt(text, one.start), lines: linesOf(one) - others };
  });
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** “median 6, p90 19, max 62”. */
export function spread(numbers: readonly number[]): string {
  return `median ${quantile(numbers, 0.5)}, p90 ${quantile(numbers, 0.9)}, max ${quantile(numbers, 1)}`;
}
