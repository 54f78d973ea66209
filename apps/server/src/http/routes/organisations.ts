import { z } from 'zod';
import { ErrorBody, NewOrganisation, Organisation, OrganisationList } from '../../contract.ts';
import { FAILURES } from '../failure.ts';
import { recordDeed } from '../identify.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['organisations'];
const Id = z.object({ id: z.uuid() });

/** The county’s tree of organisations. */
export function organisationRoutes(app: App, room: HttpRoom): void {
  const { organisations } = room.people;
  const list = { tags: TAGS, summary: '机构', response: { 200: OrganisationList } };
  app.get('/api/organisations', { schema: list }, async () => ({ organisations: await organisations.list() }));
  const create = {
    tags: TAGS,
    summary: '新建机构',
    body: NewOrganisation,
    response: { 201: Organisation, default: ErrorBody },
  };
  app.post('/api/organisations', { schema: create }, async (request, reply) => {
    const created = await organisations.create(request.body);
    if (!created) throw FAILURES.misplaced();
    await recordDeed(room.people, request, { action: 'organisationCreated', subject: created.name });
    return reply.code(201).send(created);
  });
  const remove = { tags: TAGS, summary: '删除机构', params: Id, response: { 204: z.null(), default: ErrorBody } };
  app.delete('/api/organisations/:id', { schema: remove }, async (request, reply) => {
    const removed = await organisations.remove(request.params.id);
    if (!removed) throw FAILURES.notFound();
    await recordDeed(room.people, request, { action: 'organisationDeleted', subject: removed.name });
    return reply.code(204).send(null);
  });
}
