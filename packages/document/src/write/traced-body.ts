import type { Block } from '../model.ts';
import type { ReadResult } from '../read-error.ts';
import type { CommentMarks } from '../read/docx/comment-marks.ts';
import { prepareManuscript } from '../read/docx.ts';
import { BodyFlow } from '../read/docx/flow.ts';
import { NAMESPACES } from '../read/docx/namespaces.ts';
import type { OfficePackage } from '../read/docx/package.ts';
import { Story } from '../read/docx/story.ts';
import { BODY } from '../read/docx/story-elements.ts';
import { StoryReader } from '../read/docx/story-reader.ts';
import type { ReadLimits } from '../read/limits.ts';
import { parseXml } from '../read/xml.ts';
import type { TracedPassage } from './source-tracer.ts';
import { SourceTracer } from './source-tracer.ts';
import { utf8Part } from './xml-part.ts';

/** The main part of a Word file, and for every passage of it where its text stands in the bytes. */
export interface TracedBody {
  /** In UTF-8. */
  readonly bytes: Uint8Array;
  readonly blocks: readonly Block[];
  /** In document order; text boxes are left out, they cannot hold comments. */
  readonly passages: readonly TracedPassage[];
  readonly marks: CommentMarks;
}

/** Reads the main part once, as `readDocx` does. Errors: those of `readDocx`. */
export function traceBody(pack: OfficePackage, bounds: Required<ReadLimits>): ReadResult<TracedBody> {
  const manuscript = prepareManuscript(pack, bounds);
  if (!manuscript.ok) return manuscript;
  const main = pack.read(pack.main);
  if (!main.ok) return main;
  const part = utf8Part(main.value);
  if (!part.ok) return part;
  const { blocks, comments } = manuscript.value;
  const tracer = new SourceTracer((itself) => {
    manuscript.value.tracer = itself;
    return new StoryReader(new Story(manuscript.value, new BodyFlow(blocks)), BODY);
  });
  const error = parseXml(part.value, tracer, NAMESPACES, bounds);
  if (error) return { ok: false, error };
  const passages = tracer.passages.filter(({ passage }) => passage.address.story === undefined);
  return { ok: true, value: { bytes: part.value, blocks, passages, marks: comments } };
}
