import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WHEN = '2025-01-01T00:00:00Z';

/** The same archive without the moment of writing, so that writing again changes nothing that did not change. */
export function steady(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  if (core) files['docProps/core.xml'] = strToU8(strFromU8(core).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, WHEN));
  return zipSync(files, { mtime: WHEN, level: 6 });
}
