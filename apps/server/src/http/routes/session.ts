import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ErrorBody, PasswordChange, SessionList, SignedInState, SignIn } from '../../contract.ts';
import { type Account, isLocked } from '../../people/accounts.ts';
import { hashPassword, isPassword, weakness } from '../../people/password.ts';
import type { NewSession } from '../../people/sessions.ts';
import type { SessionRow } from '../../storage/schema.ts';
import { act } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import { asker, clearSessionCookie, setSessionCookie } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['session'];
const Id = z.object({ id: z.uuid() });
const Empty = { 204: z.null(), default: ErrorBody };

/** How a session is shown to the one it belongs to and to the security administrator. */
export function openSessionOf({ id, created_at, seen_at, address, browser }: SessionRow, currentId: string | null) {
  const times = { createdAt: created_at.toISOString(), seenAt: seen_at.toISOString() };
  return { id, ...times, address, browser, current: id === currentId };
}

async function stateOf(room: HttpRoom, account: Account | null, csrf: string | null): Promise<SignedInState> {
  if (account === null) return { user: null, csrf: null, samples: [...room.sampleSignIns] };
  return { user: await room.people.accounts.user(account, Date.now()), csrf, samples: [] };
}

/** Counts the failure and writes it down. A name nobody has may be a password typed into the wrong box: it is not kept. */
function refuseSignIn(room: HttpRoom, request: FastifyRequest, account: Account | null, detail: string): Promise<void> {
  const deed = { actor: account?.login ?? '', action: 'signInFailed', detail, address: request.ip } as const;
  return room.people.transact(async ({ accounts, trail }) => {
    if (account && !isLocked(account, Date.now())) await accounts.fail(account.id, Date.now());
    await trail.record(deed);
  });
}

/** The account, when the password is right and it may sign in now. What is wrong is not told before the password is right. */
async function prove(room: HttpRoom, request: FastifyRequest, { login, password }: SignIn): Promise<Account> {
  const { accounts } = room.people;
  const account = await accounts.byLogin(login);
  const locked = account !== null && isLocked(account, Date.now());
  const usable = account !== null && !account.disabled;
  if (!(await isPassword(usable ? account.password : null, password)) || account === null) {
    await refuseSignIn(room, request, account, account ? '密码不对' : '没有这个登录名');
    throw FAILURES.wrongPassword();
  }
  if (locked) {
    await refuseSignIn(room, request, account, '账号锁定中');
    throw FAILURES.locked();
  }
  return account;
}

type SignIn = z.infer<typeof SignIn>;

function beginSession({ people }: HttpRoom, request: FastifyRequest, { id, login }: Account): Promise<NewSession> {
  const { signedIn, ip, headers } = request;
  return people.transact(async ({ accounts, sessions, trail }) => {
    // A session from before is never carried on: who planted it would be signed in as well.
    if (signedIn) await sessions.end(signedIn.account.id, signedIn.session.id);
    await accounts.clearFailures(id);
    const session = await sessions.open(id, ip, headers['user-agent'] ?? '', Date.now());
    await trail.record({ actor: login, action: 'signIn', address: ip });
    return session;
  });
}

function postSession(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '登录', body: SignIn, response: { 200: SignedInState, default: ErrorBody } };
  app.post('/api/session', { schema, config: { rateLimit: { max: 60 } } }, async (request, reply) => {
    const account = await prove(room, request, request.body);
    const { token, csrf } = await beginSession(room, request, account);
    setSessionCookie(request, reply, token);
    return stateOf(room, account, csrf);
  });
}

function getSession(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '谁在登录', response: { 200: SignedInState } };
  app.get('/api/session', { schema }, async (request, reply) => {
    const { signedIn } = request;
    void reply.header('cache-control', 'no-store');
    return stateOf(room, signedIn?.account ?? null, signedIn?.session.csrf ?? null);
  });
}

function deleteSession(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '退出', response: Empty };
  app.delete('/api/session', { schema }, async (request, reply) => {
    const { account, session } = asker(request);
    await act(room.people, request, { action: 'signOut' }, ({ sessions }) => sessions.end(account.id, session.id));
    clearSessionCookie(reply);
    return reply.code(204).send(null);
  });
}

function putPassword(app: App, room: HttpRoom): void {
  const schema = { tags: TAGS, summary: '改密码', body: PasswordChange, response: Empty };
  app.put('/api/session/password', { schema, config: { rateLimit: { max: 20 } } }, async (request, reply) => {
    const { account, session } = asker(request);
    const { current, next } = request.body;
    if (isLocked(account, Date.now())) throw FAILURES.locked();
    if (!(await isPassword(account.password, current))) {
      await room.people.accounts.fail(account.id, Date.now());
      // Not 401: the session is good, only the old password is not.
      throw FAILURES.weakPassword('现在的密码不对。');
    }
    const weak = current === next ? '新密码和现在的一样。' : weakness(next, account.login);
    if (weak !== null) throw FAILURES.weakPassword(weak);
    const passwordHash = await hashPassword(next);
    await act(room.people, request, { action: 'passwordChanged' }, async ({ accounts, sessions }) => {
      await accounts.setPassword(account.id, passwordHash, false);
      await sessions.endAll(account.id, session.id);
    });
    return reply.code(204).send(null);
  });
}

async function listOwn({ people }: HttpRoom, request: FastifyRequest): Promise<SessionList> {
  const { account, session } = asker(request);
  const open = await people.sessions.list(account.id);
  return { sessions: open.map((one) => openSessionOf(one, session.id)) };
}

function ownSessions(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '我在哪些地方登录着', response: { 200: SessionList } };
  app.get('/api/sessions', { schema: list }, (request) => listOwn(room, request));
  const end = { tags: TAGS, summary: '让我的一处登录退出', params: Id, response: Empty };
  app.delete('/api/sessions/:id', { schema: end }, async (request, reply) => {
    const { account } = asker(request);
    const deed = { action: 'sessionEnded', subject: account.login } as const;
    await act(room.people, request, deed, async ({ sessions }) => {
      if (!(await sessions.end(account.id, request.params.id))) throw FAILURES.notFound();
    });
    return reply.code(204).send(null);
  });
}

/** Signing in and out, the own password, the own sessions. */
export function sessionRoutes(app: App, room: HttpRoom): void {
  for (const route of [postSession, getSession, deleteSession, putPassword, ownSessions]) route(app, room);
}
