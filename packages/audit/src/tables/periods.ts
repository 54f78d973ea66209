import { areMates, type Frame, isAmountField } from './frame.ts';
import { CURRENT, PREVIOUS } from './names.ts';
import { plain } from './text.ts';

/** Pairs (current, previous) of the same quantity in two periods, nearest to `target` first. */
export function growthPairs(frame: Frame, target: number): [number, number][] {
  const pairs: { pair: [number, number]; cost: number }[] = [];
  for (let current = 0; current < frame.fields.length; current++) {
    for (let previous = 0; previous < frame.fields.length; previous++) {
      if (current === previous || current === target || previous === target) continue;
      if (!isAmountField(frame, current) || !isAmountField(frame, previous) || !follows(frame, current, previous))
        continue;
      pairs.push({ pair: [current, previous], cost: costOf(frame, target, current, previous) });
    }
  }
  return pairs.toSorted((a, b) => a.cost - b.cost).map(({ pair }) => pair);
}

/** Whether `current` names a later period than `previous`. */
function follows(frame: Frame, current: number, previous: number): boolean {
  const [now, before] = [fullName(frame, current), fullName(frame, previous)];
  const [later, earlier] = [yearOf(now), yearOf(before)];
  if (later !== null && earlier !== null) return later > earlier;
  if (PREVIOUS.test(before) && !PREVIOUS.test(now)) return true;
  if (earlier !== null && sharesName(frame, current, previous)) return true;
  return CURRENT.test(now) && !CURRENT.test(before) && earlier !== null;
}

/** “支出” beside “2022年支出”: the one without a year is this year’s. */
function sharesName(frame: Frame, current: number, previous: number): boolean {
  const [now, before] = [frame.fields[current]?.name ?? '', frame.fields[previous]?.name ?? ''];
  return (
    yearOf(now) === null && yearOf(before) !== null && timeless(before) !== '' && timeless(now) === timeless(before)
  );
}

function fullName(frame: Frame, index: number): string {
  return plain((frame.fields[index]?.headings ?? []).join('·'));
}

function yearOf(name: string): number | null {
  const match = /(20\d\d)/.exec(name);
  return match ? Number(match[1]) : null;
}

const OTHER_KIND = 50;
const YEARS_APART = 20;

/** Near each other and to the rate, and otherwise of the same name: 2022年决算 goes with 2023年决算, not with 预算. */
function costOf(frame: Frame, target: number, current: number, previous: number): number {
  const [now, before] = [fullName(frame, current), fullName(frame, previous)];
  const kind = timeless(now) === timeless(before) ? 0 : OTHER_KIND;
  const gap = Math.max(0, (yearOf(now) ?? 1) - (yearOf(before) ?? 0) - 1) * YEARS_APART;
  const mates = areMates(frame, current, target) && areMates(frame, previous, target);
  return kind + gap + Math.abs(target - current) + Math.abs(current - previous) / 4 + (mates ? 0 : 5);
}

function timeless(name: string): string {
  return name.replace(/20\d\d年?度?/g, '').replace(/上年|去年|上期|本年度?|今年|本期|当年|年初|年末|期初|期末/g, '');
}
