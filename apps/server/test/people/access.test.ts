import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ErrorBody, UserRole } from '../../src/contract.ts';
import { ACCESS, accessTo } from '../../src/http/access.ts';
import { buildApp } from '../../src/http/app.ts';
import type { App, HttpRoom } from '../../src/http/room.ts';
import { type Proof, signIn, startTestServer, type TestServer } from '../http/test-server.ts';
import { pino } from 'pino';

const LOGINS: Readonly<Record<UserRole, string>> = {
  reviewer: 'shenhe',
  leader: 'lingdao',
  clerk: 'shuili',
  system: 'xitong',
  security: 'anquan',
  audit: 'shenji',
};
const ROLES = Object.keys(LOGINS) as UserRole[];
const NOBODY = '00000000-0000-4000-8000-000000000000';

/** Every route that is registered, as the table names them; the application asks nothing of its means until it is asked. */
async function registeredRoutes(): Promise<string[]> {
  const people = { organisations: {} };
  const options = {
    version: '0',
    log: pino({ enabled: false }),
    allowedHosts: [],
    trustedProxies: [],
    webFolder: '/nowhere',
  };
  const app: App = await buildApp({ people } as unknown as HttpRoom, options);
  await app.ready();
  const names: string[] = [];
  let path: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^([│├└─ ]*)(\S+) \(([^)]*)\)/.exec(line);
    if (!found) continue;
    const depth = Math.floor((found[1]?.length ?? 0) / 4) - 1;
    path = [...path.slice(0, depth), found[2] ?? ''];
    for (const method of (found[3] ?? '').split(', ')) if (method !== 'HEAD') names.push(`${method} ${path.join('')}`);
  }
  await app.close();
  return names;
}

describe('the table of routes and roles', () => {
  test('names every route that is registered, and no other', async () => {
    const registered = await registeredRoutes();
    expect(registered.length).toBeGreaterThan(25);
    expect(registered.toSorted()).toEqual(Object.keys(ACCESS).toSorted());
  });

  test('refuses a route that it does not name', () => {
    expect(accessTo('GET /api/forgotten')).toBeNull();
    expect(accessTo('PATCH /api/batches/:id')).toBeNull();
    expect(accessTo('GET /api/toString')).toBeNull();
    expect(accessTo('POST /elsewhere')).toBeNull();
  });

  test('gives no administrator any route of the business, and no route of one to another', () => {
    for (const [name, access] of Object.entries(ACCESS)) {
      if (typeof access === 'string') continue;
      const administrators = access.filter((role) => ['system', 'security', 'audit'].includes(role));
      if (administrators.length > 0) expect(access, name).toEqual(administrators);
    }
    expect(ACCESS['POST /api/users']).toEqual(['system']);
    expect(ACCESS['PUT /api/users/:id/role']).toEqual(['security']);
    expect(ACCESS['GET /api/trail']).toEqual(['audit']);
  });
});

describe('every route asked by everybody', () => {
  let server: TestServer;
  const proofs = new Map<string, Proof>();

  beforeAll(async () => {
    server = await startTestServer({ intake: { processes: 1 } });
    for (const role of ROLES) proofs.set(role, await signIn(server.url, LOGINS[role]));
  }, 120_000);
  afterAll(() => server.end());

  async function codeOf(name: string, role: string): Promise<string> {
    const [method = '', route = ''] = name.split(' ');
    const path = route.replace(':id', NOBODY).replace(':name', 'nothing');
    const init = { method, headers: proofs.get(role) ?? {} };
    const answer = await fetch(`${server.url}${path}`, init);
    if (answer.ok) return 'ok';
    return ((await answer.json()) as ErrorBody).error.code;
  }

  const REFUSED = ['H013', 'H014', 'H015'];
  const ending = new Set(['DELETE /api/session']);

  test.each(Object.entries(ACCESS).filter(([name]) => !ending.has(name)))('%s', async (name, access) => {
    const outcome: Record<string, string> = {};
    for (const who of ['nobody', ...ROLES]) {
      const code = await codeOf(name, who);
      outcome[who] = REFUSED.includes(code) ? code : 'admitted';
    }
    const expected = (who: string) => {
      if (access === 'anybody') return 'admitted';
      if (who === 'nobody') return 'H013';
      return access === 'signedIn' || access.some((role) => role === who) ? 'admitted' : 'H014';
    };
    expect(outcome).toEqual(Object.fromEntries(['nobody', ...ROLES].map((who) => [who, expected(who)])));
  });

  test('an old or invented cookie is nobody', async () => {
    const headers = { cookie: 'shiji_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' };
    expect((await fetch(`${server.url}/api/batches`, { headers })).status).toBe(401);
  });

  const UNSAFE = Object.keys(ACCESS).filter((name) => !name.startsWith('GET ') && name !== 'POST /api/session');
  test.each(UNSAFE)('%s without the page’s token is refused', async (name) => {
    const access = ACCESS[name];
    const role = Array.isArray(access) ? String(access[0]) : 'reviewer';
    const [method = '', route = ''] = name.split(' ');
    const path = route.replace(':id', NOBODY).replace(':name', 'nothing');
    const cookie = proofs.get(role)?.cookie ?? '';
    for (const headers of [{ cookie }, { cookie, 'x-csrf-token': 'x'.repeat(43) }]) {
      const answer = await fetch(`${server.url}${path}`, { method, headers });
      expect([answer.status, ((await answer.json()) as ErrorBody).error.code]).toEqual([403, 'H015']);
    }
  });
});
