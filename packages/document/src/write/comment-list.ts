import { strFromU8, strToU8 } from 'fflate';
import type { ReadResult } from '../read-error.ts';
import { commentNumber } from '../read/docx/comment-marks.ts';
import { NAMESPACES } from '../read/docx/namespaces.ts';
import type { ReadLimits } from '../read/limits.ts';
import { parseXml } from '../read/xml.ts';
import type { Zip } from '../read/zip.ts';
import { appendToRoot } from './xml-part.ts';
import { xmlWords } from './xml-words.ts';

/** A comment with its number in the file and its paragraphs, ready to be stored. */
export interface NumberedComment {
  readonly id: number;
  readonly author: string;
  readonly date?: string;
  readonly paragraphs: readonly string[];
}

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const TYPES = '[Content_Types].xml';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The comments part of a Word file and the two lists that must name it. */
export class CommentList {
  readonly #zip: Zip;
  readonly #main: string;
  readonly #namespace: string;
  readonly #bounds: Required<ReadLimits>;
  /** Name of the part, existing or not. */
  readonly #part: string;
  readonly #isLinked: boolean;

  constructor(zip: Zip, main: string, namespace: string, linked: string | undefined, bounds: Required<ReadLimits>) {
    this.#zip = zip;
    this.#main = main;
    this.#namespace = namespace;
    this.#bounds = bounds;
    this.#isLinked = linked !== undefined;
    this.#part = linked ?? freeName(zip, folderOf(main));
  }

  /** The highest number of the comments there are; −1 without any. */
  highest(): ReadResult<number> {
    const content = this.#zip.read(this.#part);
    if (!content) return { ok: true, value: -1 };
    if (!content.ok) return content;
    let highest = -1;
    const handler = {
      open(name: string, attributes: { get(name: string): string | undefined }) {
        if (name === 'w:comment') highest = Math.max(highest, commentNumber(attributes.get('w:id')));
      },
      close() {},
      text() {},
    };
    const error = parseXml(content.value, handler, NAMESPACES, this.#bounds);
    return error ? { ok: false, error } : { ok: true, value: highest };
  }

  /** The parts that change when the comments are added to those there are, by name. */
  adding(comments: readonly NumberedComment[]): ReadResult<Map<string, Uint8Array>> {
    const changes = new Map<string, Uint8Array>();
    for (const change of [this.#list(comments), this.#link(), this.#type()]) {
      if (!change.ok) return change;
      if (change.value) changes.set(...change.value);
    }
    return { ok: true, value: changes };
  }

  #list(comments: readonly NumberedComment[]): ReadResult<Change | undefined> {
    const inner = (prefix: string) => comments.map((comment) => commentXml(comment, prefix, this.#namespace)).join('');
    const content = this.#zip.read(this.#part);
    if (content) return this.#appended(this.#part, inner);
    const root = `${HEAD}<w:comments xmlns:w="${this.#namespace}">${inner('w:')}</w:comments>`;
    return { ok: true, value: [this.#part, strToU8(root)] };
  }

  #link(): ReadResult<Change | undefined> {
    if (this.#isLinked) return { ok: true, value: undefined };
    const folder = folderOf(this.#main);
    const name = `${folder}_rels/${this.#main.slice(folder.length)}.rels`;
    const type = `${this.#namespace === STRICT ? STRICT_OFFICE : OFFICE}/comments`;
    const content = this.#zip.read(name);
    const taken = content?.ok ? strFromU8(content.value) : '';
    const id = freeId(taken);
    const target = xmlWords(this.#part.slice(folder.length));
    const link = (prefix: string) => `<${prefix}Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
    if (content) return this.#appended(name, link);
    const root = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
    return { ok: true, value: [name, strToU8(`${HEAD}<Relationships ${root}>${link('')}</Relationships>`)] };
  }

  #type(): ReadResult<Change | undefined> {
    const content = this.#zip.read(TYPES);
    if (!content || (content.ok && strFromU8(content.value).includes(COMMENTS_TYPE)))
      return { ok: true, value: undefined };
    const name = `/${xmlWords(this.#part)}`;
    return this.#appended(TYPES, (prefix) => `<${prefix}Override PartName="${name}" ContentType="${COMMENTS_TYPE}"/>`);
  }

  #appended(part: string, content: (prefix: string) => string): ReadResult<Change | undefined> {
    const old = this.#zip.read(part);
    if (!old) return { ok: true, value: undefined };
    if (!old.ok) return old;
    const result = appendToRoot(old.value, content, this.#bounds);
    return result.ok ? { ok: true, value: [part, result.value] } : result;
  }
}

type Change = [name: string, content: Uint8Array];

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf('/') + 1);
}

function freeName(zip: Zip, folder: string): string {
  for (let number = 0; ; number++) {
    const name = `${folder}comments${number || ''}.xml`;
    if (!zip.has(name)) return name;
  }
}

function freeId(taken: string): string {
  for (let number = 1; ; number++) {
    const id = `rIdComments${number}`;
    if (!taken.includes(`"${id}"`) && !taken.includes(`'${id}'`)) return id;
  }
}

function commentXml({ id, author, date, paragraphs }: NumberedComment, given: string, namespace: string): string {
  const prefix = given || 'w:';
  const declaration = given ? '' : ` xmlns:w="${namespace}"`;
  const when = date === undefined ? '' : ` ${prefix}date="${xmlWords(date)}"`;
  const who = `${prefix}author="${xmlWords(author)}" ${prefix}initials="${xmlWords([...author].slice(0, 2).join(''))}"`;
  const lines = paragraphs.length === 0 ? [''] : paragraphs;
  const body = lines.map((line, index) => paragraphXml(line, index === 0, prefix)).join('');
  return `<${prefix}comment${declaration} ${prefix}id="${id}" ${who}${when}>${body}</${prefix}comment>`;
}

/** The first paragraph of a comment begins with the mark that Word shows its number by. */
function paragraphXml(text: string, isFirst: boolean, prefix: string): string {
  const mark = isFirst ? `<${prefix}r><${prefix}annotationRef/></${prefix}r>` : '';
  const breaks = `</${prefix}t><${prefix}br/><${prefix}t xml:space="preserve">`;
  const words = xmlWords(text).replace(/\r\n?|\n/g, breaks);
  return `<${prefix}p>${mark}<${prefix}r><${prefix}t xml:space="preserve">${words}</${prefix}t></${prefix}r></${prefix}p>`;
}
