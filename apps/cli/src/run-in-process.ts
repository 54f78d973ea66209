import { runCommand } from './run-command.ts';
import { processTerminal } from './terminal.ts';

/** `shiji … | head` closes our output early; that is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
}

/** Runs the command of this process’s arguments and sets its exit code; output is flushed before it ends. */
export async function runInProcess(): Promise<void> {
  endQuietlyWhenNobodyReads();
  const code = await runCommand(process.argv.slice(2), processTerminal());
  // `serve` sets a code of its own when it cannot start.
  if (code !== null) process.exitCode = code;
}
