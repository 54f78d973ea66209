import type { Ruling } from '../api/contract.ts';

/** A finding’s ruling, or that there is none yet. */
export type Standing = Ruling | 'unjudged';

export const STANDINGS: readonly Standing[] = ['unjudged', 'accepted', 'rejected', 'toVerify'];

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  unjudged: '未判',
  accepted: '采纳',
  rejected: '不采纳',
  toVerify: '待核实',
};

/** “不采纳：口径不同”. */
export function rulingWords(ruling: Ruling | null, reason: string): string {
  const words = STANDING_WORDS[ruling ?? 'unjudged'];
  return reason === '' ? words : `${words}：${reason}`;
}
