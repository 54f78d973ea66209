import { Link } from '@tanstack/react-router';
import { Button, Switch } from 'antd';
import type { FileDetail } from '../api/contract.ts';
import { originalAddress } from '../api/queries.ts';
import { CountBadges } from '../batch/CountBadges.tsx';
import { CoverageBar } from '../batch/CoverageBar.tsx';
import { VersionLine } from '../judgement/VersionLine.tsx';
import { FileNeighbours } from './FileNeighbours.tsx';
import { PageHeader } from '../page/PageHeader.tsx';
import { SendingMenu } from './SendingMenu.tsx';

interface Props {
  readonly detail: FileDetail;
  readonly showsVerdicts: boolean;
  readonly onVerdicts: (shown: boolean) => void;
}

/** What file this is, what it comes to, and what can be done with it. */
export function FileHeader({ detail, showsVerdicts, onVerdicts }: Props) {
  const { file } = detail;
  const about = [file.kind, file.unit, file.year === undefined ? undefined : `${file.year} 年度`].filter(Boolean);
  return (
    <PageHeader>
      <Link to="/batches/$batchId" params={{ batchId: file.batchId }} className="header-back">
        ‹ 返回列表
      </Link>
      <FileNeighbours file={file} />
      <div className="file-title">
        <h1 title={file.name}>{file.name}</h1>
        <p className="file-about">
          <span>{about.join(' · ')}</span>
          <VersionLine file={file} />
        </p>
      </div>
      <div className="file-sum">
        {file.counts && <CountBadges counts={file.counts} />}
        {file.coverage && (
          <span className="file-coverage">
            核对了 <CoverageBar coverage={file.coverage} />
          </span>
        )}
      </div>
      <div className="file-tools">
        <label className="verdict-switch">
          <Switch size="small" checked={showsVerdicts} onChange={onVerdicts} /> 看每个数
        </label>
        <Button onClick={() => window.print()}>打印</Button>
        <SendingMenu file={file} />
        <Button href={originalAddress(file.id)} download={file.name}>
          原件
        </Button>
      </div>
    </PageHeader>
  );
}
