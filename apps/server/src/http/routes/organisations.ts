import { z } from 'zod';
import { ErrorBody, NewOrganisation, Organisation, OrganisationList } from '../../contract.ts';
import { act } from '../deeds.ts';
import { FAILURES } from '../failure.ts';
import type { App, HttpRoom } from '../room.ts';

const TAGS = ['organisations'];
const Id = z.object({ id: z.uuid() });

/** The county’s tree of organisations. */
export function organisationRoutes(app: App, room: HttpRoom): void {
  const list = { tags: TAGS, summary: '机构', response: { 200: OrganisationList } };
  app.get('/api/organisations', { schema: list }, async () => ({
    organisations: await room.people.organisations.list(),
  }));
  const create = {
    tags: TAGS,
    summary: '新建机构',
    body: NewOrganisation,
    response: { 201: Organisation, default: ErrorBody },
  };
  app.post('/api/organisations', { schema: create }, async (request, reply) => {
    const deed = { action: 'organisationCreated', subject: request.body.name } as const;
    const created = await act(room.people, request, deed, async ({ organisations }) => {
      const made = await organisations.create(request.body);
      if (!made) throw FAILURES.misplaced();
      return made;
    });
    return reply.code(201).send(created);
  });
  const remove = { tags: TAGS, summary: '删除机构', params: Id, response: { 204: z.null(), default: ErrorBody } };
  app.delete('/api/organisations/:id', { schema: remove }, async (request, reply) => {
    const { id } = request.params;
    const found = (await room.people.organisations.list()).find((one) => one.id === id);
    if (!found) throw FAILURES.notFound();
    const deed = { action: 'organisationDeleted', subject: found.name } as const;
    await act(room.people, request, deed, ({ organisations }) => organisations.remove(id));
    return reply.code(204).send(null);
  });
}
