import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TrailPage, TrailVerdict } from '../../contract.ts';
import { recordDeed } from '../deeds.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['trail'];
const Part = z.object({
  from: z.coerce.number().int().min(0).default(0),
  count: z.coerce.number().int().min(1).max(200).default(50),
});

async function verify({ people }: HttpRoom, request: FastifyRequest): Promise<TrailVerdict> {
  const found = await people.trail.verify();
  const detail = found.firstBroken === null ? '完整' : `第 ${found.firstBroken} 条起不符`;
  await recordDeed(people, request, { action: 'trailVerified', detail });
  return found;
}

/** The audit trail for the audit administrator: reading it and proving that nothing was changed. */
export function trailRoutes(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '操作记录，最新的在前', querystring: Part, response: { 200: TrailPage } };
  app.get('/api/trail', { schema: list }, async ({ query }) => room.people.trail.page(query.from, query.count));
  const verdict = { tags: TAGS, summary: '校验操作记录的哈希链（SM3）', response: { 200: TrailVerdict } };
  app.get('/api/trail/verdict', { schema: verdict, config: { rateLimit: { max: 20 } } }, (request) =>
    verify(room, request),
  );
}
