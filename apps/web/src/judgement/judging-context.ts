import { createContext, useContext } from 'react';
import type { Judging } from './use-judging.ts';

/** How a finding stands and what can be done about it, from anywhere on the file page. */
export const JudgingContext = createContext<Judging>({
  allowed: false,
  standings: { of: () => undefined, isMuted: () => false },
  busy: false,
  ticked: new Set(),
  latest: [],
  tick: () => {},
  judge: () => {},
  undo: () => {},
});

export const useJudgingContext = () => useContext(JudgingContext);
