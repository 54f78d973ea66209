import { z } from 'zod';
import { ErrorBody, Muting, MutingList, NewMuting } from '../../contract.ts';
import { chineseDate } from '../../day.ts';
import { act } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import { asker } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['mutings'];
const Id = z.object({ id: z.uuid() });
/** A rule is muted for a time, not abolished. */
const LONGEST_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

function checkMuting({ reason, until }: NewMuting): void {
  if (reason === '') throw FAILURES.reasonMissing();
  const now = Date.now();
  const latest = chineseDate(new Date(now + LONGEST_DAYS * DAY_MS));
  if (until < chineseDate(new Date(now)) || until > latest) throw FAILURES.wrongEndDate(LONGEST_DAYS);
}

/** Checks that are hidden in the whole county for a while. */
export function mutingRoutes(app: App, room: HttpRoom): void {
  const { mutings } = room;
  const list = { tags: TAGS, summary: '静音过的规则', response: { 200: MutingList } };
  app.get('/api/mutings', { schema: list }, async () => ({ mutings: await mutings.list() }));

  const create = {
    tags: TAGS,
    summary: '静音一类问题',
    body: NewMuting,
    response: { 201: Muting, default: ErrorBody },
  };
  app.post('/api/mutings', { schema: create }, async (request, reply) => {
    const { body } = request;
    checkMuting(body);
    const deed = { action: 'ruleMuted', subject: body.code, detail: `至 ${body.until}：${body.reason}` } as const;
    const muting = await act(room.people, request, deed, async (_, trx) => {
      const added = await mutings.on(trx).mute(body, asker(request).account.name);
      if (!added) throw FAILURES.mutedAlready();
      return added;
    });
    return reply.code(201).send(muting);
  });

  const end = { tags: TAGS, summary: '取消静音', params: Id, response: { 204: z.null(), default: ErrorBody } };
  app.delete('/api/mutings/:id', { schema: end }, async (request, reply) => {
    const { id } = request.params;
    const found = (await mutings.list()).find((one) => one.id === id);
    if (!found) throw FAILURES.notFound();
    await act(room.people, request, { action: 'ruleUnmuted', subject: found.code }, async (_, trx) => {
      if (!(await mutings.on(trx).unmute(id, asker(request).account.name))) throw FAILURES.notFound();
    });
    return reply.code(204).send(null);
  });
}
