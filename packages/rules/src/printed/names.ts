import type { NameReader } from '../formula/lex.ts';

const LETTER = '\\u4e00-\\u9fffA-Za-z①-⑳“”"‘’《》_';
const PERIOD = '(?:\\d{4}年度?|\\d{1,2}(?:-|—|至)\\d{1,2}月份?|\\d{1,2}月份?)';
const NAME = new RegExp(`(?:${PERIOD})?(?:[${LETTER}]|${PERIOD}(?=[${LETTER}]))+`, 'y');
/** 数（万元）, 执行数（B）: a remark that belongs to the name because it holds no operator. */
const REMARK = /\([^()+\-−×÷*/=]{0,12}\)/y;

/** Reads the names a printed formula uses: runs of Chinese, quotes and letters, with a year before and a remark behind them. */
export const freeNames: NameReader = (text, at) => {
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name === undefined) return null;
  const stop = at + name.length;
  REMARK.lastIndex = stop;
  const remark = REMARK.exec(text)?.[0] ?? '';
  return { name: name + remark, end: stop + remark.length };
};
