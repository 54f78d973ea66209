import type { FindingJson, PlaceJson } from '@shiji/intake';
import type { Brush, Paint } from './paint.ts';
import { placeSeenFrom } from './place.ts';
import { printable } from './printable.ts';
import { padTo, widthOf } from './width.ts';
import { cut, wrap } from './wrap.ts';

/** How findings are to be drawn: for which file, with which colours, how wide. */
export interface Canvas {
  readonly file: string;
  readonly paint: Paint;
  readonly columns: number;
}

const INDENT = '     ';
const LONGEST_QUOTE = 48;
const MOST_PLACES = 5;
const WIDEST_PLACE = 48;

function quoted(text: string): string {
  const whole = printable(text);
  return whole === '' ? '（空白）' : `“${cut(whole, LONGEST_QUOTE)}”`;
}

/** A paragraph under the finding’s head; later lines stand under the first word. */
function under(title: string, text: string, { columns }: Canvas, colour: Brush = (line) => line): string[] {
  const lead = title === '' ? '' : `${title} `;
  const room = Math.max(20, columns - INDENT.length - 2 * lead.length);
  const hang = ' '.repeat(title === '' ? 0 : 2 * title.length + 1);
  return wrap(text, room).map((line, at) => colour(`${INDENT}${at === 0 ? lead : hang}${line}`));
}

function statedToExpected({ stated, expected, places }: FindingJson): string {
  const written = quoted(stated || (places[0]?.quote ?? ''));
  const right = printable(expected);
  return right === '' ? written : `${written} → ${right}`;
}

/** The other places one under another: where, and what stands there. */
function otherPlaces(places: readonly PlaceJson[], canvas: Canvas): string[] {
  const shown = places.slice(0, MOST_PLACES).map((place) => ({
    where: placeSeenFrom(canvas.file, place),
    quote: quoted(place.quote),
  }));
  const column = Math.min(WIDEST_PLACE, Math.max(...shown.map(({ where }) => widthOf(where))));
  const lines = shown.map(({ where, quote }) => `${padTo(where, column)}  ${quote}`);
  const all = places.length > MOST_PLACES ? [...lines, `……共 ${places.length} 处`] : lines;
  return all.flatMap((line, at) => under(at === 0 ? '对照' : '　　', line, canvas, canvas.paint.dim));
}

/** One finding: where, what is written → what it should be, why, the other places, what to do. */
export function findingLines(finding: FindingJson, number: number, mark: Brush, canvas: Canvas): string[] {
  const { code, message, formula, remedy, places } = finding;
  const [first, ...others] = places;
  const head = `${String(number).padStart(3)}. ${code} ${first ? placeSeenFrom(canvas.file, first) : '全文'}`;
  const [top = '', ...below] = wrap(head, canvas.columns);
  return [
    mark(top),
    ...below.map((line) => mark(`${INDENT}${line}`)),
    ...under('', statedToExpected(finding), canvas, canvas.paint.bold),
    ...under('', printable(message), canvas),
    ...(formula ? under('算式', printable(formula), canvas) : []),
    ...(others.length > 0 ? otherPlaces(others, canvas) : []),
    ...(remedy ? under('处理', printable(remedy), canvas) : []),
  ];
}
