import { unzipSync } from 'fflate';

const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;

/** Walks over XML once: how many tags there are. Nothing can read the text of a document with less work. */
function scan(xml: Uint8Array): number {
  let tags = 0;
  let at = xml.indexOf(LESS_THAN);
  while (at >= 0) {
    tags++;
    const end = xml.indexOf(GREATER_THAN, at + 1);
    at = end < 0 ? -1 : xml.indexOf(LESS_THAN, end + 1);
  }
  return tags;
}

/** The floor under every reader of .docx: unpack the parts that hold text and find their tags. */
export function floorOf(bytes: Uint8Array): number {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^word\/(?:document|styles|numbering|footnotes)\.xml$/.test(name),
  });
  return Object.values(parts).reduce((tags, xml) => tags + scan(xml), 0);
}
