import type { OperatorList } from './engine.ts';
import { apply, compose, IDENTITY, type Matrix, type Rule } from './geometry.ts';
import { largest, smallest } from '../extremes.ts';

// Codes of the steps of a path in pdf.js's display list (its DrawOPS).
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Filled bars up to this many points thick are drawn lines; Word exports table borders so. */
const THICKEST = 3.2;
const SHORTEST = 1.5;
/** A page with more is a drawing or a map. */
const MOST_RULES = 20_000;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The horizontal and vertical lines a page draws: strokes, and bars filled thin enough to be lines. */
export function drawnRules(list: OperatorList, codes: Readonly<Record<string, number>>, viewport: Matrix): Rule[] {
  const walker = new Walker(codes, viewport);
  for (const [index, code] of list.fnArray.entries()) {
    walker.step(code, list.argsArray[index]);
    if (walker.rules.length > MOST_RULES) return [];
  }
  return walker.rules;
}

class Walker {
  readonly rules: Rule[] = [];
  private readonly saved: Matrix[] = [];
  private matrix: Matrix;
  private readonly strokes: ReadonlySet<number | undefined>;
  private readonly fills: ReadonlySet<number | undefined>;

  constructor(
    private readonly codes: Readonly<Record<string, number>>,
    viewport: Matrix,
  ) {
    this.matrix = viewport;
    const { stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke } = codes;
    this.strokes = new Set([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]);
    this.fills = new Set([codes['fill'], codes['eoFill']]);
  }

  step(code: number, args: unknown): void {
    const { save, restore, transform, paintFormXObjectBegin, paintFormXObjectEnd, constructPath } = this.codes;
    if (code === constructPath) return this.path(args);
    if (code === save || code === paintFormXObjectBegin) this.saved.push(this.matrix);
    if (code === restore || code === paintFormXObjectEnd) this.matrix = this.saved.pop() ?? this.matrix;
    if (code === transform) this.matrix = compose(this.matrix, toMatrix(args));
    if (code === paintFormXObjectBegin) this.matrix = compose(this.matrix, toMatrix(first(args)));
  }

  private path(args: unknown): void {
    if (!Array.isArray(args)) return;
    const [paint, paths] = args as [unknown, unknown];
    const steps = first(paths);
    if (typeof paint !== 'number' || !isNumbers(steps)) return;
    if (this.strokes.has(paint)) for (const outline of this.outlines(steps)) this.strokeAlong(outline);
    else if (this.fills.has(paint)) for (const outline of this.outlines(steps)) this.fillWithin(outline);
  }

  private outlines(steps: ArrayLike<number>): Point[][] {
    const outlines: Point[][] = [];
    let at = 0;
    while (at < steps.length) {
      const code = steps[at];
      const current = outlines.at(-1);
      if (code === MOVE) outlines.push([this.point(steps, at + 1)]);
      if (code === LINE) current?.push(this.point(steps, at + 1));
      if (code === CURVE || code === QUADRATIC) outlines.push([]);
      const start = current?.[0];
      if (code === CLOSE && start !== undefined) current?.push(start);
      at += code === CURVE ? 7 : code === QUADRATIC ? 5 : code === CLOSE ? 1 : 3;
    }
    return outlines;
  }

  private point(steps: ArrayLike<number>, at: number): Point {
    return apply(this.matrix, steps[at] ?? 0, steps[at + 1] ?? 0);
  }

  private strokeAlong(outline: readonly Point[]): void {
    for (const [index, end] of outline.entries()) {
      const start = outline[index - 1];
      if (start !== undefined) this.addLine(start, end);
    }
  }

  private addLine(start: Point, end: Point): void {
    const [across, down] = [Math.abs(end.x - start.x), Math.abs(end.y - start.y)];
    if (down <= 0.5 && across >= SHORTEST) this.add('horizontal', (start.y + end.y) / 2, start.x, end.x);
    else if (across <= 0.5 && down >= SHORTEST) this.add('vertical', (start.x + end.x) / 2, start.y, end.y);
  }

  private fillWithin(outline: readonly Point[]): void {
    if (outline.length < 3) return;
    const xs = outline.map((point) => point.x);
    const ys = outline.map((point) => point.y);
    const [left, right, top, bottom] = [smallest(xs), largest(xs), smallest(ys), largest(ys)];
    if (bottom - top <= THICKEST && right - left > bottom - top) {
      this.add('horizontal', (top + bottom) / 2, left, right);
    } else if (right - left <= THICKEST && bottom - top > right - left) {
      this.add('vertical', (left + right) / 2, top, bottom);
    }
  }

  private add(direction: Rule['direction'], at: number, a: number, b: number): void {
    if (![at, a, b].every(Number.isFinite)) return;
    this.rules.push({ direction, at, from: Math.min(a, b), to: Math.max(a, b) });
  }
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

function isNumbers(value: unknown): value is ArrayLike<number> {
  return value instanceof Float32Array || value instanceof Float64Array || Array.isArray(value);
}

function toMatrix(value: unknown): Matrix {
  if (!isNumbers(value) || value.length !== 6) return IDENTITY;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value);
  return [a, b, c, d, e, f];
}
