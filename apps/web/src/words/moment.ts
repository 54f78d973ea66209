const two = (number: number) => String(number).padStart(2, '0');

/** The moment itself, to the second, as this computer’s clock tells it. */
export function exactWords(iso: string): string {
  const at = new Date(iso);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day} ${[at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':')}`;
}

/** The day so many days later, as a date field writes it: YYYY-MM-DD. */
export function dayAfter(now: Date, days: number): string {
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** How long ago, then the day: people look for “the one from this morning”. */
export function momentWords(iso: string, now: Date): string {
  const then = new Date(iso);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (then.toDateString() === now.toDateString()) return `今天 ${time}`;
  const day = `${then.getMonth() + 1} 月 ${then.getDate()} 日`;
  return then.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${then.getFullYear()} 年 ${day}`;
}
