import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { App } from 'antd';
import { useRef } from 'react';
import type { FileSummary } from '../api/contract.ts';
import { sendCorrection, sheetQuery } from '../api/judgements.ts';
import { problemOf } from '../api/request.ts';
import { useUser } from '../session/use-user.ts';

/** Which version of the file this is, the ways to the others, and the upload of a corrected one. */
export function VersionLine({ file }: { readonly file: FileSummary }) {
  const { data: sheet } = useQuery(sheetQuery(file.id));
  const user = useUser();
  const versions = sheet?.versions ?? [];
  const mayCorrect = user?.role !== 'leader' && file.replacedBy === undefined && file.role === 'current';
  return (
    <span className="version-line">
      {versions.length > 1 && (
        <span className="versions">
          {versions.map(({ id, version, name }) =>
            id === file.id ? (
              <b key={id}>{`第 ${version} 版`}</b>
            ) : (
              <Link key={id} to="/files/$fileId" params={{ fileId: id }} title={name}>
                {`第 ${version} 版`}
              </Link>
            ),
          )}
        </span>
      )}
      {mayCorrect && <CorrectFile file={file} />}
    </span>
  );
}

function CorrectFile({ file }: { readonly file: FileSummary }) {
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sending = useMutation({
    mutationFn: (chosen: File) => sendCorrection(file.id, chosen, () => undefined),
    onSuccess: async ({ id }) => {
      client.removeQueries({ queryKey: ['file'] });
      await client.invalidateQueries({ queryKey: ['batch', file.batchId] });
      await navigate({ to: '/files/$fileId', params: { fileId: id } });
    },
    onError: (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`, 8);
    },
  });
  return (
    <>
      <button
        type="button"
        className="link-button"
        disabled={sending.isPending}
        title="单位改好的文件：成为新的一版，重新核对，审核结论跟过去"
        onClick={() => input.current?.click()}
      >
        {sending.isPending ? '正在上传…' : '上传更正件'}
      </button>
      <input
        ref={input}
        type="file"
        name="correction"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) sending.mutate(chosen);
        }}
      />
    </>
  );
}
