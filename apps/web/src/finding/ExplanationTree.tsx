import type { Explanation } from '@shiji/audit';
import { PlaceLink } from './PlaceLink.tsx';

/** How a value was computed, open down to the figures it used; each figure leads to its place. */
export function ExplanationTree({ explanation }: { readonly explanation: Explanation }) {
  return (
    <ul className="tree" aria-label="计算过程">
      <Branch explanation={explanation} />
    </ul>
  );
}

function Branch({ explanation }: { readonly explanation: Explanation }) {
  const { label, value, formula, place, operands } = explanation;
  return (
    <li>
      <span className="tree-line">
        <span className="tree-label">{label}</span>
        {place ? (
          <PlaceLink place={place} className="tree-value tree-link">
            {value}
          </PlaceLink>
        ) : (
          <span className="tree-value">{value}</span>
        )}
      </span>
      {formula !== undefined && <span className="tree-formula">{formula}</span>}
      {operands && operands.length > 0 && (
        <ul>
          {operands.map((operand, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: operands have an order and no other name
            <Branch key={at} explanation={operand} />
          ))}
        </ul>
      )}
    </li>
  );
}
