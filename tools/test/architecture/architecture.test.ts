import { builtinModules } from 'node:module';
import { describe, expect, test } from 'vitest';
import { filesBelow, productSources, textOf } from '../source-files.ts';
import { circles, type Import, importsOf, packageOf, roomOf, targetOf } from './imports.ts';
import { ROOMS, type Room } from './rooms.ts';
import { functionSizes, quantile, spread } from './sizes.ts';

const sources = productSources();
const imports = sources.flatMap(importsOf);

function where({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}

function isNode(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

/** The room an import reaches, or null for a package of other people. */
function reachedRoom(one: Import): string | null {
  const target = targetOf(one);
  if (target !== null) return roomOf(target);
  const own = /^@shiji\/(\w+)/.exec(one.specifier)?.[1];
  if (own === undefined) return null;
  return Object.keys(ROOMS).find((room) => room.endsWith(`/${own}`)) ?? `unknown ${own}`;
}

function isAllowedRoom(room: Room, one: Import, reached: string): boolean {
  if (reached === roomOf(one.from) || room.rooms.includes(reached)) return true;
  return one.isType && (room.typesOf ?? []).includes(reached);
}

describe.each(Object.entries(ROOMS))('%s', (name, room) => {
  const mine = imports.filter(({ from }) => roomOf(from) === name);

  test('imports only rooms below it', () => {
    const wrong = mine.filter((one) => {
      const reached = reachedRoom(one);
      return reached !== null && !isAllowedRoom(room, one, reached);
    });
    expect(wrong.map(where)).toEqual([]);
  });

  test('imports other people’s packages only as decided', () => {
    const wrong = mine.filter(({ specifier, ...one }) => {
      if (isNode(specifier) || reachedRoom({ specifier, ...one }) !== null) return false;
      return !room.packages.includes(packageOf(specifier));
    });
    expect(wrong.map(where)).toEqual([]);
  });

  test.skipIf(room.node)('imports nothing of Node', () => {
    expect(mine.filter(({ specifier }) => isNode(specifier)).map(where)).toEqual([]);
  });

  test('declares the packages and rooms that it imports', () => {
    const manifest = JSON.parse(textOf(`${name}/package.json`)) as Record<string, Record<string, string> | undefined>;
    const declared = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    const named = mine.filter(({ specifier }) => !specifier.startsWith('.') && !isNode(specifier));
    const missing = named.filter(({ specifier }) => declared[packageOf(specifier)] === undefined);
    expect([...new Set(missing.map(({ specifier }) => specifier))]).toEqual([]);
  });
});

test('every room is in the plan', () => {
  const rooms = new Set(sources.map(({ path }) => roomOf(path)));
  expect([...rooms].filter((room) => !(room in ROOMS))).toEqual([]);
});

function circlesOf(arrows: readonly Import[]): string[][] {
  const byFile = new Map<string, string[]>();
  for (const one of arrows) {
    const target = targetOf(one);
    if (target !== null) byFile.set(one.from, [...(byFile.get(one.from) ?? []), target]);
  }
  const files = sources.map(({ path }) => path);
  return circles(files, byFile);
}

test('no file needs itself by way of others, not even for a type', () => {
  expect(circlesOf(imports)).toEqual([]);
});

function partsOf(path: string): string[] {
  return path.split('/').map((part) => part.replace(/\..*$/, ''));
}

test('no file or folder is a place for everything', () => {
  const vague = /^(?:utils?|helpers?|common|misc|manager)$/i;
  const all = [...filesBelow('packages'), ...filesBelow('apps'), ...filesBelow('tools'), ...filesBelow('bench')];
  expect(all.filter((path) => partsOf(path).some((part) => vague.test(part)))).toEqual([]);
});

test('no name ends in Manager, Helper, Util', () => {
  const vague = /\b(?:class|function|const|interface|type)\s+(\w*(?:Manager|Helpers?|Utils?))\b/g;
  const found = sources.flatMap(({ path, text }) => [...text.matchAll(vague)].map(([, name]) => `${path}: ${name}`));
  expect(found).toEqual([]);
});

describe('sizes', () => {
  const functions = sources.flatMap(functionSizes);
  const fileLines = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

  test('no function is longer than 80 lines, half of them at most 8', () => {
    const lines = functions.map((one) => one.lines);
    process.stdout.write(`functions: ${functions.length}, lines ${spread(lines)}\n`);
    const long = functions.filter((one) => one.lines > 80);
    expect(long.map(({ path, line, name, lines: count }) => `${path}:${line} ${name} ${count}`)).toEqual([]);
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(8);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(25);
  });

  test('nine files of ten have at most 300 lines', () => {
    const lines = fileLines.map((one) => one.lines);
    process.stdout.write(`files: ${fileLines.length}, lines ${spread(lines)}\n`);
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(300);
  });
});

describe('the measuring itself', () => {
  test('sees a circle of any length and no circle where there is none', () => {
    const arrows = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a', 'd']],
      ['d', []],
    ]);
    expect(circles(['a', 'b', 'c', 'd'], arrows).map((group) => group.toSorted())).toEqual([['a', 'b', 'c']]);
    expect(circles(['a', 'd'], new Map([['a', ['d']]]))).toEqual([]);
    expect(circles(['a'], new Map([['a', ['a']]]))).toEqual([['a']]);
  });

  test('sees every way to import', () => {
    const text = `import a from 'a';
import type { B } from './b.ts';
export { c } from '../c.ts';
export type * from 'd/deep';
import 'e';
const f = await import('f');`;
    expect(
      importsOf({ path: 'packages/x/src/y.ts', text }).map(({ specifier, isType }) => [specifier, isType]),
    ).toEqual([
      ['a', false],
      ['./b.ts', true],
      ['e', false],
      ['../c.ts', false],
      ['d/deep', true],
      ['f', false],
    ]);
  });

  test('counts the lines of every kind of function', () => {
    const text = `function one() {}
const two = () =>
  2;
class C {
  three() {

  }
}
const o = { four: function () {
  list.map((x) => x);
} };`;
    const sizes = functionSizes({ path: 'x.ts', text }).map(({ name, line, lines }) => [name, line, lines]);
    expect(sizes).toEqual([
      ['one', 1, 1],
      ['two', 2, 2],
      ['three', 5, 3],
      ['four', 9, 3],
    ]);
  });

  test('counts the lines of an inner function for it, and one line of the outer', () => {
    const text = `function outer() {
  return {
    inner() {
      const core = () => {
        1;
      };
    },
  };
}`;
    const sizes = functionSizes({ path: 'x.ts', text }).map(({ name, lines }) => [name, lines]);
    expect(Object.fromEntries(sizes)).toEqual({ outer: 5, inner: 3, core: 3 });
  });
});
