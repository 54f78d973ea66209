import { memo } from 'react';
import { addressWords, storyWords } from '../words/place.ts';
import type { Chunk } from './chunks.ts';
import type { DrawnDocument } from './drawn-document.ts';
import { BoxBadge, boxClass, boxMarks } from './BoxBadge.tsx';
import { ParagraphView } from './ParagraphView.tsx';
import { PassageText } from './PassageText.tsx';
import { TableSliceView } from './TableSliceView.tsx';

interface Props {
  readonly chunk: Chunk;
  readonly number: number;
  readonly drawn: DrawnDocument;
  readonly mounted: boolean;
}

/** One chunk, or an empty stand-in of its height until its turn comes. */
export const ChunkView = memo(function ChunkView({ chunk, number, drawn, mounted }: Props) {
  const height = Math.round(chunk.height);
  if (!mounted) return <div data-chunk={number} className="chunk-waiting" style={{ height }} />;
  return (
    <div
      data-chunk={number}
      className={`chunk chunk-${chunk.kind}`}
      style={{ containIntrinsicSize: `auto ${height}px` }}
    >
      <ChunkContent chunk={chunk} drawn={drawn} />
    </div>
  );
});

function ChunkContent({ chunk, drawn }: Pick<Props, 'chunk' | 'drawn'>) {
  switch (chunk.kind) {
    case 'page':
      return (
        <div className="page-break" role="separator" aria-label={`第 ${chunk.page} 页`}>{`第 ${chunk.page} 页`}</div>
      );
    case 'sheet':
      return <h2 className="sheet-name">{chunk.sheet}</h2>;
    case 'slice':
      return <TableSliceView slice={chunk.slice} first={chunk.first} drawn={drawn} />;
    case 'paragraphs':
      return chunk.paragraphs.map((block) => (
        <ParagraphView key={drawn.index.passageIds.get(block.passage)} block={block} drawn={drawn} />
      ));
    case 'stories':
      return <StoriesView stories={chunk.stories} drawn={drawn} />;
  }
}

interface StoriesProps {
  readonly stories: Extract<Chunk, { kind: 'stories' }>['stories'];
  readonly drawn: DrawnDocument;
}

function StoriesView({ stories, drawn }: StoriesProps) {
  return (
    <section className="stories" aria-label="页眉页脚、脚注和文本框">
      <h2>页眉页脚、脚注和文本框</h2>
      <ul>
        {stories.map((passage) => {
          const id = drawn.index.passageIds.get(passage) ?? -1;
          const marks = boxMarks(drawn, `p${id}`);
          return (
            <li key={id} className={boxClass(marks)}>
              <span className="story-kind" title={addressWords(passage.address)}>
                {storyWords(passage.address.story)}
              </span>
              <BoxBadge marks={marks} text={passage.text} />
              <PassageText passage={passage} drawn={drawn} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
