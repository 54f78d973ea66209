import type { FindingState } from '../api/contract.ts';
import { rulingWords, STANDING_WORDS } from '../words/ruling.ts';

const CHANGE_WORDS = { new: '新出现', remaining: '仍存在' } as const;

/** How a finding stands, in one or two words; an unjudged one says nothing. */
export function RulingBadge({ state, muted }: { readonly state: FindingState | undefined; readonly muted: boolean }) {
  return (
    <>
      {state?.change && <span className={`tag tag-${state.change}`}>{CHANGE_WORDS[state.change]}</span>}
      {muted && <span className="tag tag-muted">已静音</span>}
      {state?.ruling && (
        <span className={`tag tag-${state.ruling}`} title={rulingWords(state.ruling, state.reason)}>
          {STANDING_WORDS[state.ruling]}
        </span>
      )}
    </>
  );
}
