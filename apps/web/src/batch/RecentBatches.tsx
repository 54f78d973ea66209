import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import type { Batch } from '../api/contract.ts';
import { batchesQuery } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useUser } from '../session/use-user.ts';
import { momentWords } from '../words/moment.ts';
import { CountBadges } from './CountBadges.tsx';
import { isFinished } from './follow.ts';
import { RemoveBatch } from './RemoveBatch.tsx';
import { batchName, tally } from './tally.ts';

/** The batches of before, newest first. */
export function RecentBatches() {
  const {
    data: batches,
    error,
    refetch,
  } = useQuery({
    ...batchesQuery,
    refetchInterval: ({ state }) => (state.data?.some((batch) => !isFinished(batch)) ? 3000 : false),
  });
  return (
    <section className="recent" aria-labelledby="recent-title">
      <h2 id="recent-title">最近核对的</h2>
      {error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      {!batches && !error && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {batches?.length === 0 && <p className="quiet">还没有。放入第一份文件，结果会留在这里。</p>}
      {batches && batches.length > 0 && (
        <ul>
          {batches.map((batch) => (
            <RecentBatch key={batch.id} batch={batch} />
          ))}
        </ul>
      )}
    </section>
  );
}

function RecentBatch({ batch }: { readonly batch: Batch }) {
  const { ended, files, failed, counts, judged, toJudge } = tally(batch);
  const name = batchName(batch);
  const mayChange = useUser()?.role !== 'leader';
  return (
    <li className="recent-batch">
      <Link to="/batches/$batchId" params={{ batchId: batch.id }} className="recent-name">
        {name}
      </Link>
      <span className="quiet recent-moment">{momentWords(batch.createdAt, new Date())}</span>
      <span className="recent-result">
        {isFinished(batch) ? <CountBadges counts={counts} /> : <span>{`正在核对 ${ended}/${files}`}</span>}
        {judged > 0 && <span className="quiet batch-judged">{`已判 ${judged}/${toJudge}`}</span>}
        {failed > 0 && <span className="badge badge-failed">{`${failed} 个未能核对`}</span>}
      </span>
      {mayChange && <RemoveBatch id={batch.id} name={name} />}
    </li>
  );
}
