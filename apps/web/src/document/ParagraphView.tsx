import type { ParagraphBlock } from '@shiji/document';
import { BoxBadge, boxClass, boxMarks } from './BoxBadge.tsx';
import type { DrawnDocument } from './drawn-document.ts';
import { PassageText } from './PassageText.tsx';

interface Props {
  readonly block: ParagraphBlock;
  readonly drawn: DrawnDocument;
}

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;

/** A paragraph as Word prints it: numbering, heading level, alignment, first line indented. */
export function ParagraphView({ block, drawn }: Props) {
  const { passage, align } = block;
  const id = drawn.index.passageIds.get(passage) ?? -1;
  const marks = boxMarks(drawn, `p${id}`);
  const Tag = passage.heading === undefined ? 'p' : (HEADINGS[Math.min(passage.heading, 5) - 1] ?? 'h6');
  return (
    <Tag className={`${paragraphClass(block)} ${boxClass(marks)}`}>
      <BoxBadge marks={marks} text={passage.text === '' ? '空白段落' : passage.text} />
      {passage.numbering !== undefined && <span className="numbering">{passage.numbering}</span>}
      <PassageText passage={passage} drawn={drawn} />
      {align === undefined && passage.text === '' && '\u00a0'}
    </Tag>
  );
}

function paragraphClass({ passage, align }: ParagraphBlock): string {
  const isBody =
    passage.heading === undefined && align !== 'center' && align !== 'right' && !/^[\s\u3000]/.test(passage.text);
  const name = passage.text.trim() === '' ? 'para para-empty' : 'para';
  return `${name}${isBody ? ' para-body' : ''}${align ? ` align-${align}` : ''}`;
}
