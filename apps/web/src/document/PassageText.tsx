import type { Passage } from '@shiji/document';
import type { DrawnDocument } from './drawn-document.ts';
import { badge, badgeWidth, findingList, spoken } from './mark-words.ts';
import { type FindingMark, findingMarks, type Mark } from './marks.ts';
import { type Segment, segment } from './segments.ts';

interface Props {
  readonly passage: Passage;
  readonly drawn: DrawnDocument;
}

/** The words of a passage with their marks. `data-passage` holds exactly the passage’s text, so offsets can be found in it. */
export function PassageText({ passage, drawn }: Props) {
  const id = drawn.index.passageIds.get(passage) ?? -1;
  const spans = drawn.marks.words.get(id);
  if (!spans) return <span data-passage={id}>{passage.text}</span>;
  const segments = segment(passage.text, spans);
  return (
    <span data-passage={id}>
      {segments.map((piece, at) => (
        <Piece
          key={piece.start}
          piece={piece}
          before={segments[at - 1]?.marks ?? []}
          after={segments[at + 1]?.marks ?? []}
        />
      ))}
    </span>
  );
}

interface PieceProps {
  readonly piece: Segment<Mark>;
  readonly before: readonly Mark[];
  readonly after: readonly Mark[];
}

function Piece({ piece, before, after }: PieceProps) {
  const { text, marks } = piece;
  const findings = findingMarks(marks);
  const className = [...markClasses(marks, after)].join(' ');
  const figure = marks.find((mark) => mark.type === 'figure');
  const shared = { className, ...(figure ? { 'data-figure': figure.figure } : {}) };
  const [gravest] = findings;
  if (!gravest) {
    return className === '' ? (
      text
    ) : (
      <span {...shared} {...(figure ? { tabIndex: -1 } : {})}>
        {text}
      </span>
    );
  }
  const begins = findings.filter((mark) => !before.includes(mark));
  return (
    <mark
      {...shared}
      data-finding={findingList(findings).join(' ')}
      {...(begins.length > 0 ? asButton(text, findings, badge(begins)) : {})}
    >
      {text}
    </mark>
  );
}

/** The first piece of a finding takes the focus and carries the number; the padding is its room. */
function asButton(text: string, findings: readonly FindingMark[], numbers: string) {
  return {
    role: 'button',
    tabIndex: 0,
    'aria-label': spoken(text, findings),
    'data-badge': numbers,
    style: { paddingLeft: badgeWidth(numbers) },
  };
}

function* markClasses(marks: readonly Mark[], after: readonly Mark[]): Generator<string> {
  const [gravest] = findingMarks(marks);
  if (gravest) yield `hit hit-${gravest.severity}`;
  for (const mark of marks) {
    if (mark.type === 'figure') yield `fig fig-${mark.verdict}${after.includes(mark) ? '' : ' fig-end'}`;
    if (mark.type === 'change') yield 'changed';
  }
}
