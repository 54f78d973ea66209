export * from './contract.ts';
export { type MadeAdministrators, makeAdministrators, renewAdministrator } from './administrators.ts';
export { main } from './main.ts';
export { type RunningServer, type ServerOptions, startServer } from './server.ts';
export { readSettings, type Settings } from './settings.ts';
export { StartError } from './start-error.ts';
