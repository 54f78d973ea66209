import type { AddressInfo } from 'node:net';
import { findLibreOffice, type IntakeOptions, loadContent, openIntake } from '@shiji/intake';
import type { Runner } from 'graphile-worker';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import { openBatchFeed } from './batch-feed.ts';
import { type OpenDatabase, openDatabase } from './database/open-database.ts';
import { buildApp } from './http/app.ts';
import { WEB_FOLDER } from './http/page.ts';
import type { App, HttpRoom } from './http/room.ts';
import { enqueueAudit, startQueue } from './jobs/queue.ts';
import { openLog } from './log.ts';
import type { SampleSignIn } from './contract.ts';
import { openPeople } from './people/people.ts';
import { ensureSampleCounty, SAMPLE_COUNTY, SAMPLE_SIGN_INS } from './people/sample-county.ts';
import type { Settings } from './settings.ts';
import { StartError } from './start-error.ts';
import { openBatchStore } from './storage/batches.ts';
import { openFileFolder } from './storage/file-folder.ts';
import { openJudgements } from './storage/judgements.ts';
import { migrate } from './storage/migrate.ts';
import { openMutings } from './storage/mutings.ts';
import type { Schema } from './storage/schema.ts';

/** A server that answers. */
export interface RunningServer {
  /** The address to open in a browser. */
  readonly url: string;
  readonly dataFolder: string;
  /** Where the embedded database is; null with DATABASE_URL. */
  readonly databaseFolder: string | null;
  /** Empty once there is a real county. */
  readonly sampleSignIns: readonly SampleSignIn[];
  /** Resolves when the database has ended by itself; the server cannot go on. */
  readonly databaseLost: Promise<void>;
  /** Finishes answers under way, puts unfinished audits back, stops the database. */
  close(): Promise<void>;
}

/** What tests change. */
export interface ServerOptions {
  readonly intake?: IntakeOptions;
  readonly webFolder?: string;
  readonly maxFiles?: number;
  /** Of a .zip, packed and unpacked; by default 1 GB. */
  readonly archiveBytes?: number;
}

/** The county of a real installation: `shiji admin` makes its first accounts, and with them it begins to exist. */
export const REAL_COUNTY = 'local';
const VERSION = '0.1.0';
const MAX_FILES = 500;
const ARCHIVE_BYTES = 1024 * 1024 * 1024;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Undoes in reverse order what was opened; each step runs even if another fails. */
function createClosing(): { add(step: () => unknown): void; close(): Promise<void> } {
  const steps: (() => unknown)[] = [];
  let closing: Promise<void> | null = null;
  const closeAll = async () => {
    for (const step of steps.toReversed()) await Promise.resolve(step()).catch(() => undefined);
  };
  return { add: (step) => steps.push(step), close: () => (closing ??= closeAll()) };
}

type Closing = ReturnType<typeof createClosing>;

