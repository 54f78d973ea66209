import { Decimal } from '@shiji/figure';
import type { ReadAward } from './awards.ts';
import { readBand } from './bounds.ts';
import { highest, pointsOf, type Reading, shared } from './reading.ts';
import type { BandedRule } from './rule.ts';

/** 无安全事故得5分，发生1起不得分: all or nothing by a count. */
export function readOccurrence(reading: Reading, awards: readonly ReadAward[]): BandedRule | null {
  const [none, some] = awards;
  if (!none || !some || awards.length !== 2 || !/^(?:无|没有|未发生|未出现|未发现|零)/.test(none.condition))
    return null;
  if (!/发生|出现|发现|存在|有/.test(some.condition) || /^(?:无|未|没)/.test(some.condition)) return null;
  const from = readBand(some.condition);
  const least = from?.band.low?.value ?? new Decimal('1');
  const zero = { value: new Decimal('0'), inclusive: true, stated: true };
  const bands = [
    { band: { low: zero, high: zero }, award: none.award, words: none.condition },
    {
      band: { low: { value: least, inclusive: true, stated: true }, high: null },
      award: some.award,
      words: some.condition,
    },
  ];
  return {
    kind: 'banded',
    ...shared(reading, highest(awards), from?.unit ?? '起'),
    allowedPoints: pointsOf(bands.map((band) => band.award)),
    bands,
  };
}
