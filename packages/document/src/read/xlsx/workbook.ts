import type { ReadResult } from '../../read-error.ts';
import { readRelationships, type Relationship } from '../docx/relationships.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refuse.ts';
import { parseXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { isSet, NAMESPACES } from './namespaces.ts';

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly part: string;
}

/** What the workbook part says: its sheets in tab order, and where texts and formats are kept. */
export interface WorkbookDirectory {
  readonly sheets: readonly SheetEntry[];
  /** Dates count from 1904, as old Macintosh files do. */
  readonly from1904: boolean;
  readonly stringsPart: string | undefined;
  readonly stylesPart: string | undefined;
}

/** Errors: R002 when the archive is no workbook, those of unpacking and XML. */
export function readWorkbookDirectory(zip: Zip, limits: ReadLimits): ReadResult<WorkbookDirectory> {
  const root = readRelationships(zip, '', limits);
  if (!root.ok) return root;
  const part = root.value.find((link) => link.kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  if (part.endsWith('.bin'))
    return refuse('R014', '这是 Excel 二进制工作簿（.xlsb），不能直接读取。', '请用 Excel 或 WPS 另存为 .xlsx 再试。');
  const content = zip.read(part);
  if (content === undefined) return refuse('R002', '文件里没有工作簿，不是 Excel 文件。');
  if (!content.ok) return content;
  const links = readRelationships(zip, part, limits);
  if (!links.ok) return links;
  const handler = new WorkbookHandler(links.value);
  const failure = parseXml(content.value, handler, NAMESPACES, limits);
  if (failure) return { ok: false, error: failure };
  if (!handler.seen) return refuse('R002', '文件里没有工作簿，不是 Excel 文件。');
  return { ok: true, value: handler.directory() };
}

class WorkbookHandler {
  seen = false;
  private from1904 = false;
  private readonly sheets: SheetEntry[] = [];

  constructor(private readonly links: readonly Relationship[]) {}

  open(name: string, attributes: { get(name: string): string | undefined }): void {
    if (name === 'x:workbook') this.seen = true;
    if (name === 'x:workbookPr') this.from1904 = isSet(attributes.get('date1904'));
    if (name !== 'x:sheet') return;
    const link = this.links.find(({ id }) => id === attributes.get('r:id'));
    if (link?.kind !== 'worksheet') return;
    const state = attributes.get('state');
    const hidden = state === 'hidden' || state === 'veryHidden';
    this.sheets.push({ name: attributes.get('name') ?? '', hidden, part: link.part });
  }

  close(): void {}
  text(): void {}

  directory(): WorkbookDirectory {
    const part = (kind: string) => this.links.find((link) => link.kind === kind)?.part;
    const { sheets, from1904 } = this;
    return { sheets, from1904, stringsPart: part('sharedStrings'), stylesPart: part('styles') };
  }
}
