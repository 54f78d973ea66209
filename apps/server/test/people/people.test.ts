import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import type {
  BatchList,
  ErrorBody,
  ImportResult,
  OneTimePassword,
  Organisation,
  SessionList,
  SignedInState,
  TrailPage,
  TrailVerdict,
  User,
} from '../../src/contract.ts';
import { SAMPLE_SIGN_INS } from '../../src/people/sample-county.ts';
import { form, type Proof, REPORT, signIn, signInWith, startTestServer, type TestServer } from '../http/test-server.ts';

let server: TestServer;
let system: Proof;
let security: Proof;
let audit: Proof;
const STRONG = 'Lianhua-Chi-95';

beforeAll(async () => {
  server = await startTestServer({ intake: { processes: 1 } });
  system = await signIn(server.url, 'xitong');
  security = await signIn(server.url, 'anquan');
  audit = await signIn(server.url, 'shenji');
}, 120_000);
afterAll(() => server.end());

async function as<T>(proof: Proof, method: string, path: string, body?: unknown): Promise<{ status: number; body: T }> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  const headers = { ...proof, ...(body === undefined ? {} : { 'content-type': 'application/json' }) };
  const answer = await fetch(`${server.url}${path}`, { method, headers, ...json });
  const text = await answer.text();
  return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as T };
}

async function users(): Promise<User[]> {
  return (await as<{ users: User[] }>(system, 'GET', '/api/users')).body.users;
}

async function idOf(login: string): Promise<string> {
  return (await users()).find((user) => user.login === login)?.id ?? '';
}

async function create(login: string, wantedRole: string | null = null): Promise<OneTimePassword> {
  const user = { login, name: '新来的', organisationId: null, wantedRole };
  return (await as<OneTimePassword>(system, 'POST', '/api/users', user)).body;
}

/** Somebody with a password of their own and a role. */
async function person(login: string, role: string): Promise<Proof> {
  const { password } = await create(login);
  await as(security, 'PUT', `/api/users/${await idOf(login)}/role`, { role, assigned: [] });
  const first = await signInWith(server.url, login, password);
  await as(first, 'PUT', '/api/session/password', { current: password, next: STRONG });
  return first;
}

const state = async (proof: Partial<Proof>) =>
  (await (await fetch(`${server.url}/api/session`, { headers: proof as Proof })).json()) as SignedInState;

describe('signing in', () => {
  test('a wrong name and a wrong password get the same answer', async () => {
    await expect(signInWith(server.url, 'keins', 'x')).rejects.toThrow('H016');
    await expect(signInWith(server.url, 'lingdao', 'x')).rejects.toThrow('H016');
  });

  test('after five failures even the right password is refused, until somebody unlocks', async () => {
    const { password } = await create('locked');
    for (let n = 0; n < 5; n++) await expect(signInWith(server.url, 'locked', 'x')).rejects.toThrow('H016');
    await expect(signInWith(server.url, 'locked', password)).rejects.toThrow('H017');
    await expect(signInWith(server.url, 'locked', 'x')).rejects.toThrow('H016');
    await as(security, 'POST', `/api/users/${await idOf('locked')}/unlock`);
    await expect(signInWith(server.url, 'locked', password)).resolves.toBeDefined();
  });

  test('always begins a new session and ends the one that came along', async () => {
    const planted = await signIn(server.url, 'lingdao');
    const body = JSON.stringify({ login: 'lingdao', password: SAMPLE_SIGN_INS[0]?.password });
    const headers = { ...planted, 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/api/session`, { method: 'POST', headers, body });
    expect(answer.headers.getSetCookie()[0]).not.toContain(planted.cookie);
    expect((await state(planted)).user).toBeNull();
  });

  test('gives a cookie that no script and no other site can use', async () => {
    const body = JSON.stringify({ login: 'lingdao', password: SAMPLE_SIGN_INS[0]?.password });
    const headers = { 'content-type': 'application/json', 'x-forwarded-proto': 'https' };
    const answer = await fetch(`${server.url}/api/session`, { method: 'POST', headers, body });
    expect(answer.headers.getSetCookie()[0]).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('out ends the session on the server', async () => {
    const proof = await signIn(server.url, 'lingdao');
    expect((await as(proof, 'DELETE', '/api/session')).status).toBe(204);
    expect((await state(proof)).user).toBeNull();
  });

  test('a form of another site cannot sign anybody in', async () => {
    const answer = await fetch(`${server.url}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: 'http://evil.example' },
      body: '{}',
    });
    expect(answer.status).toBe(403);
  });
});

