import type { Failed } from '../outcome.ts';
import { type Frame, isAmountField } from './frame.ts';
import { isTenThousandfold, unitFailed } from './labelled-figures.ts';
import { isQuantity, type Quantity } from './quantity.ts';

const PLANNED = /预算|安排|计划|批复|下达|应/;
const ACTUAL = /实际|决算|执行|支出|支付|采购金额|到位|完成/;

/** Plan and result of one line ten thousand times apart, where the other lines are of one size. */
export function magnitudeFindings(frame: Frame, blamed: ReadonlySet<Quantity>): Failed[] {
  const amounts = frame.fields.flatMap((_, index) => (isAmountField(frame, index) ? [index] : []));
  const planned = amounts.filter((index) => PLANNED.test(nameOf(frame, index)) && !ACTUAL.test(nameOf(frame, index)));
  const actual = amounts.filter((index) => ACTUAL.test(nameOf(frame, index)));
  const found = new Map<Quantity, Failed>();
  for (const [line] of frame.lines.entries()) {
    for (const first of planned) {
      for (const second of actual) {
        const [plan, result] = [frame.at(first, line), frame.at(second, line)];
        if (!isQuantity(plan) || !isQuantity(result) || blamed.has(plan) || blamed.has(result)) continue;
        const [small, large] = isTenThousandfold(plan, result)
          ? [plan, result]
          : isTenThousandfold(result, plan)
            ? [result, plan]
            : [];
        if (small && large && !found.has(large)) found.set(large, unitFailed(small, large));
      }
    }
  }
  return found.size <= 2 ? [...found.values()] : [];
}

function nameOf(frame: Frame, index: number): string {
  return frame.fields[index]?.name ?? '';
}
