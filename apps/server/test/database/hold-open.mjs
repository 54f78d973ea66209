// Opens the database of a folder and holds it until SIGTERM: a server's life without the server.
import { Client } from 'pg';
import { openDatabase } from '../../dist/database/open-database.js';

const [folder, url] = process.argv.slice(2);
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);

try {
  const database = await openDatabase(folder, url);
  process.on('SIGTERM', () => database.close().then(() => process.exit(0)));
  const client = new Client(database.connection);
  client.on('error', () => undefined);
  await client.connect();
  await client.query('CREATE TABLE IF NOT EXISTS kept (id integer PRIMARY KEY)');
  await client.query('INSERT INTO kept SELECT coalesce(max(id), 0) + 1 FROM kept');
  const { rows } = await client.query('SELECT count(*)::int AS kept, current_user AS role FROM kept');
  const settings = {};
  for (const name of [
    'fsync',
    'synchronous_commit',
    'full_page_writes',
    'data_checksums',
    'listen_addresses',
    'server_encoding',
  ]) {
    settings[name] = (await client.query(`SHOW ${name}`)).rows[0][name];
  }
  say({
    ready: true,
    pid: process.pid,
    ...rows[0],
    settings,
    folder: database.folder,
    socket: database.connection.host,
  });
  process.stdin.resume();
} catch (error) {
  say({ ready: false, code: error.code, message: error.message, remedy: error.remedy });
  process.exit(1);
}
