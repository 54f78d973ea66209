import type { Document, DocumentComment, Notice } from '../model.ts';
import type { ReadError, ReadResult } from '../read-error.ts';
import { readComments } from './docx/comments.ts';
import { AsideFlow, BodyFlow } from './docx/flow.ts';
import { ListCounter } from './docx/list-counter.ts';
import { Manuscript } from './docx/manuscript.ts';
import { Lists, readNumbering } from './docx/numbering.ts';
import type { OfficePackage } from './docx/package.ts';
import { openPackage } from './docx/package.ts';
import { readSettings } from './docx/settings.ts';
import { BODY, MARGIN } from './docx/story-elements.ts';
import { readStory } from './docx/story-reader.ts';
import { readStyles, Styles } from './docx/styles.ts';
import type { ReadLimits } from './limits.ts';
import { withDefaults } from './limits.ts';
import { refuse } from './refuse.ts';

/**
 * Reads a Word file: paragraphs and tables of the body in order, text boxes, notes, headers and footers as stories.
 * Tracked changes are accepted, hidden text and field instructions left out, list numbers kept beside the text.
 * Errors: R001–R008 and R014 of the archive and its XML, R007 too large a table, R009 pictures only.
 * Source: ISO/IEC 29500-1 (WordprocessingML).
 */
export function readDocx(bytes: Uint8Array, limits?: ReadLimits): ReadResult<Document> {
  const bounds = withDefaults(limits);
  const opened = openPackage(bytes, bounds);
  if (!opened.ok) return opened;
  const pack = opened.value;
  const manuscript = prepareManuscript(pack, bounds);
  if (!manuscript.ok) return manuscript;
  const error = readParts(pack, manuscript.value);
  if (error) return { ok: false, error };
  const comments = pack.load('comments', (content) => readComments(content, manuscript.value.comments, bounds));
  return comments.ok ? finish(manuscript.value, comments.value ?? []) : comments;
}

/** The shared part of a document: its styles and lists, nothing read yet. */
export function prepareManuscript(pack: OfficePackage, bounds: Required<ReadLimits>): ReadResult<Manuscript> {
  const styles = pack.load('styles', (content) => readStyles(content, bounds));
  if (!styles.ok) return styles;
  const lists = pack.load('numbering', (content) => readNumbering(content, bounds));
  if (!lists.ok) return lists;
  const counter = new ListCounter(lists.value ?? new Lists());
  return { ok: true, value: new Manuscript(styles.value ?? new Styles(), counter, bounds) };
}

function readParts(pack: OfficePackage, manuscript: Manuscript): ReadError | undefined {
  const main = pack.read(pack.main);
  if (!main.ok) return main.error;
  return (
    readStory(main.value, manuscript, new BodyFlow(manuscript.blocks), BODY) ??
    readNotes(pack, manuscript, 'footnote') ??
    readNotes(pack, manuscript, 'endnote') ??
    readMargins(pack, manuscript)
  );
}

function readNotes(pack: OfficePackage, manuscript: Manuscript, kind: 'footnote' | 'endnote'): ReadError | undefined {
  if (![...manuscript.notes.keys()].some((key) => key.startsWith(kind))) return undefined;
  const flow = new AsideFlow(manuscript.stories, kind, {});
  const result = pack.load(`${kind}s`, (content) => readStory(content, manuscript, flow, MARGIN));
  return result.ok ? undefined : result.error;
}

/** Headers and footers that some page shows, each part once. */
function readMargins(pack: OfficePackage, manuscript: Manuscript): ReadError | undefined {
  const facing = pack.load('settings', (content) => readSettings(content, manuscript.bounds));
  if (!facing.ok) return facing.error;
  const seen = new Set<string>();
  for (const section of manuscript.sections) {
    for (const { kind, id, pages } of section.margins) {
      const part = pack.partOf(id);
      if (part === undefined || seen.has(part)) continue;
      if ((pages === 'first' && !section.hasTitlePage) || (pages === 'even' && !facing.value?.facingPages)) continue;
      seen.add(part);
      const content = pack.read(part);
      if (!content.ok) return content.error;
      const error = readStory(content.value, manuscript, new AsideFlow(manuscript.stories, kind, {}), MARGIN);
      if (error) return error;
    }
  }
  return undefined;
}

function finish(manuscript: Manuscript, comments: readonly DocumentComment[]): ReadResult<Document> {
  const { blocks, stories, pictures } = manuscript;
  if (pictures > 0 && !hasText(manuscript)) return refuse('R009', '文件里只有图片，没有可以读取的文字。');
  const document: Document = { format: 'docx', blocks, stories, notices: notices(manuscript) };
  return { ok: true, value: comments.length === 0 ? document : { ...document, comments } };
}

function hasText({ blocks, stories }: Manuscript): boolean {
  if (stories.length > 0) return true;
  return blocks.some((block) =>
    block.type === 'paragraph' ? block.passage.text.trim() !== '' : block.cells.some((cell) => cell.text.trim() !== ''),
  );
}

function notices({ embedded }: Manuscript): readonly Notice[] {
  if (embedded === 0) return [];
  return [{ code: 'embedded-file', message: `文件中嵌入了 ${embedded} 个其他文件作为正文，这部分没有读取。` }];
}