describe('a password', () => {
  test('of an administrator cannot be renewed by another, who would become that administrator', async () => {
    const answer = await as<ErrorBody>(system, 'POST', `/api/users/${await idOf('anquan')}/password`);
    expect([answer.status, answer.body.error.code]).toEqual([409, 'H024']);
  });

  test('typed into the box for the name is not kept in the trail', async () => {
    await expect(signInWith(server.url, STRONG, 'shenhe')).rejects.toThrow('H016');
    const { entries } = (await as<TrailPage>(audit, 'GET', '/api/trail')).body;
    expect(entries[0]).toMatchObject({ actor: '', action: 'signInFailed', detail: '没有这个登录名' });
  });

  test('for one time opens nothing but the way to the own one', async () => {
    const { password } = await create('erster', 'leader');
    const proof = await signInWith(server.url, 'erster', password);
    expect((await as<ErrorBody>(proof, 'GET', '/api/sessions')).body.error.code).toBe('H019');
    const changed = await as(proof, 'PUT', '/api/session/password', { current: password, next: STRONG });
    expect(changed.status).toBe(204);
    expect((await as(proof, 'GET', '/api/sessions')).status).toBe(200);
  });

  test.each(['Kurz-1', 'alleskleingeschrieben', 'Passwd-zhangsan-7', 'Admin-Chi-9527', 'Xxx-Liaaan-95'])(
    '%s is too weak',
    async (next) => {
      const login = 'zhangsan';
      const present = (await idOf(login)) !== '';
      if (!present) await person(login, 'leader');
      const proof = await signInWith(server.url, login, STRONG);
      const answer = await as<ErrorBody>(proof, 'PUT', '/api/session/password', { current: STRONG, next });
      expect([answer.status, answer.body.error.code]).toEqual([400, 'H018']);
    },
  );

  test('changed ends all other sessions', async () => {
    const first = await person('wechsel', 'leader');
    const other = await signInWith(server.url, 'wechsel', STRONG);
    await as(first, 'PUT', '/api/session/password', { current: STRONG, next: `${STRONG}x` });
    expect((await state(other)).user).toBeNull();
    expect((await state(first)).user?.login).toBe('wechsel');
  });
});

describe('sessions', () => {
  test('are listed, and each can be ended', async () => {
    const first = await person('mehrere', 'leader');
    const other = await signInWith(server.url, 'mehrere', STRONG);
    const { sessions } = (await as<SessionList>(first, 'GET', '/api/sessions')).body;
    expect(sessions.map(({ current }) => current).toSorted()).toEqual([false, true]);
    const foreign = sessions.find(({ current }) => !current)?.id;
    expect((await as(first, 'DELETE', `/api/sessions/${foreign}`)).status).toBe(204);
    expect((await state(other)).user).toBeNull();
  });

  test('of somebody else cannot be ended by guessing', async () => {
    const { sessions } = (await as<SessionList>(system, 'GET', '/api/sessions')).body;
    expect((await as(server.proof, 'DELETE', `/api/sessions/${sessions[0]?.id}`)).status).toBe(404);
    expect((await state(system)).user?.login).toBe('xitong');
  });

  test('end when somebody is disabled', async () => {
    const proof = await person('weg', 'leader');
    const change = { name: '离开的', organisationId: null, disabled: true };
    expect((await as(system, 'PUT', `/api/users/${await idOf('weg')}`, change)).status).toBe(204);
    expect((await state(proof)).user).toBeNull();
    await expect(signInWith(server.url, 'weg', STRONG)).rejects.toThrow('H016');
  });
});

async function batchOf(
  login: string,
  password = SAMPLE_SIGN_INS[0]?.password ?? '',
): Promise<{ id: string; file: string; proof: Proof }> {
  const proof = await signInWith(server.url, login, password);
  const sent = await fetch(`${server.url}/api/batches`, {
    method: 'POST',
    headers: proof,
    body: form(['files', 'a.txt', REPORT]),
  });
  const { id } = (await sent.json()) as { id: string };
  const batch = await as<{ files: { id: string }[] }>(proof, 'GET', `/api/batches/${id}`);
  return { id, file: batch.body.files[0]?.id ?? '', proof };
}

