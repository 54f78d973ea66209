import type { Figure } from '@shiji/figure';
import type { Direction } from '@shiji/rules';
import { measureOf } from '../measure.ts';
import type { IndicatorRow } from './row.ts';

const LOW_IS_GOOD_NAME =
  /成本|费用|控制率|投诉|事故|死亡|伤亡|差错|违规|违法|超支|退货|发案|发病|复发|再犯|返贫|时限|时长|办理时间|用时|人均.*(?:费|成本)|不合格|故障|损失|浪费|排放|能耗|上访|信访/;
const HIGH_IS_GOOD_NAME = /节约|下降|降低|减少|压减|挽回|完成率|达标|结案|整改|处置|化解|宣传|培训|处理|查处|办结/;

/** Which way an indicator is better: by the operator written, else by its name; more is better by default. */
export function directionOf(row: IndicatorRow, target: Figure): Direction {
  const operator = row.operator?.text ?? '';
  const written = `${operator}${row.target?.text ?? ''}`;
  if (/[≥≧>＞]|以上|不低于|不少于|至少|大于|正向/.test(written)) return 'atLeast';
  if (/[≤≦<＜]|以下|以内|不超过|不高于|小于|反向|内$|[日月底]前$|之前$/.test(written)) return 'atMost';
  if (target.value.isZero()) return 'atMost';
  const name = row.name.text;
  return LOW_IS_GOOD_NAME.test(name) && !HIGH_IS_GOOD_NAME.test(name) ? 'atMost' : 'atLeast';
}

/** Whether the actual reaches the target, comparing as written. */
export function isMet(direction: Direction, target: Figure, actual: Figure): boolean {
  const goal = measureOf({ ...target, qualifier: 'exact' });
  const done = measureOf({ ...actual, qualifier: 'exact' });
  return direction === 'atMost' ? done.mid.lte(goal.mid) : done.mid.gte(goal.mid);
}
