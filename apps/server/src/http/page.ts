import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { FAILURES } from './failure.ts';
import type { App } from './room.ts';

/** Where the page is built to. */
export const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist', import.meta.url));

const NOT_BUILT =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>实绩</title><p>页面还没有构建。请在仓库里运行 npm start。</p>';

/** Serves the built page; any address outside /api that is no file is one of the page's own. */
export async function servePage(app: App, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built)
    await app.register(fastifyStatic, { root: folder, wildcard: false, cacheControl: false, setHeaders: cacheHeaders });
  app.setNotFoundHandler(async (request, reply) => {
    const ownPage = (request.method === 'GET' || request.method === 'HEAD') && !request.url.startsWith('/api/');
    if (!ownPage || /\.\w+$/.test(request.url)) throw FAILURES.notFound();
    if (!built) return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
    return reply.sendFile('index.html');
  });
}

/** Built files carry a hash in their name and never change; everything else is asked for anew. */
function cacheHeaders(reply: FastifyReply, path: string): void {
  const lasting = /[/\\]assets[/\\]/.test(path);
  void reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache');
}
