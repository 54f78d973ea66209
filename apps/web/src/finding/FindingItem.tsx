import type { Finding } from '@shiji/audit';
import { memo } from 'react';
import { findingNumber } from '../document/mark-words.ts';
import { KIND_WORDS } from '../words/kind.ts';
import { addressWords } from '../words/place.ts';
import { SEVERITY_WORDS } from '../words/severity.ts';
import { FindingBody } from './FindingBody.tsx';

interface Props {
  readonly finding: Finding;
  readonly number: number;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onPress: (number: number) => void;
}

/** One finding of the list: its sentence, and all the rest when open. */
export const FindingItem = memo(function FindingItem({ finding, number, selected, open, onPress }: Props) {
  const { severity, kind, message, places } = finding;
  const [first] = places;
  return (
    <li className={`finding finding-${severity}${selected ? ' finding-selected' : ''}`} data-item={number}>
      <button type="button" className="finding-head" aria-expanded={open} onClick={() => onPress(number)}>
        <span className="finding-top">
          <span className={`number number-${severity}`}>{findingNumber(number)}</span>
          <span className="finding-severity">{SEVERITY_WORDS[severity]}</span>
          <span className="finding-kind">{KIND_WORDS[kind]}</span>
          {first && <span className="finding-where">{addressWords(first.address)}</span>}
        </span>
        <span className="finding-message">{message}</span>
      </button>
      {open && <FindingBody finding={finding} />}
    </li>
  );
});
