import type { Box } from '../../model.ts';
import { largest, smallest } from '../extremes.ts';

/** An affine map as PDF writes it: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The map that applies `inner` first, then `outer`. */
export function compose(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): { readonly x: number; readonly y: number } {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** A piece of text with its place in points, origin at the page's top left. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
}

/** A straight line drawn on a page, as table borders are. */
export interface Rule {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal, x of a vertical rule. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly rules: readonly Rule[];
  readonly hasPicture: boolean;
}

const ASCENT = 0.86;

export function runBox({ x, width, baseline, size }: Run): Box {
  return { x, y: baseline - ASCENT * size, width, height: size };
}

/** The smallest box around all; rounded to hundredths, which is finer than any printer. */
export function unite(boxes: readonly Box[]): Box {
  const x = smallest(boxes.map((box) => box.x));
  const y = smallest(boxes.map((box) => box.y));
  const right = largest(boxes.map((box) => box.x + box.width));
  const bottom = largest(boxes.map((box) => box.y + box.height));
  return { x: cents(x), y: cents(y), width: cents(right - x), height: cents(bottom - y) };
}

function cents(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Numbers that lie within `tolerance` of their neighbour become one, their mean; ascending. */
export function cluster(values: readonly number[], tolerance: number): number[] {
  const groups: number[][] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const group = groups.at(-1);
    if (group !== undefined && value - (group.at(-1) ?? value) <= tolerance) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => group.reduce((sum, value) => sum + value, 0) / group.length);
}
