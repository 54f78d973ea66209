import type { FastifyReply } from 'fastify';
import { ErrorBody, type Problem } from '../contract.ts';
import { attachment } from './attachment.ts';
import { Failure } from './failure.ts';

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A Word or Excel file that was made to be handed out. */
export interface OfficeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Why a file cannot be made, as an answer: 409 with its code. */
export function refused({ code, message, remedy }: Problem): Failure {
  return new Failure(409, code, message, remedy);
}

/** What a route that makes an Office file tells the server; making one costs more than looking something up. */
export function officeRoute<const T extends object>(schema: T, type: string) {
  return {
    schema: { ...schema, produces: [type], response: { default: ErrorBody } },
    serializerCompiler: () => (body: unknown) => String(body),
    config: { rateLimit: { max: 60 } },
  };
}

/** Hands the file out as a download that no browser opens as a page. */
export function sendOffice(reply: Pick<FastifyReply, 'headers'>, { name, type, bytes }: OfficeFile) {
  const headers = { 'content-disposition': attachment(name), 'content-security-policy': 'sandbox' };
  return reply
    .headers(headers)
    .type(type)
    .send(Buffer.from(bytes) as never);
}
