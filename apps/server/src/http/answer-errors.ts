import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { FAILURES, Failure } from './failure.ts';

interface KnownError {
  readonly code?: string;
  readonly statusCode?: number;
  readonly validation?: unknown;
}

const NOTHING: KnownError = {};

const BY_CODE: Readonly<Record<string, () => Failure>> = {
  ENOSPC: FAILURES.diskFull,
  EDQUOT: FAILURES.diskFull,
  FST_ERR_CTP_BODY_TOO_LARGE: FAILURES.tooLarge,
  FST_ERR_CTP_INVALID_MEDIA_TYPE: FAILURES.unsupportedBody,
  FST_INVALID_MULTIPART_CONTENT_TYPE: FAILURES.unsupportedBody,
  ERR_STREAM_PREMATURE_CLOSE: FAILURES.interrupted,
  FST_REQ_FILE_TOO_LARGE: FAILURES.tooLarge,
  '23505': FAILURES.loginTaken,
  '23503': FAILURES.inUse,
};

/** No way to the database: refused, lost, or shutting down (PostgreSQL's classes 08 and 57P). */
const DATABASE_AWAY = /^(?:ECONNREFUSED|08\w{3}|57P0\d)$/;

function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code = '', statusCode = 500, validation } = error instanceof Error ? (error as KnownError) : NOTHING;
  const known = BY_CODE[code];
  if (known) return known();
  if (DATABASE_AWAY.test(code)) return FAILURES.databaseAway();
  if (statusCode === 404) return FAILURES.notFound();
  if (statusCode === 429) return FAILURES.tooOften();
  if (statusCode === 413) return FAILURES.tooLarge();
  return validation || statusCode < 500 ? FAILURES.invalid() : FAILURES.internal();
}

/** Where it happened, without the message: that may hold names or figures of a user's file. */
function traceOf(error: unknown): { name: string; code: unknown; frames: string[] } {
  const { name = 'unknown', stack = '' } = error instanceof Error ? error : {};
  const code = (error as KnownError | null)?.code;
  return {
    name,
    code,
    frames: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}

function send(request: FastifyRequest, reply: FastifyReply, error: unknown): void {
  const failure = failureOf(error);
  if (failure.status >= 500) request.log.error({ trace: traceOf(error) }, 'request failed');
  void reply
    .code(failure.status)
    .type('application/json; charset=utf-8')
    .send(JSON.stringify({ error: failure.problem }));
}

/** Every answer outside 2xx has the same shape, in Chinese, and gives away neither stack nor path. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => send(request, reply, error));
}
