/** Work for a reading process. Documents cross process borders as JSON text, so that nobody in between parses them. */
export type Task =
  | {
      readonly kind: 'read';
      readonly name: string;
      readonly source: { readonly bytes: Uint8Array } | { readonly path: string };
      readonly fileBytes: number;
    }
  | { readonly kind: 'audit'; readonly files: readonly DocumentText[]; readonly lastYear: readonly DocumentText[] };

/** A document as JSON text under the name it goes by in findings. */
export interface DocumentText {
  readonly file: string;
  readonly json: string;
}

/** What a reading process sends back: JSON text, or that the code threw. */
export type Answer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly kind: 'memory' | 'thrown' };

/** How a task ended: an answer, or the process had to be ended. */
export type TaskResult =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly kind: 'memory' | 'thrown' | 'time' | 'closed' };
