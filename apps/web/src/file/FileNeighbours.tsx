import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FileSummary } from '../api/contract.ts';
import { batchQuery } from '../api/queries.ts';

/** The files before and after this one in its batch that can be opened. */
export function neighboursOf(
  files: readonly FileSummary[],
  id: string,
): { readonly before: FileSummary | undefined; readonly after: FileSummary | undefined } {
  const readable = files.filter((file) => file.id === id || (file.status === 'done' && file.role === 'current'));
  const at = readable.findIndex((file) => file.id === id);
  return at < 0 ? { before: undefined, after: undefined } : { before: readable[at - 1], after: readable[at + 1] };
}

/** Goes through the files of a batch one after the other; nothing for a batch of one. */
export function FileNeighbours({ file }: { readonly file: FileSummary }) {
  const { data: batch } = useQuery(batchQuery(file.batchId));
  const { before, after } = neighboursOf(batch?.files ?? [], file.id);
  if (!before && !after) return null;
  return (
    <nav className="neighbours" aria-label="这一批的其他文件">
      <Neighbour file={before} words="上一份" />
      <Neighbour file={after} words="下一份" />
    </nav>
  );
}

function Neighbour({ file, words }: { readonly file: FileSummary | undefined; readonly words: string }) {
  if (!file) return <span className="quiet">{words}</span>;
  return (
    <Link to="/files/$fileId" params={{ fileId: file.id }} title={file.name}>
      {words}
    </Link>
  );
}
