import { describe, expect, it } from 'vitest';
import {
  certain,
  evaluateStandard,
  readScoringStandard,
  type ScoreInput,
  type ScoringRule,
  showScore,
} from '../../src/index.ts';

export const rate = (value: string, target?: string): ScoreInput => ({
  kind: 'rate',
  value: certain(value),
  ...(target === undefined ? {} : { target: certain(target) }),
});
export const cases = (count: string): ScoreInput => ({ kind: 'cases', value: certain(count) });
export const done = (actual: string, target: string, direction: 'atLeast' | 'atMost' = 'atLeast'): ScoreInput => ({
  kind: 'attainment',
  actual: certain(actual),
  target: certain(target),
  direction,
});
export const words = (text: string): ScoreInput => ({ kind: 'words', text });
export const none: ScoreInput = { kind: 'notApplicable' };

/** A printed standard, the row’s points, the kind it is read as, and what inputs earn. */
export type Row = readonly [
  text: string,
  points: string,
  kind: ScoringRule['kind'],
  judged: readonly (readonly [ScoreInput, string])[],
];

function score(rule: ScoringRule | null, input: ScoreInput): string {
  const result = rule ? evaluateStandard(rule, input) : null;
  return result ? showScore(result) : '不能计算';
}

/** One test a row: the kind and every earned score. */
export function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)('“%s”（%s分）是 %s', (text, points, kind, judged) => {
      const rule = readScoringStandard(text, points);
      expect(rule?.kind).toBe(kind);
      expect(judged.map(([input]) => score(rule, input))).toEqual(judged.map(([, expected]) => expected));
    });
  });
}
