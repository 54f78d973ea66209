import type { UserRole } from '../contract.ts';

/** Who may ask: anybody, whoever is signed in (with any role or none), or these roles. */
export type Access = 'anybody' | 'signedIn' | readonly UserRole[];

const BUSINESS: Access = ['reviewer', 'leader', 'clerk'];
/** Leaders read everything and change nothing. */
const HANDLING: Access = ['reviewer', 'clerk'];
/** What the finance bureau decides. */
const JUDGING: Access = ['reviewer'];
const SYSTEM: Access = ['system'];
const SECURITY: Access = ['security'];
const AUDIT: Access = ['audit'];

/** Every route of the interface and who may ask it. A route that is not listed here is refused to everybody. */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /api/health': 'anybody',
  'GET /api/openapi.json': 'anybody',
  'GET /api/session': 'anybody',
  'POST /api/session': 'anybody',
  'DELETE /api/session': 'signedIn',
  'PUT /api/session/password': 'signedIn',
  'GET /api/sessions': 'signedIn',
  'DELETE /api/sessions/:id': 'signedIn',

  'GET /api/capabilities': BUSINESS,
  'GET /api/batches': BUSINESS,
  'POST /api/batches': HANDLING,
  'GET /api/batches/:id': BUSINESS,
  'GET /api/batches/:id/events': BUSINESS,
  'GET /api/batches/:id/findings.json': BUSINESS,
  'GET /api/batches/:id/findings.csv': BUSINESS,
  'GET /api/batches/:id/overview': BUSINESS,
  'GET /api/batches/:id/bulletin.docx': BUSINESS,
  'GET /api/batches/:id/overview.xlsx': BUSINESS,
  'DELETE /api/batches/:id': HANDLING,
  'GET /api/files/:id': BUSINESS,
  'GET /api/files/:id/original': BUSINESS,
  'GET /api/files/:id/commented.docx': BUSINESS,
  'GET /api/files/:id/findings.xlsx': BUSINESS,
  'GET /api/files/:id/opinion.docx': BUSINESS,
  'GET /api/files/:id/judgements': BUSINESS,
  'POST /api/files/:id/judgements': JUDGING,
  'POST /api/files/:id/judgements/undo': JUDGING,
  'POST /api/files/:id/correction': HANDLING,
  'GET /api/mutings': BUSINESS,
  'POST /api/mutings': JUDGING,
  'DELETE /api/mutings/:id': JUDGING,
  'GET /api/samples': BUSINESS,
  'POST /api/samples/:name/audit': HANDLING,

  'GET /api/organisations': ['system', 'security'],
  'POST /api/organisations': SYSTEM,
  'DELETE /api/organisations/:id': SYSTEM,
  'GET /api/users': ['system', 'security'],
  'POST /api/users': SYSTEM,
  'POST /api/users/import': SYSTEM,
  'PUT /api/users/:id': SYSTEM,
  'POST /api/users/:id/password': SYSTEM,
  'PUT /api/users/:id/role': SECURITY,
  'POST /api/users/:id/unlock': SECURITY,
  'GET /api/users/:id/sessions': SECURITY,
  'DELETE /api/users/:id/sessions': SECURITY,

  'GET /api/trail': AUDIT,
  'GET /api/trail/verdict': AUDIT,
};

/** What somebody may still do before the one-time password is replaced. */
export const BEFORE_CHANGE: ReadonlySet<string> = new Set([
  'DELETE /api/session',
  'PUT /api/session/password',
  'GET /api/session',
  'POST /api/session',
]);

/** The name of a route in the table; HEAD is the answer to GET without its body. */
export function routeName(method: string, url: string): string {
  return `${method === 'HEAD' ? 'GET' : method} ${url}`;
}

/** Who may ask for a route; null when nobody may. Outside /api lie only the files of the page. */
export function accessTo(name: string): Access | null {
  const path = name.slice(name.indexOf(' ') + 1);
  if (path !== '/api' && !path.startsWith('/api/')) return name.startsWith('GET ') ? 'anybody' : null;
  return Object.hasOwn(ACCESS, name) ? (ACCESS[name] ?? null) : null;
}
