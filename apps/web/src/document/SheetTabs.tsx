import type { Chunk } from './chunks.ts';

interface Props {
  readonly chunks: readonly Chunk[];
  readonly onOpen: (chunk: number) => void;
}

/** The sheets of a workbook, at the bottom as in Excel; nothing for other documents. */
export function SheetTabs({ chunks, onOpen }: Props) {
  const sheets = chunks.flatMap((chunk, number) => (chunk.kind === 'sheet' ? [{ name: chunk.sheet, number }] : []));
  if (sheets.length < 2) return null;
  return (
    <nav className="sheet-tabs" aria-label="工作表">
      {sheets.map(({ name, number }) => (
        <button key={number} type="button" onClick={() => onOpen(number)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
