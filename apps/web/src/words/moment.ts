/** How long ago, then the day: people look for “the one from this morning”. */
export function momentWords(iso: string, now: Date): string {
  const then = new Date(iso);
  const minutes = Math.floor((now.getTime() - then.getTime()) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const time = `${String(then.getHours()).padStart(2, '0')}:${String(then.getMinutes()).padStart(2, '0')}`;
  if (then.toDateString() === now.toDateString()) return `今天 ${time}`;
  const day = `${then.getMonth() + 1} 月 ${then.getDate()} 日`;
  return then.getFullYear() === now.getFullYear() ? `${day} ${time}` : `${then.getFullYear()} 年 ${day}`;
}
