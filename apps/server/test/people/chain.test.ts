import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeAdministrators, renewAdministrator } from '../../src/administrators.ts';
import { openDatabase, type OpenDatabase } from '../../src/database/open-database.ts';
import { openPeople, type People } from '../../src/people/people.ts';
import { IDLE_MS, LONGEST_MS } from '../../src/people/sessions.ts';
import { migrate } from '../../src/storage/migrate.ts';
import type { Schema } from '../../src/storage/schema.ts';
import { signInWith } from '../http/test-server.ts';
import { startServer } from '../../src/server.ts';

describe('over one database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shiji-chain-'));
  let database: OpenDatabase;
  let pool: Pool;
  let db: Kysely<Schema>;
  let people: People;

  beforeAll(async () => {
    database = await openDatabase(folder, undefined);
    pool = new Pool(database.connection);
    db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
    await migrate(db);
    people = openPeople(db, 'test');
  }, 120_000);
  afterAll(async () => {
    await pool.end();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe('a trail of five entries', () => {
    beforeEach(async () => {
      await sql`delete from trail`.execute(db);
      await sql`delete from trail_head`.execute(db);
      for (const subject of ['一', '二', '三', '四', '五'])
        await people.trail.record({ actor: 'jia', action: 'batchOpened', subject });
    });

    test('holds', async () => {
      expect(await people.trail.verify()).toEqual({ entries: 5, firstBroken: null });
    });

    test.each([
      ['a changed field', sql`update trail set actor = 'yi' where number = 3`, 3],
      ['a changed time', sql`update trail set at = '2020-01-01T00:00:00.000Z' where number = 1`, 1],
      ['an entry removed', sql`delete from trail where number = 2`, 2],
      ['entries cut off at the end', sql`delete from trail where number >= 4`, 4],
      ['everything removed', sql`delete from trail`, 1],
      [
        'two entries exchanged',
        sql`update trail set subject = case number when 2 then '三' else '二' end where number in (2, 3)`,
        2,
      ],
      ['the head changed', sql`update trail_head set hash = 'x'`, 5],
    ])('%s shows at the first broken link', async (_, change, firstBroken) => {
      await change.execute(db);
      expect((await people.trail.verify()).firstBroken).toBe(firstBroken);
    });

    test('a deed that fails is not in it', async () => {
      const failing = people.transact(async ({ trail }) => {
        await trail.record({ actor: 'jia', action: 'signIn' });
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect(await people.trail.verify()).toEqual({ entries: 5, firstBroken: null });
    });
  });

  test('what cannot be recorded does not happen', async () => {
    await sql`alter table trail rename to trail_away`.execute(db);
    const unrecorded = people.transact(async ({ organisations, trail }) => {
      await organisations.create({ name: '青禾县财政局', kind: 'bureau', parentId: null });
      await trail.record({ actor: 'jia', action: 'organisationCreated' });
    });
    await expect(unrecorded).rejects.toThrow('trail');
    await sql`alter table trail_away rename to trail`.execute(db);
    expect(await people.organisations.list()).toEqual([]);
  });

  test('a session ends after half an hour of silence and after a working day in any case', async () => {
    await people.accounts.create([
      {
        login: 'yi',
        name: '乙',
        organisationId: null,
        wantedRole: null,
        role: 'leader',
        passwordHash: '-',
        mustChange: false,
      },
    ]);
    const id = (await people.accounts.byLogin('yi'))?.id ?? '';
    const begin = Date.now();
    const quiet = await people.sessions.open(id, '', '', begin);
    expect(await people.sessions.find(quiet.token, begin + IDLE_MS)).not.toBeNull();
    expect(await people.sessions.find(quiet.token, begin + 3 * IDLE_MS)).toBeNull();
    const busy = await people.sessions.open(id, '', '', begin);
    let last = begin;
    for (let at = begin; at <= begin + LONGEST_MS; at += IDLE_MS) {
      expect(await people.sessions.find(busy.token, at)).not.toBeNull();
      last = at;
    }
    expect(await people.sessions.find(busy.token, last + 1000)).toBeNull();
  });
});

test('the command line makes the first administrators, and with them the fictional county is gone', {
  timeout: 120_000,
}, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'shiji-admin-'));
  const settings = {
    host: '127.0.0.1',
    port: 0,
    dataFolder,
    databaseUrl: undefined,
    allowedHosts: [],
    trustedProxies: [],
  };
  const { made, present } = await makeAdministrators(settings);
  expect([made.map(({ login }) => login), present]).toEqual([['system', 'security', 'audit'], []]);
  const again = await makeAdministrators(settings);
  expect([again.made, again.present]).toEqual([[], ['system', 'security', 'audit']]);
  expect(await renewAdministrator(settings, 'nobody')).toBeNull();
  const renewed = await renewAdministrator(settings, 'audit');
  const server = await startServer(settings, { webFolder: join(dataFolder, 'no-page') });
  expect(server.sampleSignIns).toEqual([]);
  await expect(signInWith(server.url, 'shenhe', 'Qinghe-Shili-26')).rejects.toThrow('H016');
  await expect(signInWith(server.url, 'audit', made[2]?.password ?? '')).rejects.toThrow('H016');
  await expect(signInWith(server.url, 'audit', renewed?.password ?? '')).resolves.toBeDefined();
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
});
