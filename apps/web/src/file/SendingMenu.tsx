import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import type { FileSummary } from '../api/contract.ts';
import { download } from '../api/download.ts';
import { problemOf } from '../api/request.ts';

interface Props {
  readonly file: FileSummary;
}

const ITEMS = [
  { key: 'commented.docx', label: '批注版 Word' },
  { key: 'findings.xlsx', label: '问题清单 Excel' },
  { key: 'opinion.docx', label: '复核意见书' },
] as const;

/** What can be sent to the reviewed unit, to download. */
export function SendingMenu({ file }: Props) {
  const { message } = App.useApp();
  const fetching = useMutation({
    mutationFn: (name: string) => download(`/api/files/${encodeURIComponent(file.id)}/${name}`, name),
    onError: (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`);
    },
  });
  const isWord = /\.docx$/i.test(file.name);
  const items = ITEMS.map(({ key, label }) => {
    const isOut = key === 'commented.docx' && !isWord;
    return { key, label: isOut ? `${label}（原件是 .docx 才有）` : `下载${label}`, disabled: isOut };
  });
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => fetching.mutate(key) }} trigger={['click']}>
      <Button loading={fetching.isPending} disabled={file.counts === undefined}>
        下载 ▾
      </Button>
    </Dropdown>
  );
}
