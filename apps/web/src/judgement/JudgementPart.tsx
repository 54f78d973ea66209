import type { Finding } from '@shiji/audit';
import type { Judgement } from '../api/contract.ts';
import { momentWords } from '../words/moment.ts';
import { rulingWords } from '../words/ruling.ts';
import { useJudgingContext } from './judging-context.ts';
import { MuteRule } from './MuteRule.tsx';

interface Props {
  readonly finding: Finding;
  /** The findings of the same check that are shown, this one included. */
  readonly alike: readonly Finding[];
}

/** What was decided about a finding so far, and what to do with all of its kind. */
export function JudgementPart({ finding, alike }: Props) {
  const { standings, allowed, tick } = useJudgingContext();
  const history = standings.of(finding)?.history ?? [];
  return (
    <section className="part judgement-part">
      <h4>审核</h4>
      <div>
        {history.length === 0 && <p className="quiet">还没有判</p>}
        <ol aria-label="审核经过">
          {history.toReversed().map((judgement) => (
            <li key={judgement.number}>
              <Decided judgement={judgement} />
            </li>
          ))}
        </ol>
        {allowed && (
          <p className="judgement-links">
            {alike.length > 1 && (
              <button type="button" className="link-button" onClick={() => tick(alike, true)}>
                {`勾选同类的 ${alike.length} 条`}
              </button>
            )}
            <MuteRule finding={finding} />
          </p>
        )}
      </div>
    </section>
  );
}

function Decided({ judgement }: { readonly judgement: Judgement }) {
  const { after, reason, undone, by, at, version } = judgement;
  return (
    <>
      {undone && '撤销，改回 '}
      <b>{rulingWords(after, reason)}</b>
      <span className="quiet">{` ${by} ${momentWords(at, new Date())}${version > 1 ? ` 第 ${version} 版` : ''}`}</span>
    </>
  );
}
