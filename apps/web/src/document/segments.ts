/** A stretch of text with something to show on it; offsets as in the passage. */
export interface Span<T> {
  readonly start: number;
  readonly end: number;
  readonly mark: T;
}

/** A piece of text over which the same marks lie. */
export interface Segment<T> {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly T[];
}

/**
 * Cut a text at every boundary of its spans, so that overlapping marks never nest.
 * The segments joined are the text; spans outside the text are clipped, empty ones dropped.
 */
export function segment<T>(text: string, spans: readonly Span<T>[]): readonly Segment<T>[] {
  const inside = spans.map((span) => clip(span, text.length)).filter((span) => span.start < span.end);
  if (inside.length === 0) return text === '' ? [] : [{ text, start: 0, end: text.length, marks: [] }];
  const cuts = [...new Set([0, text.length, ...inside.flatMap((span) => [span.start, span.end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const marks = inside.filter((span) => span.start <= start && end <= span.end).map((span) => span.mark);
    return { text: text.slice(start, end), start, end, marks };
  });
}

function clip<T>(span: Span<T>, length: number): Span<T> {
  return { ...span, start: Math.max(0, Math.min(span.start, length)), end: Math.max(0, Math.min(span.end, length)) };
}
