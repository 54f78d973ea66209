import { halfWidth } from './half-width.ts';
import type { Unit } from './unit.ts';
import { unitNamed } from './unit-reading.ts';

const STATED = /(?:单位|计量单位)\s*[:：]\s*([^\s，。；,;）)]{1,8})/;
const BRACKETED = /[（([【]\s*(?:单位\s*[:：]\s*)?([^（()）[\]【】]{1,8}?)\s*[）)\]】]/g;
const AFTER_STROKE = /\/\s*([^/\s]{1,6})\s*$/;

/**
 * The unit that a column head, row label or caption states for its figures: 年度预算资金（万元）, 金额单位：元,
 * 占比(%), 金额/万元. Null when it states none; a head that is nothing but a unit (万元) states that one.
 */
export function headingUnit(heading: string): Unit | null {
  const text = halfWidth(heading);
  const stated = STATED.exec(text)?.[1];
  const bracketed = Array.from(text.matchAll(BRACKETED), (found) => found[1] ?? '').toReversed();
  const candidates = [stated, ...bracketed, AFTER_STROKE.exec(text)?.[1], text];
  for (const candidate of candidates) {
    const unit = candidate === undefined ? null : unitNamed(candidate);
    if (unit) return unit;
  }
  return null;
}
