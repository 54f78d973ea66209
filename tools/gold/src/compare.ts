/** A text without what writing varies in: width of characters, blanks, quotes, brackets, commas, full stops. */
export function bare(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/[\s,，。；;：:“”"'、（）()]/gu, '');
}

/** Too short to tell a place: up to four digits, or one character. Takes a bare text. */
export function isCommon(text: string): boolean {
  return /^[\p{Nd}.%]{1,4}$|^.?$/u.test(text);
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** Equal, or one inside the other when it has three characters. */
export function isSameText(a: string | undefined, b: string | undefined): boolean {
  const [x, y] = [bare(a), bare(b)];
  if (x === '' || y === '') return false;
  if (x === y) return true;
  const [short, long] = lengthOf(x) <= lengthOf(y) ? [x, y] : [y, x];
  return lengthOf(short) >= 3 && long.includes(short);
}

/** One inside the other, both bare; an empty text is inside any. */
export function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a);
}
