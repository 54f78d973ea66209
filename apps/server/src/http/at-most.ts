import { Readable } from 'node:stream';

/** The first `limit` bytes of a stream; the rest is read and let go, so that what follows in a request still arrives. */
export function atMost(stream: Readable | null, limit: number): Readable {
  return Readable.from(pieces(stream, limit), { objectMode: false });
}

async function* pieces(stream: Readable | null, limit: number): AsyncGenerator<Buffer> {
  let left = limit;
  for await (const chunk of (stream ?? []) as AsyncIterable<Buffer>) {
    if (left > 0) yield chunk.subarray(0, left);
    left -= chunk.length;
  }
}
