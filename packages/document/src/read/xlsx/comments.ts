import type { Passage } from '../../model.ts';
import type { ReadResult } from '../../read-error.ts';
import { readRelationships } from '../docx/relationships.ts';
import type { ReadLimits } from '../limits.ts';
import { parseXml, type XmlAttributes } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { NAMESPACES } from './namespaces.ts';
import { parseReference, type Position } from './reference.ts';
import { RichText } from './rich-text.ts';
import type { SheetEntry } from './workbook.ts';

/** The notes pinned to a sheet's cells. Errors: those of unpacking and XML. */
export function readComments(zip: Zip, sheet: SheetEntry, limits: ReadLimits): ReadResult<readonly Passage[]> {
  const links = readRelationships(zip, sheet.part, limits);
  if (!links.ok) return links;
  const part = links.value.find((link) => link.kind === 'comments')?.part;
  const content = part === undefined ? undefined : zip.read(part);
  if (content === undefined) return { ok: true, value: [] };
  if (!content.ok) return content;
  const handler = new CommentsHandler(sheet.name);
  const failure = parseXml(content.value, handler, NAMESPACES, limits);
  return failure ? { ok: false, error: failure } : { ok: true, value: handler.passages };
}

class CommentsHandler {
  readonly passages: Passage[] = [];
  private readonly rich = new RichText();
  private at: Position | undefined;

  constructor(private readonly sheet: string) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'x:comment') this.at = parseReference(attributes.get('ref') ?? '');
    this.rich.open(name);
  }

  close(name: string): void {
    this.rich.close(name);
    if (name !== 'x:comment') return;
    const text = this.rich.take().trim();
    if (text === '' || this.at === undefined) return;
    const { row, column } = this.at;
    this.passages.push({ text, address: { sheet: this.sheet, row, column, story: 'comment' } });
  }

  text(text: string): void {
    this.rich.text(text);
  }
}
