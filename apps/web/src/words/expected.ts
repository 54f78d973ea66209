import type { FindingKind } from '@shiji/audit';

const COMPUTED: ReadonlySet<FindingKind> = new Set([
  'ratio',
  'sum',
  'difference',
  'growth',
  'score',
  'score_total',
  'weight',
  'progress',
]);

/** What a finding holds against the written: a computed value, what another place says, or what should stand there. */
export function expectedWords(kind: FindingKind): string {
  if (COMPUTED.has(kind)) return '算出来的';
  return kind === 'cross_reference' ? '另一处写的' : '应改为';
}
