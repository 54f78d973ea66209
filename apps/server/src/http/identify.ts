import { timingSafeEqual } from 'node:crypto';
import cookie from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../people/accounts.ts';
import { LONGEST_MS } from '../people/sessions.ts';
import type { People } from '../people/people.ts';
import type { SessionRow } from '../storage/schema.ts';
import { accessTo, BEFORE_CHANGE, routeName } from './access.ts';
import { FAILURES } from './failure.ts';
import type { App } from './room.ts';

/** Who asks, proved by the cookie. */
export interface SignedIn {
  readonly account: Account;
  readonly session: SessionRow;
}

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | null;
  }
}

const COOKIE = 'shiji_session';
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Behind a proxy with TLS the cookie never travels in the clear. */
function isEncrypted({ headers, protocol }: FastifyRequest): boolean {
  return protocol === 'https' || headers['x-forwarded-proto'] === 'https';
}

/** Gives the browser its session; scripts cannot read it and other sites cannot send it along with a change. */
export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isEncrypted(request) } as const;
  void reply.setCookie(COOKIE, token, { ...options, maxAge: LONGEST_MS / 1000 });
}

/** Takes the session from the browser. */
export function clearSessionCookie(reply: FastifyReply): void {
  void reply.clearCookie(COOKIE, { path: '/' });
}

async function identify(people: People, request: FastifyRequest): Promise<SignedIn | null> {
  const token = request.cookies[COOKIE];
  if (token === undefined || token === '') return null;
  const session = await people.sessions.find(token, Date.now());
  const account = session && (await people.accounts.byId(session.account_id));
  return session && account && !account.disabled ? { account, session } : null;
}

function isSame(given: unknown, expected: string): boolean {
  const [a, b] = [Buffer.from(typeof given === 'string' ? given : ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Throws unless the one who asks may; `name` as in the table. */
export function admit(name: string, who: SignedIn | null): void {
  const access = accessTo(name);
  if (access === 'anybody') return;
  if (!who) throw FAILURES.notSignedIn();
  if (access === null) throw FAILURES.notAllowed();
  if (who.account.must_change && !BEFORE_CHANGE.has(name)) throw FAILURES.mustChange();
  if (access !== 'signedIn' && !access.some((role) => role === who.account.role)) throw FAILURES.notAllowed();
}

/** Before every route: who asks, may they, and does a change come from a page of ours. */
export async function identifyRequests(app: App, people: People): Promise<void> {
  await app.register(cookie);
  app.decorateRequest('signedIn', null);
  app.addHook('onRequest', async (request) => {
    const { url } = request.routeOptions;
    // No route: the answer is “not found” or a page.
    if (url === undefined) return;
    if (url.startsWith('/api/')) request.signedIn = await identify(people, request);
    admit(routeName(request.method, url), request.signedIn);
    const { signedIn } = request;
    if (READING.has(request.method) || signedIn === null) return;
    if (!isSame(request.headers['x-csrf-token'], signedIn.session.csrf)) throw FAILURES.staleForm();
  });
}

/** The one who asks; routes for anybody look at `request.signedIn` themselves. */
export function asker(request: FastifyRequest): SignedIn {
  if (!request.signedIn) throw FAILURES.notSignedIn();
  return request.signedIn;
}
