/** The middle of the numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Adds up. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Milliseconds that a job takes. */
export async function timed(job: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await job();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * Runs each racer in turn, round after round, so that whatever slows the machine slows all of them; the first rounds
 * warm up and do not count. Returns the median of each in milliseconds.
 */
export async function race<Name extends string>(
  racers: Readonly<Record<Name, () => unknown>>,
  { warmup, rounds }: { readonly warmup: number; readonly rounds: number },
): Promise<Record<Name, number>> {
  const names = Object.keys(racers) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round < warmup + rounds; round++) {
    for (const name of names) {
      const time = await timed(racers[name]);
      if (round >= warmup) times[name].push(time);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}
