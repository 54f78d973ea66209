import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Intake, openIntake } from '../src/index.ts';

const entry = fileURLToPath(new URL('./misbehaving.mjs', import.meta.url));
const limits = { readMilliseconds: 20_000, heapMegabytes: 64, residentMegabytes: 400 };
const impatient = { ...limits, readMilliseconds: 1500 };
const bytes = Buffer.from('x');

let intake: Intake;

beforeEach(() => {
  intake = openIntake({ entry, limits, processes: 1, soffice: async () => null });
});

afterEach(() => intake.close());

async function codeOf(name: string): Promise<string> {
  const result = await intake.read({ name, bytes });
  return result.ok ? 'ok' : result.error.code;
}

describe('a file that makes reading misbehave', () => {
  test.each([
    ['array.txt', 'R013'],
    ['map.txt', 'R013'],
    ['crash.txt', 'R013'],
    ['exit.txt', 'R013'],
    ['throws.txt', 'R004'],
  ])('%s ends as %s and the next file is read', async (name, code) => {
    expect(await codeOf(name)).toBe(code);
    expect(await codeOf('fine.txt')).toBe('ok');
  });

  test.each(['endless.txt', 'backtracking.txt'])('%s is ended when its time is over', async (name) => {
    intake = openIntake({ entry, limits: impatient, processes: 1 });
    expect(await codeOf(name)).toBe('R012');
  });

  test.skipIf(process.platform !== 'linux')('memory outside the JavaScript heap is limited too', async () => {
    expect(await codeOf('outside-heap.txt')).toBe('R013');
    expect(await codeOf('fine.txt')).toBe('ok');
  });

  test('every error says what to do', async () => {
    const result = await intake.read({ name: 'throws.txt', bytes });
    expect(result).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/。$/), remedy: expect.stringMatching(/。$/) },
    });
  });

  test('our own thread stays free while a file is being ended', async () => {
    intake = openIntake({ entry, limits: impatient, processes: 1 });
    const reading = codeOf('endless.txt');
    let ticks = 0;
    const clock = setInterval(() => ticks++, 10);
    await reading;
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(50);
  });
});

test('where the code threw is told for the log', async () => {
  const told: (readonly string[])[] = [];
  intake = openIntake({ entry, processes: 1, onThrown: (frames) => told.push(frames) });
  await codeOf('throws.txt');
  expect(told).toEqual([['Error', 'at somewhere']]);
});

test('files waiting for the only process are read after the one before was ended', async () => {
  const codes = await Promise.all(['array.txt', 'fine.txt', 'map.txt', 'fine.txt'].map(codeOf));
  expect(codes).toEqual(['R013', 'ok', 'R013', 'ok']);
});

test('closing ends what is under way at once', async () => {
  const reading = codeOf('endless.txt');
  const began = Date.now();
  intake.close();
  expect(await reading).toBe('R012');
  expect(Date.now() - began).toBeLessThan(10_000);
});
