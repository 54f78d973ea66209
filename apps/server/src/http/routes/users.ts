import type { FastifyRequest } from 'fastify';
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
  type UserRole,
} from '../../contract.ts';
import type { Account } from '../../people/accounts.ts';
import { hashPassword, oneTimePassword } from '../../people/password.ts';
import { readRoster, roleName } from '../../people/roster.ts';
import { act, recordDeed } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import { asker } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';
import { openSessionOf } from './session.ts';

const TAGS = ['users'];
const Id = z.object({ id: z.uuid() });
const Done = { 204: z.null(), default: ErrorBody };
const ADMINISTRATORS: ReadonlySet<UserRole> = new Set(['system', 'security', 'audit']);
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
async function createUsers(
  room: HttpRoom,
  request: FastifyRequest,
  users: readonly NewUser[],
  detail = '',
): Promise<OneTimePassword[]> {
  const made = users.map(({ login, name }) => ({ login, name, password: oneTimePassword() }));
  const hashes = await Promise.all(made.map(({ password }) => hashPassword(password)));
  const rows = users.map((user, at) => ({ ...user, role: null, mustChange: true, passwordHash: hashes[at] ?? '' }));
  await room.people.transact(async (people) => {
    await people.accounts.create(rows);
    for (const { login } of made) await recordDeed(people, request, { action: 'userCreated', subject: login, detail });
  });
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
    const [made] = await createUsers(room, request, [request.body]);
    if (!made) throw FAILURES.internal();
    return reply.code(201).send(made);
  });
}

async function rosterBytes(request: FastifyRequest): Promise<Uint8Array> {
  const file = await request.file({ limits: { files: 1, fileSize: ROSTER_BYTES } });
  if (!file) throw FAILURES.noFiles();
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw FAILURES.tooLarge();
  return bytes;
}

async function importRoster(room: HttpRoom, request: FastifyRequest): Promise<ImportResult> {
  const bytes = await rosterBytes(request);
  const { accounts, organisations } = room.people;
  const [places, users] = await Promise.all([organisations.list(), accounts.list(Date.now())]);
  const logins = users.map(({ login }) => login);
  const roster = readRoster(bytes, places, logins);
  if (!roster.ok) return { created: [], errors: [...roster.errors] };
  return { created: await createUsers(room, request, roster.users, '名单导入'), errors: [] };
}

function importUsers(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '用 Excel 名单新建用户：全部写入，或一个也不写并说明哪一行错在哪里',
    consumes: ['multipart/form-data'],
    response: { 200: ImportResult, default: ErrorBody },
  };
  app.post('/api/users/import', { schema, config: { rateLimit: { max: 30 } } }, (request) =>
    importRoster(room, request),
  );
}

function putUser(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '修改或停用用户', params: Id, body: UserChange, response: Done };
  app.put('/api/users/:id', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    const { body } = request;
    if (body.disabled && account.id === asker(request).account.id) throw FAILURES.ownAccount();
    await requirePlace(room, [body.organisationId]);
    const detail = body.disabled ? '停用' : '修改';
    const deed = { action: 'userChanged', subject: account.login, detail } as const;
    await act(room.people, request, deed, async ({ accounts, sessions }) => {
      await accounts.change(account.id, body);
      if (body.disabled) await sessions.endAll(account.id, null);
    });
    return reply.code(204).send(null);
  });
}

async function renewPassword(room: HttpRoom, request: FastifyRequest, id: string): Promise<OneTimePassword> {
  const { login, name, role } = await requireAccount(room, id);
  // Whoever knows the new password is that person: no administrator becomes another.
  if (role !== null && ADMINISTRATORS.has(role)) throw FAILURES.administratorPassword();
  const password = oneTimePassword();
  const passwordHash = await hashPassword(password);
  await act(room.people, request, { action: 'passwordReset', subject: login }, async ({ accounts, sessions }) => {
    await accounts.setPassword(id, passwordHash, true);
    await sessions.endAll(id, null);
  });
  return { login, name, password };
}

function resetPassword(app: App, room: HttpRoom): void {
  const schema = {
    tags: TAGS,
    summary: '发新的一次性密码',
    params: Id,
    response: { 200: OneTimePassword, default: ErrorBody },
  };
  app.post('/api/users/:id/password', { schema }, (request) => renewPassword(room, request, request.params.id));
}

function roleChange(before: UserRole | null, { role, assigned }: RoleChange): string {
  const change = `${roleName(before)} → ${roleName(role)}`;
  return role === 'reviewer' ? `${change}，负责 ${assigned.length} 个机构` : change;
}

function putRole(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '给角色和负责的部门', params: Id, body: RoleChange, response: Done };
  app.put('/api/users/:id/role', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    if (account.id === asker(request).account.id) throw FAILURES.ownAccount();
    const { role, assigned } = request.body;
    await requirePlace(room, assigned);
    const deed = {
      action: 'roleChanged',
      subject: account.login,
      detail: roleChange(account.role, request.body),
    } as const;
    await act(room.people, request, deed, async ({ accounts, sessions }) => {
      await accounts.setRole(account.id, role, assigned);
      // Whoever is signed in works on with the old page; the new rights begin with a new sign-in.
      await sessions.endAll(account.id, null);
    });
    return reply.code(204).send(null);
  });
}

function unlock(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '解锁', params: Id, response: Done };
  app.post('/api/users/:id/unlock', { schema }, async (request, reply) => {
    const account = await requireAccount(room, request.params.id);
    const deed = { action: 'userUnlocked', subject: account.login } as const;
    await act(room.people, request, deed, ({ accounts }) => accounts.clearFailures(account.id));
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
    const deed = { action: 'sessionEnded', subject: account.login } as const;
    await act(room.people, request, deed, ({ sessions }) => sessions.endAll(account.id, null));
    return reply.code(204).send(null);
  });
}

/** Users for the system administrator, their roles for the security administrator. */
export function userRoutes(app: App, room: HttpRoom): void {
  for (const route of [listUsers, postUser, importUsers, putUser, resetPassword, putRole, unlock, othersSessions])
    route(app, room);
}
