import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fillTemplate, type TemplateData, type WriteResult } from '@shiji/document';

/** A template of the content folder with its tags filled. Errors: W002 no template or no Word file, W003 wrong tags in it. */
export async function filled(folder: string, name: string, data: TemplateData): Promise<WriteResult<Uint8Array>> {
  const template = await readFile(join(folder, 'templates', name)).catch(() => null);
  if (template) return fillTemplate(template, data);
  const message = `规则包里没有模板 templates/${name}。`;
  return { ok: false, error: { code: 'W002', message, remedy: '请从产品自带的 content 文件夹复制一份。' } };
}
