import { Button, Dropdown } from 'antd';
import type { FileSummary } from '../api/contract.ts';
import { useDownload } from '../page/use-download.ts';

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
  const fetching = useDownload();
  const fetch = (name: string) => fetching.mutate({ path: `/api/files/${encodeURIComponent(file.id)}/${name}`, name });
  const isWord = /\.docx$/i.test(file.name);
  const items = ITEMS.map(({ key, label }) => {
    const isOut = key === 'commented.docx' && !isWord;
    return { key, label: isOut ? `${label}（原件是 .docx 才有）` : `下载${label}`, disabled: isOut };
  });
  return (
    <Dropdown menu={{ items, onClick: ({ key }) => fetch(key) }} trigger={['click']}>
      <Button loading={fetching.isPending} disabled={file.counts === undefined}>
        下载 ▾
      </Button>
    </Dropdown>
  );
}
