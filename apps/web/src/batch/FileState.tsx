import type { FileSummary } from '../api/contract.ts';
import { STATUS_WORDS } from '../words/status.ts';

/** Where a file stands while it has no result: its turn, what is being done, or why it could not be read and what to do. */
export function FileState({ file }: { readonly file: FileSummary }) {
  if (file.status === 'failed') return <FailedState file={file} />;
  if (file.status === 'done') return <span className="quiet">上年材料，只用来对照</span>;
  return (
    <span className={`state state-${file.status}`} role="status">
      <span className="state-dot" aria-hidden="true" />
      {STATUS_WORDS[file.status]}
      {file.status === 'waiting' ? '' : '…'}
    </span>
  );
}

function FailedState({ file }: { readonly file: FileSummary }) {
  return (
    <div className="state state-failed">
      <p>
        <b>{STATUS_WORDS.failed}：</b>
        {file.error?.message ?? '原因不明'}
      </p>
      {file.error && (
        <p>
          <b>怎么办：</b>
          {file.error.remedy}
        </p>
      )}
    </div>
  );
}
