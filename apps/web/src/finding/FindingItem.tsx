import type { Finding } from '@shiji/audit';
import { memo } from 'react';
import { findingNumber } from '../document/mark-words.ts';
import { RulingBadge } from '../judgement/RulingBadge.tsx';
import { KIND_WORDS } from '../words/kind.ts';
import { addressWords } from '../words/place.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';
import type { FindingState } from '../api/contract.ts';
import { JudgementPart } from '../judgement/JudgementPart.tsx';
import { FindingBody } from './FindingBody.tsx';

interface Props {
  readonly finding: Finding;
  readonly number: number;
  readonly selected: boolean;
  readonly open: boolean;
  readonly state: FindingState | undefined;
  readonly muted: boolean;
  /** Undefined where the one who looks does not judge. */
  readonly ticked: boolean | undefined;
  readonly alike: readonly Finding[];
  readonly onTick: (findings: readonly Finding[], on: boolean) => void;
  readonly onPress: (number: number) => void;
}

/** One finding of the list: its sentence, and all the rest when open. */
export const FindingItem = memo(function FindingItem(props: Props) {
  const { finding, number, selected, open, state, muted, ticked, alike, onTick, onPress } = props;
  const { severity, kind, message, places } = finding;
  const [first] = places;
  return (
    <li
      className={`finding finding-${severity}${selected ? ' finding-selected' : ''}${ticked === undefined ? '' : ' finding-tickable'}`}
      data-item={number}
    >
      {ticked !== undefined && (
        <label className="finding-tick">
          <input
            type="checkbox"
            checked={ticked}
            aria-label={`勾选问题 ${findingNumber(number)}`}
            onChange={(event) => onTick([finding], event.target.checked)}
          />
        </label>
      )}
      <button type="button" className="finding-head" aria-expanded={open} onClick={() => onPress(number)}>
        <span className="finding-top">
          <span className={`number number-${severity}`}>{findingNumber(number)}</span>
          <span className="finding-severity">{SEVERITY_WORDS[severity]}</span>
          <span className="finding-kind">{KIND_WORDS[kind]}</span>
          <RulingBadge state={state} muted={muted} />
          {first && <span className="finding-where">{addressWords(first.address)}</span>}
        </span>
        <span className="finding-message">{message}</span>
      </button>
      {open && (
        <FindingBody finding={finding}>
          <JudgementPart finding={finding} alike={alike} />
        </FindingBody>
      )}
    </li>
  );
});
