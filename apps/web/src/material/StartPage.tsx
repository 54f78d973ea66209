import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Progress } from 'antd';
import { useState } from 'react';
import { capabilitiesQuery } from '../api/queries.ts';
import { RecentBatches } from '../batch/RecentBatches.tsx';
import { MutedRules } from '../judgement/MutedRules.tsx';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { ChosenFiles } from './ChosenFiles.tsx';
import { FilePicker } from './FilePicker.tsx';
import { FormatLine } from './FormatLine.tsx';
import { Samples } from './Samples.tsx';
import { type Sending, useSending } from './use-sending.ts';
import { useStrayDrops } from './use-stray-drops.ts';

const without = (file: File) => (files: readonly File[]) => files.filter((other) => other !== file);
const and = (more: readonly File[]) => (files: readonly File[]) => [...files, ...more];

/** Where files are dropped. Without last year’s files a drop starts at once; with them the two heaps are gathered first. */
export function StartPage() {
  usePageTitle('实绩');
  const { data: capabilities } = useQuery(capabilitiesQuery);
  const sending = useSending(capabilities);
  const [withLastYear, setWithLastYear] = useState(false);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [lastYear, setLastYear] = useState<readonly File[]>([]);
  const busy = sending.share !== null;
  const accept = [...(capabilities?.formats ?? []).map((format) => format.extension), '.zip'].join(',');
  const take = (more: readonly File[]) => {
    if (busy) return;
    if (withLastYear) setFiles(and(more));
    else sending.send(more, []);
  };
  useStrayDrops(take);

  return (
    <>
      <PageHeader />
      <main className="page-body start">
        <h1 className="sr-only">放入要核对的文件</h1>
        <div className={withLastYear ? 'pickers pickers-two' : 'pickers'}>
          <FilePicker
            name="files"
            label="选择要核对的文件"
            className="picker-main"
            accept={accept}
            disabled={busy}
            onFiles={take}
          >
            <Invitation sending={sending} />
          </FilePicker>
          {withLastYear && (
            <FilePicker
              name="lastYear"
              label="选择上年材料"
              className="picker-last-year"
              accept={accept}
              disabled={busy}
              onFiles={(more) => setLastYear(and(more))}
            >
              <strong>上年材料</strong>
              <span>同一单位去年的报告和表格，用来核对上下年是否衔接</span>
            </FilePicker>
          )}
        </div>
        {sending.problem && <ProblemNotice problem={sending.problem} />}
        <div className="start-options">
          <FormatLine capabilities={capabilities} />
          <Checkbox checked={withLastYear} disabled={busy} onChange={(event) => setWithLastYear(event.target.checked)}>
            同时对照上年材料
          </Checkbox>
        </div>
        {withLastYear && (
          <div className="gathered">
            <ChosenFiles title="要核对的文件" files={files} onRemove={(file) => setFiles(without(file))} />
            <ChosenFiles title="上年材料" files={lastYear} onRemove={(file) => setLastYear(without(file))} />
            <Button
              type="primary"
              size="large"
              disabled={files.length === 0 || busy}
              onClick={() => sending.send(files, lastYear)}
            >
              {files.length === 0 ? '请先放入要核对的文件' : `开始核对 ${files.length} 个文件`}
            </Button>
          </div>
        )}
        <Samples disabled={busy} onPick={sending.sendSample} />
        <RecentBatches />
        <MutedRules />
      </main>
    </>
  );
}

function Invitation({ sending }: { readonly sending: Sending }) {
  if (sending.share !== null) {
    return (
      <span className="sending" role="status">
        <strong>正在送出文件…</strong>
        <Progress percent={Math.round(sending.share * 100)} status="active" />
      </span>
    );
  }
  return (
    <>
      <FilesMark />
      <strong>把绩效报告、自评表拖到这里</strong>
      <span>
        也可以<u>点这里选择</u>，或者复制文件后按 Ctrl+V 粘贴。一次可以放很多个，也可以拖整个文件夹或 .zip 压缩包
      </span>
      <span className="quiet">文件只留在本单位运行实绩的电脑上，不会传到互联网</span>
    </>
  );
}

function FilesMark() {
  return (
    <svg className="files-mark" viewBox="0 0 64 48" aria-hidden="true">
      <rect x="6" y="10" width="26" height="34" rx="3" fill="#dfe9f5" stroke="#1f5fa8" strokeWidth="2" />
      <rect x="22" y="4" width="26" height="34" rx="3" fill="#fff" stroke="#1f5fa8" strokeWidth="2" />
      <path d="M28 13h14M28 20h14M28 27h8" stroke="#1f5fa8" strokeWidth="2" strokeLinecap="round" />
      <circle cx="48" cy="34" r="11" fill="#1f5fa8" />
      <path
        d="M43 34l4 4 7-8"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
