import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Batch } from '../../src/contract.ts';
import { type RunningServer, type ServerOptions, startServer } from '../../src/server.ts';

/** A real server on a port of its own with a data folder of its own. */
export interface TestServer extends RunningServer {
  /** The JSON of an answer, with its status. */
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

/** Starts a server for tests. */
export async function startTestServer(
  options: ServerOptions = {},
  folder = mkdtempSync(join(tmpdir(), 'shiji-http-')),
  databaseUrl?: string,
): Promise<TestServer> {
  const settings = { host: '127.0.0.1', port: 0, dataFolder: folder, databaseUrl, allowedHosts: [] };
  const server = await startServer(settings, { webFolder: join(folder, 'no-page'), ...options });
  const json = async <T>(path: string, init?: RequestInit) => {
    const answer = await fetch(`${server.url}${path}`, init);
    return { status: answer.status, body: (await answer.json()) as T };
  };
  return {
    ...server,
    json,
    async upload(body) {
      const answer = await json<{ id: string }>('/api/batches', { method: 'POST', body });
      if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
      return answer.body.id;
    },
    async finished(id) {
      // The stream ends when the batch has; no clock is watched.
      await (await fetch(`${server.url}/api/batches/${id}/events`)).text();
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
