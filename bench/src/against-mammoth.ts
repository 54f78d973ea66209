import mammoth from 'mammoth';
import { auditBytes, type NamedBytes, readBytes } from './audit-bytes.ts';
import { race, sum } from './clock.ts';
import { floorOf } from './limit.ts';
import { duration, plainResult, ratioResult, type Result } from './result.ts';

const ROUNDS = { warmup: 3, rounds: 9 };

function racersFor(file: NamedBytes) {
  return {
    audit: () => auditBytes(file),
    mammoth: () => mammoth.convertToHtml({ buffer: Buffer.from(file.bytes) }),
    read: () => readBytes(file),
    floor: () => floorOf(file.bytes),
  };
}

type Times = Record<keyof ReturnType<typeof racersFor>, number>;

/** Reading and auditing against mammoth converting to HTML, and against the floor, on the given reports. */
export async function againstMammoth(title: string, files: readonly NamedBytes[], rounds = ROUNDS): Promise<Result[]> {
  const times: Times[] = [];
  for (const file of files) times.push(await race(racersFor(file), rounds));
  const total = (of: (one: Times) => number) => sum(times.map(of));
  const [audit, peer] = [total((one) => one.audit), total((one) => one.mammoth)];
  const [read, floor] = [total((one) => one.read), total((one) => one.floor)];
  const worst = Math.max(...times.map((one) => one.audit / one.mammoth));
  return [
    plainResult(`${title}: read and audit`, duration(audit)),
    plainResult(`${title}: mammoth 1.13.0 converting to HTML`, duration(peer)),
    ratioResult(`${title}: read and audit ÷ mammoth`, audit / peer, { most: 1 }),
    plainResult(`${title}: the same for the worst single document`, worst.toFixed(2)),
    plainResult(`${title}: the floor (unzip and find the tags)`, duration(floor)),
    plainResult(`${title}: reading alone ÷ floor`, (read / floor).toFixed(2)),
    plainResult(`${title}: read and audit ÷ floor`, (audit / floor).toFixed(2)),
  ];
}
