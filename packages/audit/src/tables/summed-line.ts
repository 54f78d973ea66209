import type { Frame } from './frame.ts';
import { isTotal } from './part-set.ts';
import { isQuantity } from './quantity.ts';

/** A total row that adds a column up, even one of prices or averages: no quotient or product is asked of it. */
export function isSummedUp(frame: Frame, field: number, line: number): boolean {
  const total = frame.at(field, line);
  if (!isTotal(frame.lines[line]) || !isQuantity(total)) return false;
  const parts = frame.lines
    .flatMap((lane, other) => (other === line || isTotal(lane) ? [] : [frame.at(field, other)]))
    .filter(isQuantity);
  const [first, ...rest] = parts;
  if (!first || rest.length === 0) return false;
  const sum = rest.reduce((all, { measure }) => all.plus(measure.mid), first.measure.mid);
  return sum.minus(total.measure.mid).abs().lte(total.measure.high.minus(total.measure.low).times(parts.length));
}
