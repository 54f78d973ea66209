import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openIntake } from '../src/index.ts';

const intake = openIntake({ limits: { readMilliseconds: 20_000 }, soffice: async () => null });
const folder = fileURLToPath(new URL('../../server/samples/', import.meta.url));
const originals = readdirSync(folder)
  .filter((name) => !name.endsWith('.json'))
  .map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));

afterAll(() => intake.close());

type Mutation = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  place.map(
    (at): Mutation =>
      (bytes) =>
        bytes.subarray(0, Math.floor(bytes.length * at)),
  ),
  fc.tuple(place, fc.integer({ min: 0, max: 255 })).map(
    ([at, value]): Mutation =>
      (bytes) => {
        const changed = Buffer.from(bytes);
        if (changed.length > 0) changed[Math.min(changed.length - 1, Math.floor(changed.length * at))] = value;
        return changed;
      },
  ),
  fc.tuple(place, fc.uint8Array({ maxLength: 40 })).map(
    ([at, added]): Mutation =>
      (bytes) => {
        const cut = Math.floor(bytes.length * at);
        return Buffer.concat([bytes.subarray(0, cut), added, bytes.subarray(cut)]);
      },
  ),
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (bytes) => {
        const [start, end] = [from, to].map((at) => Math.floor(bytes.length * at)).toSorted((a, b) => a - b);
        return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
      },
  ),
);

const mutated = fc
  .tuple(fc.constantFrom(...originals), fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([{ name, bytes }, mutations]) => ({
    name,
    bytes: mutations.reduce((current: Buffer, mutate) => mutate(current), bytes),
    // A failure is reproduced by its seed; the bytes would fill the screen.
    [fc.toStringMethod]: () => name,
  }));

const extension = fc.constantFrom('.docx', '.xlsx', '.pdf', '.txt', '.doc', '');

test('a damaged file of any kind yields a report or an error with code, reason and remedy', {
  timeout: 300_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(fc.tuple(mutated, extension), { minLength: 10, maxLength: 10 }),
    async (batch) => {
      const files = batch.map(([{ name, bytes }, other], at) => ({
        name: at % 2 ? name + at : `${at}${other}`,
        bytes,
      }));
      const result = await intake.audit(files, []);
      expect(result.files).toHaveLength(files.length);
      for (const file of result.files) {
        if (file.ok) expect(file.report.file).toBe(file.file);
        else
          expect(file.error).toMatchObject({
            code: expect.stringMatching(/^R0\d\d$/),
            message: expect.stringMatching(/[。！]$/),
            remedy: expect.stringMatching(/[。！]$/),
          });
      }
    },
  );
  await fc.assert(property, { numRuns: 30, endOnFailure: true });
});

test('after all that a whole file is read as ever', async () => {
  const [whole] = originals;
  if (!whole) throw new Error('no sample');
  expect(await intake.read(whole)).toMatchObject({ ok: true });
});