describe('what somebody sees', () => {
  test('a clerk only the own unit, a reviewer the assigned departments, a leader all', async () => {
    const water = await batchOf('shuili');
    const forest = await batchOf('linye');
    const seenBy = async (login: string) => {
      const proof = await signIn(server.url, login);
      const { batches } = (await as<BatchList>(proof, 'GET', '/api/batches')).body;
      return [water.id, forest.id].map((id) => batches.some((batch) => batch.id === id));
    };
    expect(await seenBy('shuili')).toEqual([true, false]);
    expect(await seenBy('linye')).toEqual([false, true]);
    expect(await seenBy('shenhe')).toEqual([true, false]);
    expect(await seenBy('lingdao')).toEqual([true, true]);
  });

  test('a clerk who moves to another unit leaves the old one behind', async () => {
    const places = await listOrganisations();
    const at = (name: string) => places.find((one) => one.name === name)?.id ?? null;
    await person('yigong', 'clerk');
    const move = async (name: string) =>
      as(system, 'PUT', `/api/users/${await idOf('yigong')}`, {
        name: '调动的',
        organisationId: at(name),
        disabled: false,
      });
    await move('青禾县灌区管理所');
    const { id, proof } = await batchOf('yigong', STRONG);
    expect((await as(proof, 'GET', `/api/batches/${id}`)).status).toBe(200);
    await move('青禾县苗圃场');
    expect((await as(proof, 'GET', `/api/batches/${id}`)).status).toBe(404);
  });

  test('the bureau’s clerk does not see what its reviewers were sent', async () => {
    const bureau = (await listOrganisations()).find(({ kind }) => kind === 'bureau')?.id ?? null;
    await person('juban', 'clerk');
    await as(system, 'PUT', `/api/users/${await idOf('juban')}`, {
      name: '局办',
      organisationId: bureau,
      disabled: false,
    });
    const { id } = await batchOf('shenhe');
    const own = await batchOf('juban', STRONG);
    expect((await as(own.proof, 'GET', `/api/batches/${own.id}`)).status).toBe(200);
    expect((await as(own.proof, 'GET', `/api/batches/${id}`)).status).toBe(404);
  });

  test('what is out of sight cannot be reached by its id', async () => {
    const water = await batchOf('shuili');
    const forest = await batchOf('linye');
    for (const [method, path] of [
      ['GET', `/api/batches/${water.id}`],
      ['GET', `/api/batches/${water.id}/events`],
      ['GET', `/api/batches/${water.id}/findings.json`],
      ['GET', `/api/batches/${water.id}/findings.csv`],
      ['GET', `/api/batches/${water.id}/overview`],
      ['GET', `/api/batches/${water.id}/bulletin.docx`],
      ['GET', `/api/batches/${water.id}/overview.xlsx`],
      ['DELETE', `/api/batches/${water.id}`],
      ['GET', `/api/files/${water.file}`],
      ['GET', `/api/files/${water.file}/original`],
      ['GET', `/api/files/${water.file}/commented.docx`],
      ['GET', `/api/files/${water.file}/findings.xlsx`],
      ['GET', `/api/files/${water.file}/opinion.docx`],
    ] as const)
      expect((await as(forest.proof, method, path)).status, `${method} ${path}`).toBe(404);
    expect((await as(water.proof, 'GET', `/api/batches/${water.id}`)).status).toBe(200);
  });
});

describe('roles', () => {
  test('a new user has none, whatever was asked for, until the security administrator gives it', async () => {
    const { password } = await create('wartend', 'leader');
    const proof = await signInWith(server.url, 'wartend', password);
    await as(proof, 'PUT', '/api/session/password', { current: password, next: STRONG });
    expect((await as(proof, 'GET', '/api/batches')).status).toBe(403);
    await as(security, 'PUT', `/api/users/${await idOf('wartend')}/role`, { role: 'leader', assigned: [] });
    expect((await as(await signInWith(server.url, 'wartend', STRONG), 'GET', '/api/batches')).status).toBe(200);
  });

  test('nobody gives themselves a role or disables themselves', async () => {
    const own = { role: 'system', assigned: [] };
    expect((await as(security, 'PUT', `/api/users/${await idOf('anquan')}/role`, own)).status).toBe(409);
    const off = { name: 'x', organisationId: null, disabled: true };
    expect((await as(system, 'PUT', `/api/users/${await idOf('xitong')}`, off)).status).toBe(409);
  });
});

const listOrganisations = async () =>
  (await as<{ organisations: Organisation[] }>(system, 'GET', '/api/organisations')).body.organisations;

describe('organisations', () => {
  test('stand in a tree: units below departments, departments below the bureau', async () => {
    const department = (await listOrganisations()).find(({ kind }) => kind === 'department')?.id ?? '';
    const unit = { name: '青禾县测试站', kind: 'unit', parentId: department };
    const made = await as<Organisation>(system, 'POST', '/api/organisations', unit);
    expect(made.status).toBe(201);
    expect((await as(system, 'POST', '/api/organisations', unit)).status).toBe(409);
    const wrong = { name: '青禾县某某科', kind: 'department', parentId: made.body.id };
    expect((await as(system, 'POST', '/api/organisations', wrong)).status).toBe(400);
    expect((await as(system, 'DELETE', `/api/organisations/${department}`)).status).toBe(409);
    expect((await as(system, 'DELETE', `/api/organisations/${made.body.id}`)).status).toBe(204);
  });
});

