/** One stream to the user; `columns` is its width in half-width characters. */
export interface Outlet {
  write(text: string): void;
  readonly isTTY: boolean;
  readonly columns: number;
}

/** Where a command speaks; tests bring their own. */
export interface Terminal {
  readonly out: Outlet;
  readonly err: Outlet;
  readonly env: Readonly<Record<string, string | undefined>>;
}

const USUAL_COLUMNS = 100;

function outletOf(stream: NodeJS.WriteStream): Outlet {
  return {
    write: (text) => void stream.write(text),
    isTTY: stream.isTTY === true,
    // Asked anew at each use: windows change their size.
    get columns() {
      return stream.columns ?? USUAL_COLUMNS;
    },
  };
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return { out: outletOf(process.stdout), err: outletOf(process.stderr), env: process.env };
}
