import type { Comment } from '@shiji/document';

/** Where a reading process finds a file. */
export type Source = { readonly bytes: Uint8Array } | { readonly path: string };

/** Work for a reading process. Documents cross process borders as JSON text, so that nobody in between parses them. */
export type Task =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly source: Source;
      readonly fileBytes: number;
    }
  | {
      readonly kind: 'comment';
      readonly source: Source;
      readonly comments: readonly Comment[];
      readonly fileBytes: number;
    }
  | { readonly kind: 'audit'; readonly files: readonly DocumentText[]; readonly lastYear: readonly DocumentText[] };

/** A document as JSON text under the name it goes by in findings. */
export interface DocumentText {
  readonly file: string;
  readonly json: string;
}

/** The code threw: where, without the message, which may quote the file. */
export interface Thrown {
  readonly ok: false;
  readonly kind: 'thrown';
  readonly frames: readonly string[];
}

/** What a reading process sends back: JSON text, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly kind: 'memory' }
  | Thrown;

/** How a task ended: an answer, or the process had to be ended. */
export type TaskResult = Answer | { readonly ok: false; readonly kind: 'time' | 'closed' };
