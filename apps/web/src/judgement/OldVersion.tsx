import { Link } from '@tanstack/react-router';
import type { FileSummary, JudgementSheet } from '../api/contract.ts';

/** Says that there is a newer version and leads to it. */
export function OldVersion({ file, sheet }: { readonly file: FileSummary; readonly sheet: JudgementSheet }) {
  const [newest] = sheet.versions;
  if (file.replacedBy === undefined || !newest) return null;
  return (
    <p className="old-version" role="status">
      {`这是第 ${file.version} 版，只供查看。`}
      <Link to="/files/$fileId" params={{ fileId: newest.id }}>{`打开最新的第 ${newest.version} 版`}</Link>
    </p>
  );
}
