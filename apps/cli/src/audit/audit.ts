import {
  type AuditedFile,
  type AuditedFiles,
  type IntakeFile,
  type ReportJson,
  reportsJson,
  openIntake,
} from '@shiji/intake';
import type { AuditCommand } from '../arguments.ts';
import type { Terminal } from '../terminal.ts';
import { paintFor } from '../text/paint.ts';
import { reportText } from '../text/report.ts';
import { printable } from '../text/printable.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { type Gathered, gather } from './gather.ts';
import { startProgress } from './progress.ts';
import { saved } from './save.ts';
import { send } from './send.ts';

/** Lines of a result written to a file are this wide. */
const FILE_COLUMNS = 100;

type Unread = Extract<AuditedFile, { ok: false }>;

function filesIn(gathered: readonly Gathered[]): IntakeFile[] {
  return gathered.flatMap((one) => (one.ok ? [one.file] : []));
}

/** Puts the files that could not even be opened back in their places. */
function inOrder(gathered: readonly Gathered[], audited: readonly AuditedFile[]): AuditedFile[] {
  const byName = new Map(audited.map((file) => [file.file, file]));
  return gathered.flatMap((one) => {
    if (!one.ok) return [{ ok: false, file: one.path, error: one.error } as const];
    return byName.get(one.path) ?? [];
  });
}

function unreadOf(gathered: readonly Gathered[], { lastYear }: AuditedFiles): Unread[] {
  const unopened = gathered.flatMap((one) =>
    one.ok ? [] : [{ ok: false, file: one.path, error: one.error } as const],
  );
  return [...unopened, ...lastYear.filter((file) => !file.ok)];
}

/** Reads and audits with a progress bar; the processes are ended afterwards. */
async function work(
  files: readonly Gathered[],
  lastYear: readonly Gathered[],
  terminal: Terminal,
): Promise<AuditedFiles> {
  const [current, last] = [filesIn(files), filesIn(lastYear)];
  const names = { files: current.map(({ name }) => name), lastYear: last.map(({ name }) => name) };
  const progress = startProgress(terminal.err, names);
  const intake = openIntake();
  try {
    return await intake.audit(current, last, progress.advance);
  } finally {
    progress.end();
    intake.close();
  }
}

function complain(file: string, { code, message, remedy }: Unread['error'], terminal: Terminal): void {
  terminal.err.write(`${printable(file)}：读不了（${code}）。${message}${remedy}\n`);
}

function written(reports: readonly ReportJson[], command: AuditCommand, terminal: Terminal): string {
  if (command.format === 'json') return `${JSON.stringify(reports, null, 2)}\n`;
  if (command.out !== null) return reportText(reports, paintFor({ isTTY: false }, {}), FILE_COLUMNS);
  return reportText(reports, paintFor(terminal.out, terminal.env), terminal.out.columns);
}

/** Audits the files of the command and writes the result. Returns the exit code; see `EXIT`. */
export async function audit(command: AuditCommand, terminal: Terminal): Promise<number> {
  const [files, lastYear] = await Promise.all([gather(command.files), gather(command.lastYear)]);
  const audited = await work(files, lastYear, terminal);
  const ordered = inOrder(files, audited.files);
  const reports = reportsJson(ordered);
  const unreadLastYear = unreadOf(lastYear, audited);
  // The text names unread files itself; whoever reads JSON or a file would miss them.
  if (command.format === 'json' || command.out !== null)
    for (const report of reports) if ('error' in report) complain(report.file, report.error, terminal);
  for (const { file, error } of unreadLastYear) complain(file, error, terminal);
  const text = written(reports, command, terminal);
  if (command.out === null) terminal.out.write(text);
  else if (!(await saved(command.out, text, terminal))) return EXIT.unreadable;
  if (!(await send(command, ordered, terminal))) return EXIT.unreadable;
  return exitCodeOf(reports, unreadLastYear.length);
}
