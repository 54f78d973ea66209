/** Colours a text, or leaves it as it is. */
export type Brush = (text: string) => string;

export interface Paint {
  readonly bold: Brush;
  readonly dim: Brush;
  readonly red: Brush;
  readonly yellow: Brush;
  readonly cyan: Brush;
  readonly green: Brush;
}

function brush(colours: boolean, open: number, close: number): Brush {
  return (text) => (colours && text !== '' ? `\u001B[${open}m${text}\u001B[${close}m` : text);
}

/** Colours for a terminal; none elsewhere, and none when NO_COLOR is set. */
export function paintFor(
  outlet: { readonly isTTY: boolean },
  env: Readonly<Record<string, string | undefined>>,
): Paint {
  const colours = outlet.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    bold: brush(colours, 1, 22),
    dim: brush(colours, 2, 22),
    red: brush(colours, 31, 39),
    yellow: brush(colours, 33, 39),
    cyan: brush(colours, 36, 39),
    green: brush(colours, 32, 39),
  };
}
