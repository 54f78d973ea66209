import { Button } from 'antd';
import { useDownload, type Wanted } from '../page/use-download.ts';

/** A button that downloads one file. */
export function DownloadButton({ path, name, label }: Wanted & { readonly label: string }) {
  const fetching = useDownload();
  return (
    <Button loading={fetching.isPending} onClick={() => fetching.mutate({ path, name })}>
      {label}
    </Button>
  );
}
