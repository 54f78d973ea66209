import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch, SignedInState } from '../../src/contract.ts';
import { SAMPLE_SIGN_INS } from '../../src/people/sample-county.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server.ts';

/** A real server on a port of its own with a data folder of its own. */
export interface TestServer extends RunningServer {
  /** Asks as the signed-in sample reviewer. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** The headers that prove who asks. */
  readonly proof: Proof;
  /** The JSON of an answer to the reviewer, with its status. */
  json<T>(path: string, init?: RequestInit): Promise<{ status: number; body: T }>;
  /** Uploads files and gives the batch’s id. */
  upload(form: FormData): Promise<string>;
  /** Waits until all files of the batch have ended. */
  finished(id: string): Promise<Batch>;
  end(): Promise<void>;
}

/** A form with files as the page sends it: `[field, name, content]`. */
export function form(...files: readonly (readonly [string, string, string | Uint8Array<ArrayBuffer>])[]): FormData {
  const data = new FormData();
  for (const [field, name, content] of files) data.append(field, new Blob([content]), name);
  return data;
}

/** A small report with one wrong rate. */
export const REPORT =
  '青禾县某局2023年度部门整体支出绩效自评报告\n\n全年预算数200万元，执行数150万元，预算执行率80%。\n';

/** What a signed-in browser sends along. */
export interface Proof extends Record<string, string> {
  readonly cookie: string;
  readonly 'x-csrf-token': string;
}

/** Signs in with a password; a failed sign-in throws its code. */
export async function signInWith(url: string, login: string, password: string): Promise<Proof> {
  const body = JSON.stringify({ login, password });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(((await answer.json()) as { error: { code: string } }).error.code);
  const { csrf } = (await answer.json()) as SignedInState;
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-csrf-token': csrf ?? '' };
}

/** Signs in as somebody of the fictional county. */
export async function signIn(url: string, login = 'shenhe'): Promise<Proof> {
  return signInWith(url, login, SAMPLE_SIGN_INS[0]?.password ?? '');
}

/** Starts a server for tests. */
export async function startTestServer(
  options: ServerOptions = {},
  folder = mkdtempSync(join(tmpdir(), 'shiji-http-')),
  databaseUrl?: string,
): Promise<TestServer> {
  const settings = {
    host: '127.0.0.1',
    port: 0,
    dataFolder: folder,
    databaseUrl,
    allowedHosts: [],
    trustedProxies: [],
  };
  const server = await startServer(settings, { webFolder: join(folder, 'no-page'), ...options });
  const proof = await signIn(server.url);
  const ask: TestServer['ask'] = (path, init) =>
    fetch(`${server.url}${path}`, { ...init, headers: { ...proof, ...(init?.headers as Record<string, string>) } });
  const json = async <T>(path: string, init?: RequestInit) => {
    const answer = await ask(path, init);
    return { status: answer.status, body: (await answer.json()) as T };
  };
  return {
    ...server,
    proof,
    ask,
    json,
    async upload(body) {
      const answer = await json<{ id: string }>('/api/batches', { method: 'POST', body });
      if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    async finished(id) {
      // The stream ends when the batch has; no clock is watched.
      await (await ask(`/api/batches/${id}/events`)).text();
      return (await json<Batch>(`/api/batches/${id}`)).body;
    },
    async end() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A request with headers that `fetch` does not let one set. */
export function rawRequest(url: string, method: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.once('error', reject).end();
  });
}
