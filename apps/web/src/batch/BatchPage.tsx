import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button, Input, Progress, Segmented } from 'antd';
import { useState } from 'react';
import type { Batch } from '../api/contract.ts';
import { batchQuery, findingsAddress } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { Waiting } from '../page/Waiting.tsx';
import { useUser } from '../session/use-user.ts';
import { momentWords } from '../words/moment.ts';
import { CountBadges } from './CountBadges.tsx';
import { CHOICE_WORDS, type FileChoice, filterFiles } from './file-filter.ts';
import { FileTable } from './FileTable.tsx';
import { isFinished, useFollowedBatch } from './follow.ts';
import { RemoveBatch } from './RemoveBatch.tsx';
import { batchName, tally } from './tally.ts';

/** One batch: progress while it runs, then its files with what was found. */
export function BatchPage() {
  const { batchId } = useParams({ from: '/batches/$batchId' });
  const {
    data: batch,
    error,
    refetch,
  } = useQuery({
    ...batchQuery(batchId),
    // The events tell sooner; asking now and then helps where something between holds them back.
    refetchInterval: ({ state }) => (state.data && !isFinished(state.data) ? 10_000 : false),
  });
  useFollowedBatch(batchId, batch !== undefined && !isFinished(batch));
  usePageTitle(batch ? `${batchName(batch)} · 实绩` : '实绩');
  return (
    <>
      <PageHeader />
      {batch && <BatchResult batch={batch} />}
      {!batch && !error && <Waiting />}
      {!batch && error && (
        <main className="page-body">
          <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
          <p>
            <Link to="/">回到首页</Link>
          </p>
        </main>
      )}
    </>
  );
}

function BatchResult({ batch }: { readonly batch: Batch }) {
  const navigate = useNavigate();
  const [choice, setChoice] = useState<FileChoice>('all');
  const [search, setSearch] = useState('');
  const files = filterFiles(batch.files, choice, search);
  const mayChange = useUser()?.role !== 'leader';
  return (
    <main className="page-body batch">
      <nav className="back">
        <Link to="/">‹ 再核对一批</Link>
      </nav>
      <div className="batch-head">
        <div>
          <h1>{batchName(batch)}</h1>
          <span className="quiet">{momentWords(batch.createdAt, new Date())}放入</span>
        </div>
        <div className="batch-actions">
          {batch.files.length > 1 && (
            <Button onClick={() => void navigate({ to: '/batches/$batchId/overview', params: { batchId: batch.id } })}>
              共性问题
            </Button>
          )}
          <Button href={findingsAddress(batch.id)} download disabled={!isFinished(batch)}>
            导出结果
          </Button>
          {mayChange && (
            <RemoveBatch id={batch.id} name={batchName(batch)} onRemoved={() => void navigate({ to: '/' })} />
          )}
        </div>
      </div>
      <BatchProgress batch={batch} />
      {batch.files.length > 1 && (
        <div className="batch-filter">
          <Segmented<FileChoice>
            aria-label="显示哪些文件"
            value={choice}
            onChange={setChoice}
            options={choices(batch)}
          />
          <div className="batch-search">
            <Input
              placeholder="找文件、单位、文种"
              aria-label="找文件、单位、文种"
              allowClear
              onChange={(event) => setSearch(event.target.value)}
            />
          </div>
        </div>
      )}
      <FileTable files={files} />
    </main>
  );
}

function choices(batch: Batch): { label: string; value: FileChoice }[] {
  return (Object.keys(CHOICE_WORDS) as FileChoice[]).map((value) => ({
    value,
    label: `${CHOICE_WORDS[value]} ${filterFiles(batch.files, value, '').length}`,
  }));
}

function BatchProgress({ batch }: { readonly batch: Batch }) {
  const { files, ended, failed, counts, judged, toJudge } = tally(batch);
  if (isFinished(batch)) {
    return (
      <p className="batch-sum" role="status">
        核对完成，共 {files} 个文件
        {failed > 0 && <>，其中 {failed} 个未能核对</>}
        <CountBadges counts={counts} />
        {toJudge > 0 && <span className="quiet batch-judged">{`已判 ${judged}/${toJudge}`}</span>}
      </p>
    );
  }
  return (
    <div className="batch-progress" role="status" aria-live="polite">
      <span>{`正在核对，已完成 ${ended} / ${files} 个文件`}</span>
      <Progress percent={Math.round((ended / Math.max(files, 1)) * 100)} status="active" showInfo={false} />
    </div>
  );
}
