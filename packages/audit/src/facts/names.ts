import type { Fact } from './fact.ts';

/** Words that too many quantities share to identify one. */
const GENERIC =
  /^(?:合计|总计|小计|金额|资金|支出|收入|数量|总额|人数|次数|实际|完成|全年|本年|预算|决算|项目|其他|情况|工作)$/;

/** Whether two facts may be the same quantity: one name holds the other, or they share a particular word of three characters. */
export function namesOverlap(a: Fact, b: Fact): boolean {
  const [x, y] = [fullName(a), fullName(b)];
  const [short, long] = a.name.length <= b.name.length ? [a.name, y] : [b.name, x];
  if (short.length >= 2 && !GENERIC.test(short) && long.includes(short)) return true;
  return sharedWord(x, y) !== null;
}

function fullName({ name, column }: Fact): string {
  return `${name}${column}`;
}

const WORD = 3;

function sharedWord(a: string, b: string): string | null {
  for (let i = 0; i + WORD <= a.length; i++) {
    const word = a.slice(i, i + WORD);
    if (
      /^\p{Script=Han}{3}$/u.test(word) &&
      b.includes(word) &&
      !/支出|收入|预算|决算|资金|完成|实际|合计|金额/.test(word)
    )
      return word;
  }
  return null;
}
