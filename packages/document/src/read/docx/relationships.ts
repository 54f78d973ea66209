import type { ReadResult } from '../../read-error.ts';
import type { ReadLimits } from '../limits.ts';
import { parseXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { NAMESPACES } from './namespaces.ts';

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** The last segment of the type address, such as `styles` or `header`. */
  readonly kind: string;
  /** Part name from the root of the archive, without leading slash. */
  readonly part: string;
}

/**
 * The links of a part to other parts of the archive; empty when it has none.
 * `part` is '' for the archive itself. Errors: those of unpacking and XML.
 */
export function readRelationships(zip: Zip, part: string, limits?: ReadLimits): ReadResult<readonly Relationship[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const content = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!content) return { ok: true, value: [] };
  if (!content.ok) return content;
  const links: Relationship[] = [];
  const failure = parseXml(
    content.value,
    {
      open(name, attributes) {
        const target = attributes.get('Target');
        if (name !== 'rel:Relationship' || target === undefined || attributes.get('TargetMode') === 'External') return;
        const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
        links.push({ id: attributes.get('Id') ?? '', kind, part: resolve(folder, target) });
      },
      close() {},
      text() {},
    },
    NAMESPACES,
    limits,
  );
  return failure ? { ok: false, error: failure } : { ok: true, value: links };
}

function resolve(folder: string, target: string): string {
  const segments: string[] = [];
  for (const segment of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
