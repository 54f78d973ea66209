import type { ReportJson } from '@shiji/intake';

/** What the command says to scripts: docs/reference/cli.md. */
export const EXIT = { ok: 0, errors: 1, unreadable: 2 } as const;

/** A file that could not be read outweighs errors found in others: the result is then not complete. */
export function exitCodeOf(reports: readonly ReportJson[], unreadLastYear: number): number {
  if (unreadLastYear > 0 || reports.some((report) => 'error' in report)) return EXIT.unreadable;
  const found = reports.some((report) => 'findings' in report && report.findings.some(isError));
  return found ? EXIT.errors : EXIT.ok;
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
