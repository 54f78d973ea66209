import type { FastifyRequest } from 'fastify';
import type { Transaction } from 'kysely';
import type { People } from '../people/people.ts';
import type { Deed } from '../people/trail.ts';
import type { Schema } from '../storage/schema.ts';
import { asker } from './identify.ts';

/** A deed of the one who asks: who and where from is known. */
export type OwnDeed = Omit<Deed, 'actor' | 'address'>;

/** Writes into the trail what the one who asks looks at or takes away. An answer that could not be recorded is not given. */
export function recordDeed(people: People, request: FastifyRequest, deed: OwnDeed): Promise<void> {
  return people.trail.record({ actor: asker(request).account.login, address: request.ip, ...deed });
}

/** Changes something as the one who asks and writes it into the trail: both or neither. Nothing that takes long belongs in `work`. */
export function act<T>(
  people: People,
  request: FastifyRequest,
  deed: OwnDeed,
  work: (people: People, trx: Transaction<Schema>) => Promise<T>,
): Promise<T> {
  return people.transact(async (inside, trx) => {
    const result = await work(inside, trx);
    await recordDeed(inside, request, deed);
    return result;
  });
}
