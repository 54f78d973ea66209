import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { SampleSignIn } from '../contract.ts';
import type { AuditRoom } from '../jobs/audit-batch.ts';
import type { People } from '../people/people.ts';
import type { JudgingRoom } from '../judgement-sheet.ts';
import type { UploadLimits } from './arrivals.ts';

/** The application with its bodies typed by zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>;

/** What the routes need. */
export interface HttpRoom extends AuditRoom, JudgingRoom {
  readonly people: People;
  /** Empty unless the county is the fictional one. */
  readonly sampleSignIns: readonly SampleSignIn[];
  readonly uploadLimits: UploadLimits;
  readonly soffice: () => Promise<string | null>;
}
