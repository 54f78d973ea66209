import type { ReadError, ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refuse.ts';
import type { Zip } from '../zip.ts';
import { openZip } from '../zip.ts';
import type { Relationship } from './relationships.ts';
import { readRelationships } from './relationships.ts';

/** A Word file's parts, found by the links between them rather than by their usual names. */
export class OfficePackage {
  /** Name of the main part, usually word/document.xml. */
  readonly main: string;
  readonly #zip: Zip;
  readonly #links: readonly Relationship[];
  readonly #parts: ReadonlyMap<string, string>;

  constructor(zip: Zip, main: string, links: readonly Relationship[]) {
    this.#zip = zip;
    this.main = main;
    this.#links = links;
    this.#parts = new Map(links.map((link) => [link.id, link.part]));
  }

  read(part: string): ReadResult<Uint8Array> {
    return this.#zip.read(part) ?? refuse('R004', `文件已损坏或不完整：缺少“${part.slice(0, 80)}”。`);
  }

  /** Name of the part that the main part knows by a relationship identifier. */
  partOf(id: string): string | undefined {
    return this.#parts.get(id);
  }

  /** Name of the first part of this kind that the main part links to, there or not. */
  linked(kind: string): string | undefined {
    return this.#links.find((link) => link.kind === kind)?.part;
  }

  /** What `read` makes of the first part of this kind; absent when the document has none. */
  load<T>(kind: string, read: (content: Uint8Array) => T | ReadError | undefined): ReadResult<T | undefined> {
    const part = this.linked(kind);
    const content = part === undefined ? undefined : this.#zip.read(part);
    if (!content) return { ok: true, value: undefined };
    if (!content.ok) return content;
    const result = read(content.value);
    return isError(result) ? { ok: false, error: result } : { ok: true, value: result };
  }
}

/** Opens a Word file and finds its main part. Errors: those of `openZip`, R002 another kind of file. */
export function openPackage(bytes: Uint8Array, limits: Required<ReadLimits>): ReadResult<OfficePackage> {
  const zip = openZip(bytes, limits);
  if (!zip.ok) return zip;
  const roots = readRelationships(zip.value, '', limits);
  if (!roots.ok) return roots;
  const main = roots.value.find((link) => link.kind === 'officeDocument')?.part ?? 'word/document.xml';
  const other = otherKind(zip.value, main);
  if (other !== undefined) return refuse('R002', `文件内容与扩展名不符：${other}。`);
  const links = readRelationships(zip.value, main, limits);
  return links.ok ? { ok: true, value: new OfficePackage(zip.value, main, links.value) } : links;
}

function isError(value: unknown): value is ReadError {
  return typeof value === 'object' && value !== null && 'remedy' in value;
}

/** What the archive is instead of a Word file; absent for a Word file. */
function otherKind(zip: Zip, main: string): string | undefined {
  if (main.startsWith('xl/')) return '这是 Excel 工作簿，请把扩展名改为 .xlsx';
  if (main.startsWith('ppt/')) return '这是演示文稿';
  if (zip.has(main)) return undefined;
  if (zip.has('content.xml') && zip.has('mimetype')) return '这是 OpenDocument 文件';
  if (zip.has('OFD.xml')) return '这是 OFD 版式文件';
  return '这是普通压缩包，请解压后上传其中的报告';
}
