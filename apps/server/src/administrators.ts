import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { OneTimePassword, UserRole } from './contract.ts';
import { openDatabase } from './database/open-database.ts';
import { hashPassword, oneTimePassword } from './people/password.ts';
import { openPeople, type People } from './people/people.ts';
import { REAL_COUNTY } from './server.ts';
import type { Settings } from './settings.ts';
import { migrate } from './storage/migrate.ts';
import type { Schema } from './storage/schema.ts';

/** What was made anew and what there was already. */
export interface MadeAdministrators {
  readonly made: readonly OneTimePassword[];
  readonly present: readonly string[];
}

interface Administrator {
  readonly login: string;
  readonly name: string;
  readonly role: UserRole;
}

const ADMINISTRATORS: readonly Administrator[] = [
  { login: 'system', name: '系统管理员', role: 'system' },
  { login: 'security', name: '安全管理员', role: 'security' },
  { login: 'audit', name: '审计管理员', role: 'audit' },
];
const COMMAND_LINE = '命令行';

/** Opens the county’s people without a server. The embedded database must not be in use: StartError S009 otherwise. */
async function withPeople<T>(
  { dataFolder, databaseUrl }: Settings,
  action: (people: People) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(dataFolder, databaseUrl);
  const pool = new Pool({ ...database.connection, max: 2 });
  pool.on('error', () => undefined);
  try {
    const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    await migrate(db);
    return await action(openPeople(db, REAL_COUNTY));
  } finally {
    await pool.end();
    await database.close();
  }
}

async function create(people: People, { login, name, role }: Administrator): Promise<OneTimePassword> {
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  await people.transact(async ({ accounts, trail }) => {
    const placed = { organisationId: null, wantedRole: null, mustChange: true };
    await accounts.create([{ login, name, role, passwordHash, ...placed }]);
    await trail.record({ actor: COMMAND_LINE, action: 'userCreated', subject: login });
  });
  return { login, name, password };
}

/** Makes those of the three administrators of a real county that do not exist yet, with one-time passwords. */
export function makeAdministrators(settings: Settings): Promise<MadeAdministrators> {
  return withPeople(settings, async (people) => {
    const made: OneTimePassword[] = [];
    const present: string[] = [];
    for (const administrator of ADMINISTRATORS) {
      const { login } = administrator;
      if (await people.accounts.byLogin(login)) present.push(login);
      else made.push(await create(people, administrator));
    }
    return { made, present };
  });
}

/** Gives an administrator a new one-time password and ends its sessions; null when there is no such administrator. */
export function renewAdministrator(settings: Settings, login: string): Promise<OneTimePassword | null> {
  return withPeople(settings, async (people) => {
    const account = await people.accounts.byLogin(login);
    const isAdministrator = ADMINISTRATORS.some(({ role }) => role === account?.role);
    if (!account || !isAdministrator) return null;
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    await people.transact(async ({ accounts, sessions, trail }) => {
      await accounts.setPassword(account.id, passwordHash, true);
      await sessions.endAll(account.id, null);
      await trail.record({ actor: COMMAND_LINE, action: 'passwordReset', subject: account.login });
    });
    return { login: account.login, name: account.name, password };
  });
}
