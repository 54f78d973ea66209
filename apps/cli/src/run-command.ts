import { admin } from './admin.ts';
import { type Command, parseArguments } from './arguments.ts';
import { audit } from './audit/audit.ts';
import { EXIT } from './audit/exit-code.ts';
import { AUDIT_HELP, HELP, VERSION } from './help.ts';
import type { Terminal } from './terminal.ts';

async function serve(): Promise<null> {
  // Loaded only here: auditing needs no web server.
  const { main } = await import('@shiji/server');
  await main();
  return null;
}

function show(text: string, terminal: Terminal): number {
  terminal.out.write(`${text}\n`);
  return EXIT.ok;
}

function refuse({ message, hint }: Extract<Command, { kind: 'mistake' }>, terminal: Terminal): number {
  terminal.err.write(`${message}\n${hint}\n`);
  return EXIT.unreadable;
}

/** Runs one command line (without `node` and the script); the exit code, or null when a server now runs. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number | null> {
  const command = parseArguments(args);
  switch (command.kind) {
    case 'help':
      return show(command.topic === 'audit' ? AUDIT_HELP : HELP, terminal);
    case 'version':
      return show(VERSION, terminal);
    case 'mistake':
      return refuse(command, terminal);
    case 'serve':
      return serve();
    case 'admin':
      return admin(command.login, terminal);
    case 'audit':
      return audit(command, terminal);
  }
}
