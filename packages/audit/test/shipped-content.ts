import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadPacks, showPackError } from '@shiji/rules';
import { type AuditContent, auditContent } from '../src/content.ts';

const FOLDER = fileURLToPath(new URL('../../../content/', import.meta.url));

/** The packs that the product ships. */
export function shippedPacks() {
  const paths = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.yaml'));
  return loadPacks(paths.toSorted().map((file) => ({ file, source: readFileSync(`${FOLDER}${file}`, 'utf8') })));
}

function made(): AuditContent {
  const { packs, errors } = shippedPacks();
  const content = auditContent(packs);
  if (!content.ok || errors.length > 0)
    throw new Error([...errors.map(showPackError), ...(content.ok ? [] : content.errors)].join('\n'));
  return content.value;
}

/** What the product audits with. */
export const CONTENT: AuditContent = made();
