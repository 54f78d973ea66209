import { strToU8 } from 'fflate';
import type { ReadError } from '../read-error.ts';
import { decode } from './decode.ts';
import type { ReadLimits } from './limits.ts';
import { withDefaults } from './limits.ts';
import { readError } from './refuse.ts';
import type { XmlHandler } from './xml-handler.ts';
import type { Namespaces } from './xml-names.ts';
import { XmlScanner } from './xml-scanner.ts';

export type { XmlAttributes, XmlHandler } from './xml-handler.ts';
export type { Namespaces } from './xml-names.ts';

/**
 * Drives `handler` through an XML part. Elements of namespaces not listed appear under the prefix `?`;
 * prefixes the file never declares are kept as written. Attributes nobody asks for are not looked at.
 * Errors: R004 malformed or not decodable, R006 too deep or too many attributes, R008 document type declaration.
 * Source: Extensible Markup Language 1.0, fifth edition; Namespaces in XML 1.0.
 */
export function parseXml(
  bytes: Uint8Array,
  handler: XmlHandler,
  namespaces: Namespaces,
  limits?: ReadLimits,
): ReadError | undefined {
  const unicode = utf8Bytes(bytes);
  if (unicode === undefined) return readError('R004', '文件已损坏：其中的文字编码无效。');
  return new XmlScanner(unicode, handler, namespaces, withDefaults(limits)).run();
}

/** The part in UTF-8 (the same bytes when it is), whatever encoding its first bytes or its declaration name. */
export function utf8Bytes(bytes: Uint8Array): Uint8Array | undefined {
  const encoding = encodingOf(bytes);
  if (/^utf-?8$/i.test(encoding)) return bytes;
  const text = decode(bytes, encoding);
  return text === undefined ? undefined : strToU8(text);
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  return /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8';
}