async function listen(app: App, { host, port }: Settings): Promise<string> {
  await app.listen({ host, port }).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'EADDRINUSE' ? '已被别的程序占用' : '无法使用';
    throw new StartError(
      'S015',
      `地址 ${host}:${port} ${reason}。`,
      '请用环境变量 PORT 换一个端口，例如 PORT=8090 npm start。',
    );
  });
  const address = app.server.address() as AddressInfo;
  const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${address.port}`;
}

function openPool(database: OpenDatabase, log: Logger, closing: Closing): Pool {
  const pool = new Pool({ ...database.connection, max: 12 });
  // A broken connection is replaced when next needed; without listeners it would end the process.
  const note = (error: NodeJS.ErrnoException) => log.warn({ code: error.code }, 'database connection lost');
  pool.on('error', note).on('connect', (client) => client.on('error', note));
  closing.add(() => pool.end());
  return pool;
}

/** The real county once it has accounts, before that the fictional one with its well-known sign-ins. */
async function chooseCounty(db: Kysely<Schema>): Promise<string> {
  if ((await openPeople(db, REAL_COUNTY).accounts.count()) > 0) return REAL_COUNTY;
  await ensureSampleCounty(openPeople(db, SAMPLE_COUNTY));
  return SAMPLE_COUNTY;
}

async function openRoom(
  settings: Settings,
  options: ServerOptions,
  pool: Pool,
  log: Logger,
  closing: Closing,
): Promise<{ room: HttpRoom; db: Kysely<Schema>; county: string }> {
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  const county = await chooseCounty(db);
  const store = openBatchStore(db, county, enqueueAudit);
  const folder = await openFileFolder(settings.dataFolder, settings.databaseUrl ? DAY_MS : 0);
  const soffice = options.intake?.soffice ?? findLibreOffice;
  const onThrown = (frames: readonly string[]) => log.error({ frames }, 'a file made the code throw');
  const intake = openIntake({ ...options.intake, soffice, onThrown });
  closing.add(() => intake.close());
  const uploadLimits = {
    fileBytes: intake.limits.fileBytes,
    files: options.maxFiles ?? MAX_FILES,
    archiveBytes: options.archiveBytes ?? ARCHIVE_BYTES,
  };
  const people = openPeople(db, county);
  const [judgements, mutings] = [openJudgements(db, county), openMutings(db, county)];
  const sampleSignIns = county === SAMPLE_COUNTY ? SAMPLE_SIGN_INS : [];
  return {
    room: {
      store,
      folder,
      intake,
      feed: openBatchFeed(),
      soffice,
      uploadLimits,
      people,
      judgements,
      mutings,
      sampleSignIns,
    },
    db,
    county,
  };
}

/** What a crash or a stop left unfinished goes back into the queue. */
async function resumeUnfinished(db: Kysely<Schema>, room: HttpRoom, county: string): Promise<void> {
  for (const id of await room.store.unfinished())
    await db.transaction().execute((trx) => enqueueAudit(trx, county, id));
}

async function openQueue(pool: Pool, room: HttpRoom, log: Logger): Promise<Runner> {
  return startQueue(pool, room, (level, message) => {
    if (level === 'error' || level === 'warning') log.warn({ queue: message.split(':')[0] }, 'queue');
  });
}

/** Faulty packs would fail every audit: better not to start. */
async function checkContent(): Promise<void> {
  const content = await loadContent();
  if (content.ok) return;
  throw new StartError(
    'S016',
    `规则包有误（文件夹 ${content.folder}）：\n${content.errors.join('\n')}`,
    '请按提示改正规则包，写法见 content/README.md；或用环境变量 SHIJI_CONTENT 指定另一个文件夹。',
  );
}

async function open(
  settings: Settings,
  options: ServerOptions,
  closing: Closing,
): Promise<Omit<RunningServer, 'close'>> {
  await checkContent();
  const log = await openLog(settings.dataFolder);
  const database = await openDatabase(settings.dataFolder, settings.databaseUrl);
  closing.add(() => database.close());
  const pool = openPool(database, log, closing);
  const { room, db, county } = await openRoom(settings, options, pool, log, closing);
  const runner = await openQueue(pool, room, log);
  // The audits under way are interrupted first, else the queue would wait for them.
  closing.add(() => (room.intake.close(), runner.stop()));
  await resumeUnfinished(db, room, county);
  const { allowedHosts, trustedProxies } = settings;
  const webFolder = options.webFolder ?? WEB_FOLDER;
  const app = await buildApp(room, { version: VERSION, log, allowedHosts, trustedProxies, webFolder });
  closing.add(() => app.close());
  const url = await listen(app, settings);
  log.info({ version: VERSION, node: process.version }, 'started');
  const places = { dataFolder: settings.dataFolder, databaseFolder: database.folder };
  return { url, ...places, databaseLost: database.lost, sampleSignIns: room.sampleSignIns };
}

/** Opens everything and listens; on failure everything is closed again and a StartError says why. */
export async function startServer(settings: Settings, options: ServerOptions = {}): Promise<RunningServer> {
  const closing = createClosing();
  try {
    const opened = await open(settings, options, closing);
    return { ...opened, close: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}
