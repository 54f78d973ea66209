import type {
  FastifyBaseLogger,
  FastifyInstance,
  RawReplyDefaultExpression,
  RawRequestDefaultExpression,
  RawServerDefault,
} from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { AuditRoom } from '../jobs/audit-batch.ts';
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
export interface HttpRoom extends AuditRoom {
  readonly uploadLimits: UploadLimits;
  readonly soffice: () => Promise<string | null>;
}
