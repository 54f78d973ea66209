import type { Draft } from '../builder/draft.ts';
import { forestMonitor } from './forest-monitor.ts';
import { sportsSelfEvaluation } from './sports-self-evaluation.ts';
import { waterMonitor } from './water-monitor.ts';

/** The documents nobody looks at while tuning. */
export const heldOut: readonly Draft[] = [waterMonitor, forestMonitor, sportsSelfEvaluation];
