import type { Comment, CommentedDocument, Placement } from '@shiji/document';
import type { IntakeFile } from '../intake-file.ts';
import type { Problem } from '../problem.ts';
import { ENDINGS, type ReadingMeans } from '../read-file.ts';

export type CommentResult =
  | { readonly ok: true; readonly value: CommentedDocument }
  | { readonly ok: false; readonly error: Problem };

/** What the reading process sends back: bytes as base64, for answers are JSON. */
interface Written {
  readonly ok: true;
  readonly value: { readonly base64: string; readonly placements: readonly Placement[] };
}

const NO_WORD_FILE: Problem = {
  code: 'W001',
  message: '只有 .docx 文件可以写批注。',
  remedy: '请用 Word 或 WPS 另存为 .docx，重新核对后再下载批注版。',
};

/**
 * The same .docx with comments and its personal data masked, written in a process that can be ended; quotes are those
 * of `withoutPersonalData`. Comments without a place stand at the beginning of the document. Errors: W001 no .docx, R001–R013 as for reading.
 */
export async function commentFile(
  file: IntakeFile,
  comments: readonly Comment[],
  { pool, limits, onThrown }: ReadingMeans,
): Promise<CommentResult> {
  if (!/\.docx$/i.test(file.name)) return { ok: false, error: NO_WORD_FILE };
  const source = 'bytes' in file ? { bytes: file.bytes } : { path: file.path };
  const task = { kind: 'comment', source, comments, fileBytes: limits.fileBytes } as const;
  const result = await pool.run(task, limits.readMilliseconds);
  if (!result.ok && result.kind === 'thrown') onThrown?.(result.frames);
  if (!result.ok) return ENDINGS[result.kind];
  const answer = JSON.parse(result.json) as Written | Extract<CommentResult, { ok: false }>;
  if (!answer.ok) return answer;
  const { base64, placements } = answer.value;
  return { ok: true, value: { bytes: new Uint8Array(Buffer.from(base64, 'base64')), placements } };
}
