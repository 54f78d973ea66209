import { readFigures, type Unit } from '@shiji/figure';
import { plain } from './text.ts';

const known = new Map<string, Unit | null>();

/** The unit that a word such as 万元 or ㎡ names; null when it names none. */
export function unitNamed(word: string): Unit | null {
  const cached = known.get(word);
  if (cached !== undefined) return cached;
  const [figure] = readFigures(`1${word}`);
  const unit = figure && figure.end === word.length + 1 ? figure.unit : null;
  known.set(word, unit);
  return unit;
}

const BRACKETED = /[([【](?:金额)?(?:单位|计量单位)?[:：]?([^()[\]【】:：]{1,8})[)\]】]/g;
const DECLARED = /(?:金额|计量|货币)?单位[:：]([^,，;；、。()\s]{1,8})([、,，/]?)/;

/** The unit that a heading declares: “预算数（万元）”, “单位：元”, “增减（%）”, “执行率%”. */
export function unitInHeading(text: string): Unit | null {
  const flat = plain(text);
  for (const match of flat.matchAll(BRACKETED)) {
    const unit = unitNamed(match[1] ?? '');
    if (unit) return unit;
  }
  const declared = declaredUnit(flat);
  if (declared) return declared;
  return /[%]$/.test(flat) ? unitNamed('%') : null;
}

/** The unit of a line such as “单位：万元”, when there is one. */
export function declaredUnit(text: string): Unit | null {
  const match = DECLARED.exec(plain(text));
  if (!match || match[2] !== '') return null;
  const word = match[1] ?? '';
  for (let length = word.length; length > 0; length--) {
    const unit = unitNamed(word.slice(0, length));
    if (unit) return unit;
  }
  return null;
}
