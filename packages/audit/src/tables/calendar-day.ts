/** A day as its cell writes it: 2024-03-22, 2024.3.22, 2024年3月22日; the year is null where only 3月22日 stands. */
export interface CalendarDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const DAY = /^(?:(20\d\d)[-./年])?(\d{1,2})[-./月](\d{1,2})日?$/;

/** The day that a text without spaces consists of; null for anything else. */
export function calendarDay(text: string): CalendarDay | null {
  const match = DAY.exec(text);
  if (!match) return null;
  const [month, day] = [Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { year: match[1] ? Number(match[1]) : null, month, day };
}

/** Whether one day comes after another; null when only one of them names its year. */
export function isAfter(a: CalendarDay, b: CalendarDay): boolean | null {
  if ((a.year === null) !== (b.year === null)) return null;
  return ordinal(a) > ordinal(b);
}

function ordinal({ year, month, day }: CalendarDay): number {
  return (year ?? 0) * 372 + month * 31 + day;
}
