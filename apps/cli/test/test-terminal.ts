import type { Terminal } from '../src/terminal.ts';

export interface TestTerminal extends Terminal {
  /** What has been written to each stream so far. */
  readonly written: { out: string; err: string };
}

/** A terminal that remembers what it was told. */
export function testTerminal({ isTTY = false, columns = 80, env = {} } = {}): TestTerminal {
  const written = { out: '', err: '' };
  const outlet = (name: 'out' | 'err') => ({
    isTTY,
    columns,
    write: (text: string) => {
      written[name] += text;
    },
  });
  return { out: outlet('out'), err: outlet('err'), env, written };
}
