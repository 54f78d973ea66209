import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { WriteResult } from './write-error.ts';
import { withoutForbidden } from './xml-words.ts';

/** What fills a template: words for its tags, lists for its loops. */
export interface TemplateData {
  readonly [tag: string]: string | number | readonly TemplateData[];
}

const MEND = '请用 Word 打开模板改正后另存，写法见 content/templates/README.md。';

/**
 * A Word template with its tags ({单位}, {#错误}…{/错误}) replaced; tags without a value become nothing.
 * Tags are names only, never expressions, so a template cannot run anything.
 * Errors: W002 no Word file, W003 tags that do not close or match, named in the message.
 */
export function fillTemplate(template: Uint8Array, data: TemplateData): WriteResult<Uint8Array> {
  const zip = openTemplate(template);
  if (!zip) {
    const message = '模板打不开，不是 Word（.docx）文件，或已损坏。';
    return { ok: false, error: { code: 'W002', message, remedy: MEND } };
  }
  try {
    const filler = new Docxtemplater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      nullGetter: () => '',
      errorLogging: false,
    });
    filler.render(clean(data));
    return { ok: true, value: filler.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) };
  } catch (error) {
    const message = `模板里的标签写得不对：${explained(error)}。`;
    return { ok: false, error: { code: 'W003', message, remedy: MEND } };
  }
}

function openTemplate(template: Uint8Array): PizZip | undefined {
  try {
    const zip = new PizZip(template);
    return zip.file('word/document.xml') ? zip : undefined;
  } catch {
    return undefined;
  }
}

/** Characters that XML cannot hold would spoil the whole file. */
function clean(data: TemplateData): TemplateData {
  return Object.fromEntries(
    Object.entries(data).map(([tag, value]) => {
      if (typeof value === 'string') return [tag, withoutForbidden(value)];
      return [tag, typeof value === 'number' ? value : value.map(clean)];
    }),
  );
}

interface TagError {
  readonly properties?: { readonly id?: string; readonly xtag?: string; readonly errors?: readonly TagError[] };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  unclosed_tag: '缺少后面的 }',
  unopened_tag: '缺少前面的 {',
  unclosed_loop: '循环没有结束',
  unopened_loop: '循环没有开始',
  closing_tag_does_not_match_opening_tag: '循环开始和结束的名称不同',
};

function explained(error: unknown): string {
  const { properties } = error as TagError;
  const all = properties?.errors ?? [error as TagError];
  return all.slice(0, 5).map(explainedOne).join('；');
}

function explainedOne({ properties }: TagError): string {
  const problem = PROBLEMS[properties?.id ?? ''] ?? '不认识的写法';
  return properties?.xtag ? `“${properties.xtag}”${problem}` : problem;
}
