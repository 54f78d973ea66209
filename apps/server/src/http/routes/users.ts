import { z } from 'zod';
import {
  ErrorBody,
  ImportResult,
  NewUser,
  OneTimePassword,
  RoleChange,
  SessionList,
  UserChange,
  UserList,
} from '../../contract.ts';
import type { Account } from '../../people/accounts.ts';
import { hashPassword, oneTimePassword } from '../../people/password.ts';
import { readRoster } from '../../people/roster.ts';
import { FAILURES } from '../failure.ts';
import { asker, recordDeed } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';
import { openSessionOf } from './session.ts';

const TAGS = ['users'];
const Id = z.object({ id: z.uuid() });
const Done = { 204: z.null(), default: ErrorBody };
const ROSTER_BYTES = 4 * 1024 * 1024;

async function requireAccount(room: HttpRoom, id: string): Promise<Account> {
  const account = await room.people.accounts.byId(id);
  if (!account) throw FAILURES.notFound();
  return account;
}

async function requirePlace(room: HttpRoom, ids: readonly (string | null)[]): Promise<void> {
  const known = new Set((await room.people.organisations.list()).map(({ id }) => id));
  if (ids.some((id) => id !== null && !known.has(id))) throw FAILURES.notFound();
}

/** Stores new users with one-time passwords; all of them or none. */
async function createUsers(room: HttpRoom, users: readonly NewUser[]): Promise<OneTimePassword[]> {
  const made: OneTimePassword[] = [];
  const rows = [];
  for (const user of users) {
    const password = oneTimePassword();
    rows.push({ ...user, role: null, mustChange: true, passwordHash: await hashPassword(password) });
    made.push({ login: user.login, name: user.name, password });
  }
  await room.people.accounts.create(rows);
  return made;
}

function listUsers(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '全部用户', response: { 200: UserList } };
  app.get('/api/users', { schema }, async () => ({ users: await room.people.accounts.list(Date.now()) }));
}

function postUser(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '新建用户',
    body: NewUser,
    response: { 201: OneTimePassword, default: ErrorBody },
  };
  app.post('/api/users', { schema }, async (request, reply) => {
    await requirePlace(room, [request.body.organisationId]);
    const [made] = await createUsers(room, [request.body]);
    if (!made) throw FAILURES.internal();
    await recordDeed(room.people, request, { action: 'userCreated', subject: made.login });
    return reply.code(201).send(made);
  });
}

function importUsers(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '用 Excel 名单新建用户：全部写入，或一个也不写并说明哪一行错在哪里',
    consumes: ['multipart/form-data'],
    response: { 200: ImportResult, default: ErrorBody },
  };
  app.post('/api/users/import', { schema, config: { rateLimit: { max: 30 } } }, async (request) => {
    const file = await request.file({ limits: { files: 1, fileSize: ROSTER_BYTES } });
    if (!file) throw FAILURES.noFiles();
    const bytes = await file.toBuffer();
    if (file.file.truncated) throw FAILURES.tooLarge();
    const [organisations, users] = await Promise.all([
      room.people.organisations.list(),
      room.people.accounts.list(Date.now()),
    ]);
    const roster = readRoster(
      bytes,
      organisations,
      users.map(({ login }) => login),
    );
    if (!roster.ok) return { created: [], errors: [...roster.errors] };
    const created = await createUsers(room, roster.users);
    for (const { login } of created)
      await recordDeed(room.people, request, { action: 'userCreated', subject: login, detail: '名单导入' });
    return { created, errors: [] };
  });
}

function putUser(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '修改或停用用户', params: Id, body: UserChange, response: Done };
  app.put('/api/users/:id', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    const { body } = request;
    if (body.disabled && account.id === asker(request).account.id) throw FAILURES.ownAccount();
    await requirePlace(room, [body.organisationId]);
    await room.people.accounts.change(account.id, body);
    if (body.disabled) await room.people.sessions.endAll(account.id, null);
    const detail = body.disabled ? '停用' : '修改';
    await recordDeed(room.people, request, { action: 'userChanged', subject: account.login, detail });
    return reply.code(204).send(null);
  });
}

function resetPassword(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '发新的一次性密码',
    params: Id,
    response: { 200: OneTimePassword, default: ErrorBody },
  };
  app.post('/api/users/:id/password', { schema }, async (request) => {
    const account = await requireAccount(room, request.params.id);
    const password = oneTimePassword();
    await room.people.accounts.setPassword(account.id, await hashPassword(password), true);
    await room.people.sessions.endAll(account.id, null);
    await recordDeed(room.people, request, { action: 'passwordReset', subject: account.login });
    return { login: account.login, name: account.name, password };
  });
}

function putRole(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '给角色和负责的部门', params: Id, body: RoleChange, response: Done };
  app.put('/api/users/:id/role', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    if (account.id === asker(request).account.id) throw FAILURES.ownAccount();
    const { role, assigned } = request.body;
    await requirePlace(room, assigned);
    await room.people.accounts.setRole(account.id, role, assigned);
    // Whoever is signed in works on with the old page; the new rights begin with a new sign-in.
    await room.people.sessions.endAll(account.id, null);
    const detail = `${account.role ?? '无'} → ${role ?? '无'}，负责 ${assigned.length} 个机构`;
    await recordDeed(room.people, request, { action: 'roleChanged', subject: account.login, detail });
    return reply.code(204).send(null);
  });
}

function unlock(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '解锁', params: Id, response: Done };
  app.post('/api/users/:id/unlock', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    await room.people.accounts.clearFailures(account.id);
    await recordDeed(room.people, request, { action: 'userUnlocked', subject: account.login });
    return reply.code(204).send(null);
  });
}

function othersSessions(app: App, room: HttpRoom): void {
  const list = {
    tags: TAGS,
    summary: '某人在哪些地方登录着',
    params: Id,
    response: { 200: SessionList, default: ErrorBody },
  };
  app.get('/api/users/:id/sessions', { schema: list }, async ({ params }) => {
    const account = await requireAccount(room, params.id);
    const open = await room.people.sessions.list(account.id);
    return { sessions: open.map((one) => openSessionOf(one, null)) };
  });
  const end = { tags: TAGS, summary: '让某人全部退出', params: Id, response: Done };
  app.delete('/api/users/:id/sessions', { schema: end }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    await room.people.sessions.endAll(account.id, null);
    await recordDeed(room.people, request, { action: 'sessionEnded', subject: account.login });
    return reply.code(204).send(null);
  });
}

/** Users for the system administrator, their roles for the security administrator. */
export function userRoutes(app: App, room: HttpRoom): void {
  for (const route of [listUsers, postUser, importUsers, putUser, resetPassword, putRole, unlock, othersSessions])
    route(app, room);
}
