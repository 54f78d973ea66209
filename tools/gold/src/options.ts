/** What the score card is asked to do. */
export interface Options {
  readonly holdout: boolean;
  readonly list: boolean;
  /** Never fail: for looking, not for judging. */
  readonly report: boolean;
  /** Only documents whose name contains one of these. */
  readonly only: readonly string[];
  /** Where to write all reports as `shiji audit --format json` prints them. */
  readonly json: string | null;
}

export const USAGE = `npm run gold [-- options] [part of a document's name …]

  --holdout    measure the held-back documents instead
  --list       show what was missed and what is unlabelled
  --report     always exit with 0
  --json FILE  also write the reports, as shiji audit --format json prints them

Exits with 1 below the bars (recall, precision, no clean document accused).
`;

const FLAGS = new Set(['--holdout', '--list', '--report']);

/** Reads the arguments; null when they cannot be understood. */
export function parseOptions(args: readonly string[]): Options | null {
  const at = args.indexOf('--json');
  const json = at < 0 ? null : (args[at + 1] ?? null);
  if (at >= 0 && json === null) return null;
  const rest = at < 0 ? args : args.toSpliced(at, 2);
  if (rest.some((word) => word.startsWith('-') && !FLAGS.has(word))) return null;
  return {
    holdout: rest.includes('--holdout'),
    list: rest.includes('--list'),
    report: rest.includes('--report'),
    only: rest.filter((word) => !word.startsWith('-')),
    json,
  };
}
