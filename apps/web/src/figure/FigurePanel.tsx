import { useMemo, useState } from 'react';
import type { FigureVerdict, Verdict } from '../api/contract.ts';
import { VERDICT_WORDS } from '../words/verdict.ts';
import { placeWords } from '../words/place.ts';
import { countVerdicts, groupUnchecked, type ReasonGroup } from './tally.ts';

interface Props {
  readonly figures: readonly FigureVerdict[];
  readonly onShow: (figure: number) => void;
}

const VERDICTS: readonly Verdict[] = ['consistent', 'inconsistent', 'notChecked'];

/** How many figures agree, disagree or were not checked, and the unchecked ones by reason. */
export function FigurePanel({ figures, onShow }: Props) {
  const groups = useMemo(() => groupUnchecked(figures), [figures]);
  if (figures.length === 0) return <p className="panel-empty">这份文件里没有找到可以核对的数</p>;
  return (
    <div className="figures">
      <VerdictBar figures={figures} />
      {groups.length > 0 && <h3>没核对的数，按原因分</h3>}
      {groups.map((group) => (
        <ReasonList key={group.reason} group={group} figures={figures} onShow={onShow} />
      ))}
    </div>
  );
}

function VerdictBar({ figures }: { readonly figures: readonly FigureVerdict[] }) {
  const counts = countVerdicts(figures);
  return (
    <div className="verdict-sum">
      <p>
        找到 <b>{figures.length}</b> 个数，核对了 <b>{figures.length - counts.notChecked}</b> 个
      </p>
      <div className="verdict-bar" aria-hidden="true">
        {VERDICTS.map((verdict) => (
          <span key={verdict} className={`bar-${verdict}`} style={{ flexGrow: counts[verdict] }} />
        ))}
      </div>
      <ul className="verdict-legend">
        {VERDICTS.map((verdict) => (
          <li key={verdict}>
            <span className={`fig fig-end fig-${verdict}`}>{VERDICT_WORDS[verdict]}</span> {counts[verdict]}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A reason may hold thousands of figures; so many are listed at a time. */
const AT_A_TIME = 100;

interface ReasonProps extends Props {
  readonly group: ReasonGroup;
}

function ReasonList({ group, figures, onShow }: ReasonProps) {
  const [open, setOpen] = useState(false);
  const [limit, setLimit] = useState(AT_A_TIME);
  return (
    <details className="reason" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{group.reason}</span>
        <span className="reason-count">{group.figures.length}</span>
      </summary>
      {open && (
        <ul>
          {group.figures.slice(0, limit).map((at) => (
            <UncheckedFigure key={at} at={at} figures={figures} onShow={onShow} />
          ))}
        </ul>
      )}
      {open && limit < group.figures.length && (
        <button type="button" className="more" onClick={() => setLimit(limit + AT_A_TIME)}>
          {`再显示 ${Math.min(AT_A_TIME, group.figures.length - limit)} 个`}
        </button>
      )}
    </details>
  );
}

function UncheckedFigure({ at, figures, onShow }: Props & { readonly at: number }) {
  const place = figures[at]?.place;
  if (!place) return null;
  return (
    <li>
      <button type="button" className="unchecked" onClick={() => onShow(at)}>
        <span className="unchecked-quote">{place.quote}</span>
        <span className="quiet">{placeWords(place)}</span>
      </button>
    </li>
  );
}
