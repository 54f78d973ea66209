import type { Notice } from '@shiji/document';

/** What the reader wants people to know about this file. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <details className="notices">
      <summary>{`读取时有 ${notices.length} 点要说明`}</summary>
      <ul>
        {notices.map((notice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notices of a document never change
          <li key={at}>{notice.message}</li>
        ))}
      </ul>
    </details>
  );
}
