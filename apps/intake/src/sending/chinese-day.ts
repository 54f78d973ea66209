/** The day in China, whatever clock the machine has: 2026年11月24日. */
export function chineseDay(date: Date): string {
  const [year, month, day] = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
