export { runCommand } from './run-command.ts';
export { runInProcess } from './run-in-process.ts';
export type { Outlet, Terminal } from './terminal.ts';
