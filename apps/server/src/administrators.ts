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

const ADMINISTRATORS: readonly (readonly [login: string, name: string, role: UserRole])[] = [
  ['system', '系统管理员', 'system'],
  ['security', '安全管理员', 'security'],
  ['audit', '审计管理员', 'audit'],
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

/** Makes those of the three administrators of a real county that do not exist yet, with one-time passwords. */
export function makeAdministrators(settings: Settings): Promise<MadeAdministrators> {
  return withPeople(settings, async ({ accounts, trail }) => {
    const made: OneTimePassword[] = [];
    const present: string[] = [];
    for (const [login, name, role] of ADMINISTRATORS) {
      if (await accounts.byLogin(login)) {
        present.push(login);
        continue;
      }
      const password = oneTimePassword();
      const passwordHash = await hashPassword(password);
      const user = { login, name, role, passwordHash, organisationId: null, wantedRole: null, mustChange: true };
      await accounts.create([user]);
      await trail.record({ actor: COMMAND_LINE, action: 'userCreated', subject: login });
      made.push({ login, name, password });
    }
    return { made, present };
  });
}

/** Gives an administrator a new one-time password and ends its sessions; null when there is no such administrator. */
export function renewAdministrator(settings: Settings, login: string): Promise<OneTimePassword | null> {
  return withPeople(settings, async ({ accounts, sessions, trail }) => {
    const account = await accounts.byLogin(login);
    const isAdministrator = ADMINISTRATORS.some(([, , role]) => role === account?.role);
    if (!account || !isAdministrator) return null;
    const password = oneTimePassword();
    await accounts.setPassword(account.id, await hashPassword(password), true);
    await sessions.endAll(account.id, null);
    await trail.record({ actor: COMMAND_LINE, action: 'passwordReset', subject: account.login });
    return { login: account.login, name: account.name, password };
  });
}
