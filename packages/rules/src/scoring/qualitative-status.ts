import { explain } from '../explanation.ts';
import { between, type Exact, exact } from '../span.ts';
import type { ScoreResult } from './rule.ts';
import { scoreResult } from './score-result.ts';

/** How far a goal in words was reached, the three bands of 财预〔2020〕10号. */
export type Attainment = 'reached' | 'partly' | 'missed';

const NAMES: Record<Attainment, string> = {
  reached: '达成年度指标',
  partly: '部分达成并具有一定效果',
  missed: '未达成且效果较差',
};
const SHARES: Record<Attainment, readonly [string, string]> = {
  reached: ['80', '100'],
  partly: ['60', '80'],
  missed: ['0', '60'],
};

const MISSED = /未(?:达成|完成|达到|实现|达标)|没有(?:完成|达到|实现)|效果较差|不达标|无效果/;
const PARTLY = /部分|基本(?:完成|达成|达到|实现|达标)|一定效果|未全部|尚未/;
const REACHED = /达成|完成|达到|实现|达标|合格|是|有效|显著|明显|良好|优/;

/** The status that the words of an actual value declare (基本完成 → partly); null when they declare none. */
export function attainmentOf(words: string): Attainment | null {
  if (MISSED.test(words)) return 'missed';
  if (PARTLY.test(words)) return 'partly';
  return REACHED.test(words) ? 'reached' : null;
}

/** Points of an indicator judged in words: 100—80 %, 80—60 % or 60—0 % of its points. Source: 财预〔2020〕10号. */
export function scoreAttainment(attainment: Attainment, maxPoints: Exact): ScoreResult | null {
  const full = exact(maxPoints);
  const [low, high] = SHARES[attainment].map((share) => full.times(share).div(100));
  if (!low || !high) return null;
  return scoreResult(
    full,
    [{ points: between(low, high), reading: NAMES[attainment] }],
    '定性指标按达成程度分三档给分',
    [explain('达成程度', NAMES[attainment])],
  );
}
