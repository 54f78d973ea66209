/** “2.馆际差距大；3.21.15万元结余…”: whether the digits at `start` begin with the number of a list item that follows the one before. */
export function isListNumber(text: string, start: number): boolean {
  const number = /^(\d{1,2})[.．、]/.exec(text.slice(start))?.[1];
  if (!number || !/(?:^|[。；;：:\n])\s*$/.test(text.slice(0, start))) return false;
  if (number === '1') return true;
  return new RegExp(`(?:^|[。；;：:\\n])\\s*${Number(number) - 1}[.．、]`).test(text.slice(0, start));
}
