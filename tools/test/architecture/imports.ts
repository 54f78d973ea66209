import { posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import type { SourceFile } from '../source-files.ts';

/** One import or re-export as written. */
export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Vanishes when compiled. */
  readonly isType: boolean;
}

/** Everything a file imports, `import()` and re-exports included. */
export function importsOf({ path, text }: SourceFile): Import[] {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const taken = module.staticImports.map(({ moduleRequest, entries }) => ({
    specifier: moduleRequest.value,
    isType: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) => (moduleRequest ? [{ specifier: moduleRequest.value, isType }] : [])),
  );
  const later = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const specifier = /^['"](.+)['"]$/.exec(text.slice(moduleRequest.start, moduleRequest.end))?.[1];
    return specifier ? [{ specifier, isType: false }] : [];
  });
  return [...taken, ...passedOn, ...later].map((one) => ({ from: path, ...one }));
}

/** The room of a path: `packages/figure/src/unit.ts` → `packages/figure`. */
export function roomOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

/** The file of the repository that a relative import means, or null for a package. */
export function targetOf({ from, specifier }: Import): string | null {
  if (!specifier.startsWith('.')) return null;
  return posix.normalize(posix.join(posix.dirname(from), specifier));
}

/** `@scope/name/sub` → `@scope/name`, `name/sub` → `name`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Circles among files: each group imports itself through the others. Tarjan’s algorithm. */
export function circles(files: readonly string[], arrows: ReadonlyMap<string, readonly string[]>): string[][] {
  const order = new Map<string, { at: number; low: number }>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): { at: number; low: number } => {
    const mark = { at: order.size, low: order.size };
    order.set(file, mark);
    stack.push(file);
    for (const next of arrows.get(file) ?? []) {
      const seen = order.get(next);
      if (!seen) mark.low = Math.min(mark.low, visit(next).low);
      else if (stack.includes(next)) mark.low = Math.min(mark.low, seen.at);
    }
    if (mark.low === mark.at) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || (arrows.get(file) ?? []).includes(file)) found.push(group);
    }
    return mark;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found;
}
