import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { BatchOverview } from '../api/contract.ts';
import { overviewQuery } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { Waiting } from '../page/Waiting.tsx';
import { DownloadButton } from './DownloadButton.tsx';
import { FailureMatrix } from './FailureMatrix.tsx';
import { ProblemBars } from './ProblemBars.tsx';
import './overview.css';

/** A batch seen as units: the problems they share, who has which, and the draft of a bulletin. */
export function OverviewPage() {
  const { batchId } = useParams({ from: '/batches/$batchId/overview' });
  const { data, error, refetch } = useQuery(overviewQuery(batchId));
  usePageTitle('共性问题 · 实绩');
  return (
    <>
      <PageHeader />
      <main className="page-body overview">
        <nav className="back">
          <Link to="/batches/$batchId" params={{ batchId }}>
            ‹ 回到这一批
          </Link>
        </nav>
        {data && <Overview batchId={batchId} overview={data} />}
        {!data && !error && <Waiting />}
        {!data && error && <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />}
      </main>
    </>
  );
}

function Overview({ batchId, overview }: { readonly batchId: string; readonly overview: BatchOverview }) {
  const clean = overview.packages.filter(({ counts }) => counts.error === 0).length;
  const address = `/api/batches/${encodeURIComponent(batchId)}`;
  return (
    <>
      <div className="batch-head">
        <div>
          <h1>共性问题</h1>
          <p className="quiet">
            {`${overview.packages.length} 家单位，${overview.files} 个文件；没有发现错误的 ${clean} 家`}
          </p>
        </div>
        <div className="batch-actions">
          <DownloadButton path={`${address}/bulletin.docx`} name="通报草稿.docx" label="通报草稿 Word" />
          <DownloadButton path={`${address}/overview.xlsx`} name="核对情况汇总.xlsx" label="汇总表 Excel" />
          <Button onClick={() => window.print()}>打印</Button>
        </div>
      </div>
      {overview.files === 0 && <p className="overview-empty">还没有核对完的文件，核对完成后再来看。</p>}
      {overview.files > 0 && (
        <>
          <ProblemBars problems={overview.problems} packages={overview.packages.length} />
          <FailureMatrix overview={overview} />
        </>
      )}
    </>
  );
}
