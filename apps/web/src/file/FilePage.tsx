import './file.css';
import '../document/document.css';
import '../finding/finding.css';
import '../figure/figure.css';
import '../judgement/judgement.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import type { FileDetail, JudgementSheet } from '../api/contract.ts';
import { sheetQuery } from '../api/judgements.ts';
import { fileQuery } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { FileState } from '../batch/FileState.tsx';
import { isStale, standingsOf } from '../judgement/standing.ts';
import { VersionLine } from '../judgement/VersionLine.tsx';
import { drawDocument } from '../document/drawn-document.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { Waiting } from '../page/Waiting.tsx';
import { OpenedFile } from './OpenedFile.tsx';

/** One file: its document and what was found in it. */
export function FilePage() {
  const { fileId } = useParams({ from: '/files/$fileId' });
  const {
    data: detail,
    error: detailError,
    refetch,
  } = useQuery({
    ...fileQuery(fileId),
    // A corrected file is opened while it is still being audited.
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? 1500 : false),
  });
  const status = detail?.file.status;
  const { data: sheet, error: sheetError } = useQuery({ ...sheetQuery(fileId), enabled: status !== undefined });
  const error = detailError ?? sheetError;
  useFreshDetail(detail, sheet);
  usePageTitle(detail ? `${detail.file.name} · 实绩` : '实绩');
  if (detail?.document && sheet) return <Judged key={fileId} detail={detail} sheet={sheet} />;
  return (
    <>
      <PageHeader />
      {detail && !detail.document && <Unread detail={detail} onRetry={() => void refetch()} />}
      {(!detail || detail.document) && !error && <Waiting />}
      {(!detail || detail.document) && error && (
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

const isUnderWay = ({ file }: FileDetail) => file.status !== 'done' && file.status !== 'failed';

/** When the file was audited anew since it was fetched, fetch it again: judgements are about what is found now. */
function useFreshDetail(detail: FileDetail | undefined, sheet: JudgementSheet | undefined): void {
  const client = useQueryClient();
  const wasUnderWay = detail !== undefined && isUnderWay(detail);
  const id = detail?.file.id;
  const stale = detail !== undefined && sheet !== undefined && !wasUnderWay && isStale(detail, sheet);
  useEffect(() => {
    if (!stale || id === undefined) return;
    void client.invalidateQueries({ queryKey: ['file', id] });
    void client.invalidateQueries({ queryKey: ['judgements', id] });
  }, [client, id, stale]);
}

interface JudgedProps {
  readonly detail: FileDetail;
  readonly sheet: JudgementSheet;
}

/** The file without its muted findings, or with them when somebody wants to see them. */
function Judged({ detail, sheet }: JudgedProps) {
  const [showsMuted, setShowsMuted] = useState(false);
  const standings = useMemo(() => standingsOf(detail, sheet), [detail, sheet]);
  const codes = sheet.mutings.map(({ code }) => code).join();
  const muted = detail.findings.filter(standings.isMuted);
  const drawn = useMemo(() => {
    const hidden = showsMuted ? [] : codes.split(',');
    return drawDocument({ ...detail, findings: detail.findings.filter(({ code }) => !hidden.includes(code)) });
  }, [detail, codes, showsMuted]);
  if (!drawn) return null;
  const muting = { count: muted.length, shown: showsMuted, onShown: setShowsMuted };
  return <OpenedFile detail={detail} drawn={drawn} sheet={sheet} standings={standings} muting={muting} />;
}

/** A file without a document: not read yet, or unreadable. */
function Unread({ detail, onRetry }: { readonly detail: FileDetail; readonly onRetry: () => void }) {
  const { file } = detail;
  return (
    <main className="page-body page-message">
      <h1>{file.name}</h1>
      <FileState file={file} />
      <p>
        <VersionLine file={file} />
      </p>
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
