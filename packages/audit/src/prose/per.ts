import { AVERAGE, PER_UNIT } from './lexicon.ts';

/** Measures of several characters, which a pattern for “每 + noun” would cut short. */
const LONG = /每(?:个|一)?(平方公里|平方米|立方米|千瓦时|公里|人次|件次|批次|户次|家次|车次|学时)/g;

/** What an average or a standard is for: 人 of 人均, 平方米 of 每平方米; '' when the words name nothing. */
export function perNoun(near: string): string {
  const long = [...near.matchAll(LONG)].at(-1)?.[1];
  if (long) return long;
  const named = AVERAGE.exec(near)?.groups?.['per'] ?? PER_UNIT.exec(near)?.groups?.['per'] ?? '';
  return named.replace(/平均|每|个|均/g, '');
}
