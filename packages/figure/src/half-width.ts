const HALF: ReadonlyMap<string, string> = new Map([
  ...Array.from('０１２３４５６７８９', (wide, digit): [string, string] => [wide, String(digit)]),
  ['．', '.'],
  ['％', '%'],
  ['﹪', '%'],
  ['－', '-'],
  ['−', '-'],
  ['﹣', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['＋', '+'],
  ['＝', '='],
  ['／', '/'],
  ['＞', '>'],
  ['＜', '<'],
  ['＊', '*'],
  ['Ｘ', 'X'],
  ['＃', '#'],
  ['￥', '¥'],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
]);

const WIDE = /[０-９．％﹪－−﹣‐‑＋＝／＞＜＊Ｘ＃￥\u3000\u00a0\u2002\u2003\u2009]/g;

/**
 * Full-width digits, signs and spaces as their half-width twins. The result has exactly the length of
 * `text`, so offsets hold for both. Commas and brackets stay as written: their width carries meaning.
 */
export function halfWidth(text: string): string {
  return text.replace(WIDE, (wide) => HALF.get(wide) ?? wide);
}
