import type { Figure } from '@shiji/figure';
import { readFigures } from '@shiji/figure';
import { type Span, written } from '@shiji/rules';
import type { Mention } from '../mention.ts';
import type { GridCell } from '../tables/grid.ts';
import type { IndicatorRow } from './row.ts';

/** A target or actual value as its cell states it. */
export type Value =
  | { readonly kind: 'blank' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'figure'; readonly text: string; readonly figure: Figure; readonly mention: Mention | undefined };

const DATE =
  /^每?月?(?:\d{1,2}[日号](?:前|以前|之前)?)$|^(?:于)?(?:20\d\d年|\d{1,2}月)[\d年月日\-—–至到~～.、前底末度内季上下半一二三四第\s]*(?:完成|前)?$/;

/** Reads a cell; with the unit column's word behind it when the table keeps units apart. */
export function valueOf(
  cell: GridCell | undefined,
  row: IndicatorRow,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Value {
  if (!cell || cell.kind === 'blank' || row.table.content.words.notApplicable.test(cell.text)) return { kind: 'blank' };
  const text = cell.text;
  if (DATE.test(text)) return { kind: 'date', text };
  const mentions = mentionsIn(cell).filter(({ figure }) => !figure.malformed || figure.malformed.readings.length > 0);
  const [mention] = mentions;
  if (!mention || mentions.length > 1 || isStory(text, mention.figure))
    return mention ? { kind: 'words', text } : wordsOrFigure(text);
  const unit = row.unit?.text ?? '';
  const figure =
    mention.figure.unit === null && unit !== ''
      ? (readFigures(`${mention.figure.digits}${unit}`)[0] ?? mention.figure)
      : mention.figure;
  return { kind: 'figure', text, figure: { ...figure, qualifier: mention.figure.qualifier }, mention };
}

function wordsOrFigure(text: string): Value {
  return { kind: 'words', text };
}

/** A value in a longer sentence is a story, not a value. */
function isStory(text: string, figure: Figure): boolean {
  const around = text.length - figure.text.replace(/\s/g, '').length;
  return around > 8;
}

/** The interval a value may have, as written, without its qualifier. */
export function spanOf(figure: Figure): Span {
  const reading = figure.malformed?.readings[0];
  const span = written(reading ?? figure.value, figure.decimals);
  const factor = figure.unit && figure.unit.dimension !== 'percent' ? figure.unit.factor : null;
  if (figure.unit?.dimension === 'count' || figure.decimals === 0)
    return scaled({ low: reading ?? figure.value, high: reading ?? figure.value }, factor);
  return scaled(span, factor);
}

function scaled(span: Span, factor: Figure['value'] | null): Span {
  return factor ? { low: span.low.times(factor), high: span.high.times(factor) } : span;
}
