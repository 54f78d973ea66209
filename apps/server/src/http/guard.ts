import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FAILURES } from './failure.ts';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

function hostOf(authority: string): string {
  return authority.replace(/:\d+$/, '').toLowerCase();
}

/**
 * Whether the page may be asked for under this name. Without sign-in the browser's idea of “same site” is the only
 * wall, and a stranger's domain that points at this machine (DNS rebinding) would be inside it.
 */
function isKnownHost(host: string, allowed: ReadonlySet<string>): boolean {
  const name = hostOf(host);
  return LOOPBACK.has(name) || allowed.has(name) || isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

/** A page of another site can make the browser send a form here, but not without saying where it came from. */
function isFromElsewhere(request: FastifyRequest): boolean {
  const { origin, host } = request.headers;
  if (request.headers['sec-fetch-site'] === 'cross-site') return true;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** Refuses unknown host names, and changes asked for by other sites’ pages. */
export function guard(app: FastifyInstance, allowedHosts: readonly string[]): void {
  const allowed = new Set(allowedHosts);
  app.addHook('onRequest', async (request) => {
    if (!isKnownHost(request.headers.host ?? '', allowed)) throw FAILURES.unknownHost();
    if (!READING.has(request.method) && isFromElsewhere(request)) throw FAILURES.foreignPage();
  });
}
