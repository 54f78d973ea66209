import type { AuditContent, Words } from './content.ts';
import type { StudiedDocument } from './context.ts';

/** What kind of document it is, told by its first titles; a file that holds several forms is named by all of them. */
export function documentKind(document: StudiedDocument, { kinds: known, words }: AuditContent): string {
  const titles = titlesOf(document, words);
  const kinds = new Set(titles.flatMap((title) => known.ofTitle(title) ?? []));
  if (kinds.size === 0) return '其他材料';
  return [...kinds].slice(0, 3).join('、');
}

const LONGEST_TITLE = 40;

function titlesOf({ document }: StudiedDocument, { documentTitle }: Words): string[] {
  const lines = document.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.passage.text.trim()];
    const first = block.cells[0];
    return first && first.colSpan > 2 ? [first.text.trim()] : [];
  });
  return lines.filter(
    (line) => line.length > 3 && line.length <= LONGEST_TITLE && documentTitle.test(line.replace(/[（(].*$/, '')),
  );
}
