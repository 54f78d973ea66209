/**
 * What the libraries use and Chromium 80 lacks. The build lowers syntax only.
 * Each entry does nothing where the browser has its own.
 */
function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

function at<T>(this: ArrayLike<T>, index: number): T | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

function replaceAll(this: string, pattern: string | RegExp, replacement: string): string {
  if (pattern instanceof RegExp) return this.replace(pattern, replacement);
  return this.split(pattern).join(replacement);
}

function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  const copy = [...this];
  // oxlint-disable-next-line unicorn/no-array-sort -- this is the replacement itself, on a copy
  return copy.sort(compare);
}

function findLast<T>(this: readonly T[], test: (item: T, at: number) => boolean): T | undefined {
  for (let index = this.length - 1; index >= 0; index--) {
    const item = this[index] as T;
    if (test(item, index)) return item;
  }
  return undefined;
}

define(Array.prototype, 'at', at);
define(Array.prototype, 'toSorted', toSorted);
define(Array.prototype, 'findLast', findLast);
define(String.prototype, 'at', at);
define(String.prototype, 'replaceAll', replaceAll);
define(Object, 'hasOwn', (target: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(target, key));
define(globalThis, 'structuredClone', (value: unknown) => JSON.parse(JSON.stringify(value)));
define(globalThis, 'requestIdleCallback', (run: () => void) => setTimeout(run, 30));
define(globalThis, 'cancelIdleCallback', (handle: number) => clearTimeout(handle));
