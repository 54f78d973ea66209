import type { Finding } from '@shiji/audit';
import { type Standing, STANDING_WORDS, STANDINGS } from '../words/ruling.ts';
import { useJudgingContext } from './judging-context.ts';
import { countStandings } from './standing.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** The findings that pass the filter. */
  readonly shown: readonly Finding[];
  readonly standing: Standing | null;
  readonly onStanding: (standing: Standing | null) => void;
}

/** How far the file is judged; one press shows only what stands so. */
export function StandingFilter({ findings, shown, standing, onStanding }: Props) {
  const { standings, allowed, ticked, tick } = useJudgingContext();
  const { by, judged, all, errors, errorsAccepted } = countStandings(standings, findings);
  const isAll = shown.length > 0 && shown.every((finding) => ticked.has(finding));
  return (
    <>
      <div className="standings" role="group" aria-label="按审核结论筛选">
        {STANDINGS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === standing}
            onClick={() => onStanding(one === standing ? null : one)}
          >
            {STANDING_WORDS[one]} {by[one]}
          </button>
        ))}
      </div>
      <p className="judged-line">
        {allowed && (
          <label>
            <input
              type="checkbox"
              checked={isAll}
              disabled={shown.length === 0}
              onChange={(event) => tick(shown, event.target.checked)}
            />
            {` 全选 ${shown.length} 条`}
          </label>
        )}
        <span role="status">{`已判 ${judged}/${all}${errors > 0 ? `，错误采纳 ${errorsAccepted}/${errors}` : ''}`}</span>
      </p>
    </>
  );
}
