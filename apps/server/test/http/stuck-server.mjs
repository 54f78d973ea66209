// A server in a process of its own, whose reading processes do what `entry` says. Prints its address.
import { startServer } from '../../dist/server.js';

const [dataFolder, entry] = process.argv.slice(2);
const settings = {
  host: '127.0.0.1',
  port: 0,
  dataFolder,
  databaseUrl: undefined,
  allowedHosts: [],
  trustedProxies: [],
};
const server = await startServer(settings, { intake: { entry, processes: 1 } });
process.on('SIGTERM', () => server.close().then(() => process.exit(0)));
process.stdout.write(`${server.url}\n`);