const cell = (text: string, row: number, column: number) =>
  `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`;

function workbook(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const body = rows.map((row, at) => `<row r="${at + 1}">${row.map((text, to) => cell(text, at, to)).join('')}</row>`);
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const link = (id: string, type: string, target: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(link('r1', 'officeDocument', 'xl/workbook.xml')),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名单" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(link('r1', 'worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData>${body.join('')}</sheetData></worksheet>`,
      ),
    }),
  );
}

const HEAD = ['登录名', '姓名', '机构', '角色'];

async function send(bytes: Uint8Array<ArrayBuffer>): Promise<ImportResult> {
  const body = form(['file', '名单.xlsx', bytes]);
  const answer = await fetch(`${server.url}/api/users/import`, { method: 'POST', headers: system, body });
  return (await answer.json()) as ImportResult;
}

describe('users by Excel', () => {
  test('one bad row: nobody is created, and each bad row says what is wrong', async () => {
    const before = (await users()).length;
    const { created, errors } = await send(
      workbook([
        HEAD,
        ['gut', '好的', '青禾县苗圃场', '经办人'],
        ['', '没有名', '', ''],
        ['shenhe', '重复', '', '领导'],
        ['fremd', '外县的', '别县某局', '经办人'],
        ['rolle', '怪角色', '', '县长'],
        ['gut', '又一个', '', '领导'],
        ['Groß!', '怪名', '', '领导'],
        ['ortlos', '无单位', '', '经办人'],
      ]),
    );
    expect(created).toEqual([]);
    expect(errors.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(errors[2]?.message).toBe('没有叫“别县某局”的机构。');
    expect((await users()).length).toBe(before);
  });

  test.each([
    ['no workbook', new TextEncoder().encode('nothing')],
    ['no heading', workbook([['甲', '乙']])],
    ['no rows', workbook([HEAD])],
  ])('%s is told', async (_, bytes) => {
    const { created, errors } = await send(bytes);
    expect(created).toEqual([]);
    expect(errors[0]?.message).toMatch(/。$/);
  });

  test('a good list makes users with one-time passwords and without rights', async () => {
    const list = workbook([
      ['青禾县用户名单'],
      HEAD,
      ['xin01', '新一', '青禾县苗圃场', '经办人'],
      ['xin02', '新二', '', '领导'],
    ]);
    const { created, errors } = await send(list);
    expect(errors).toEqual([]);
    expect(created.map(({ login }) => login)).toEqual(['xin01', 'xin02']);
    expect(new Set(created.map(({ password }) => password)).size).toBe(2);
    const user = (await users()).find(({ login }) => login === 'xin01');
    expect(user).toMatchObject({ role: null, wantedRole: 'clerk', mustChange: true });
  });
});

describe('the trail', () => {
  test('holds who did what, newest first, and the chain fits', async () => {
    await expect(signInWith(server.url, 'shuili', 'falsch')).rejects.toThrow('H016');
    const { entries, total } = (await as<TrailPage>(audit, 'GET', '/api/trail?count=200')).body;
    expect(entries[0]).toMatchObject({ number: total, actor: 'shuili', action: 'signInFailed', detail: '密码不对' });
    const actions = new Set(entries.map(({ action }) => action));
    for (const action of ['signIn', 'batchCreated', 'batchOpened', 'userCreated', 'roleChanged', 'userChanged'])
      expect([...actions]).toContain(action);
    expect((await as<TrailVerdict>(audit, 'GET', '/api/trail/verdict')).body.firstBroken).toBeNull();
  });

  test('entries written at the same time get numbers of their own', async () => {
    await Promise.all(Array.from({ length: 12 }, () => as(server.proof, 'GET', '/api/sessions')));
    await Promise.all(Array.from({ length: 12 }, () => signInWith(server.url, 'niemand', 'x').catch(() => null)));
    expect((await as<TrailVerdict>(audit, 'GET', '/api/trail/verdict')).body.firstBroken).toBeNull();
  });

  test('holds no password', async () => {
    const text = JSON.stringify((await as<TrailPage>(audit, 'GET', '/api/trail?count=200')).body);
    expect(text).not.toContain(STRONG);
    expect(text).not.toContain(SAMPLE_SIGN_INS[0]?.password);
  });
});
