import type { Verdict } from '../api/contract.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  consistent: '对得上',
  inconsistent: '对不上',
  notChecked: '没核对',
};
