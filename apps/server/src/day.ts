/** The day in China as YYYY-MM-DD, whatever clock zone the machine has. */
export function chineseDate(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
