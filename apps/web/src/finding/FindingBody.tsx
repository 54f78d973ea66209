import type { Finding } from '@shiji/audit';
import type { ReactNode } from 'react';
import { expectedWords } from '../words/expected.ts';
import { ExplanationTree } from './ExplanationTree.tsx';
import { PlaceChip } from './PlaceChip.tsx';

interface Props {
  readonly finding: Finding;
  readonly children?: ReactNode;
}

/** Everything about a finding below its message. */
export function FindingBody({ finding, children }: Props) {
  const { kind, places, stated, expected, explanation, formula, reason, remedy, source } = finding;
  return (
    <div className="finding-body">
      <ul className="places" aria-label="涉及的地方">
        {places.map((place, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places of a finding never change
          <li key={at}>
            <PlaceChip place={place} />
          </li>
        ))}
      </ul>
      <StatedAndExpected kind={kind} stated={stated} expected={expected} />
      {explanation && (
        <Part title="重新算一遍">
          <ExplanationTree explanation={explanation} />
        </Part>
      )}
      {!explanation && formula !== undefined && <Part title="算法">{formula}</Part>}
      {reason !== '' && <Part title="理由">{reason}</Part>}
      {remedy !== '' && <Part title="怎么办">{remedy}</Part>}
      {source !== '' && <Part title="依据">{source}</Part>}
      {children}
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="part">
      <h4>{title}</h4>
      <div>{children}</div>
    </section>
  );
}

function StatedAndExpected({ kind, stated, expected }: Pick<Finding, 'kind' | 'stated' | 'expected'>) {
  if (stated === '' && expected === '') return null;
  return (
    <p className="stated">
      {stated !== '' && (
        <span>
          <span className="stated-name">文中写的</span>
          <span className="stated-value">{stated}</span>
        </span>
      )}
      {expected !== '' && (
        <>
          <span className="stated-arrow" aria-hidden="true">
            →
          </span>
          <span>
            <span className="stated-name">{expectedWords(kind)}</span>
            <span className="stated-value">{expected}</span>
          </span>
        </>
      )}
    </p>
  );
}
