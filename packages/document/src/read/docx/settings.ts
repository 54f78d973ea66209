import type { ReadError } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import type { XmlAttributes } from '../xml.ts';
import { parseXml } from '../xml.ts';
import { isOn, NAMESPACES } from './namespaces.ts';

/** What a document's settings say about the pages it prints. */
export interface Settings {
  /** Even pages have headers and footers of their own. */
  readonly facingPages: boolean;
}

/** Reads settings.xml, or says why it cannot be read. */
export function readSettings(bytes: Uint8Array, limits?: ReadLimits): Settings | ReadError {
  let facingPages = false;
  const handler = {
    open(name: string, attributes: XmlAttributes) {
      if (name === 'w:evenAndOddHeaders') facingPages = isOn(attributes.get('w:val'));
    },
    close() {},
    text() {},
  };
  return parseXml(bytes, handler, NAMESPACES, limits) ?? { facingPages };
}
