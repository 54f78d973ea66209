import type { ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { parseXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { NAMESPACES } from './namespaces.ts';
import { RichText } from './rich-text.ts';

/** The workbook's texts by number; empty when it keeps none. Errors: those of unpacking and XML. */
export function readSharedStrings(
  zip: Zip,
  part: string | undefined,
  limits: ReadLimits,
): ReadResult<readonly string[]> {
  const content = part === undefined ? undefined : zip.read(part);
  if (content === undefined) return { ok: true, value: [] };
  if (!content.ok) return content;
  const strings: string[] = [];
  const rich = new RichText();
  const handler = {
    open: (name: string) => rich.open(name),
    text: (text: string) => rich.text(text),
    close(name: string) {
      rich.close(name);
      if (name === 'x:si') strings.push(rich.take());
    },
  };
  const failure = parseXml(content.value, handler, NAMESPACES, limits);
  return failure ? { ok: false, error: failure } : { ok: true, value: strings };
}
