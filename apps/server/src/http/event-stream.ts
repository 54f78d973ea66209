import type { FastifyReply } from 'fastify';
import type { BatchEvent } from '../contract.ts';

const HEARTBEAT_MS = 15_000;

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  connection: 'keep-alive',
  'x-accel-buffering': 'no',
};

/** Sends events as they come (server-sent events) until they end or the reader leaves; `stop` is told when he does. */
export async function sendEvents(
  reply: FastifyReply,
  events: AsyncIterable<BatchEvent>,
  stop: () => void,
): Promise<void> {
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, HEADERS);
  raw.once('close', stop);
  // Proxies close what is silent.
  const heartbeat = setInterval(() => raw.write(': \n\n'), HEARTBEAT_MS);
  try {
    for await (const { event, data } of events) raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  } finally {
    clearInterval(heartbeat);
    raw.end();
  }
}
