import './file.css';
import '../document/document.css';
import '../finding/finding.css';
import '../figure/figure.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { FileDetail } from '../api/contract.ts';
import { fileQuery } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { FileState } from '../batch/FileState.tsx';
import { drawDocument } from '../document/drawn-document.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { Waiting } from '../page/Waiting.tsx';
import { OpenedFile } from './OpenedFile.tsx';

/** One file: its document and what was found in it. */
export function FilePage() {
  const { fileId } = useParams({ from: '/files/$fileId' });
  const { data: detail, error, refetch } = useQuery(fileQuery(fileId));
  const drawn = useMemo(() => detail && drawDocument(detail), [detail]);
  usePageTitle(detail ? `${detail.file.name} · 实绩` : '实绩');
  if (detail && drawn) return <OpenedFile key={fileId} detail={detail} drawn={drawn} />;
  return (
    <>
      <PageHeader />
      {detail && <Unread detail={detail} onRetry={() => void refetch()} />}
      {!detail && !error && <Waiting />}
      {!detail && error && (
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

/** A file without a document: not read yet, or unreadable. */
function Unread({ detail, onRetry }: { readonly detail: FileDetail; readonly onRetry: () => void }) {
  const { file } = detail;
  return (
    <main className="page-body page-message">
      <h1>{file.name}</h1>
      <FileState file={file} />
      {file.status !== 'failed' && (
        <p>
          <button type="button" className="plain-button" onClick={onRetry}>
            再看一眼
          </button>
        </p>
      )}
      <Link to="/batches/$batchId" params={{ batchId: file.batchId }}>
        回到这一批
      </Link>
    </main>
  );
}
