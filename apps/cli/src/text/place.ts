import type { PlaceJson } from '@shiji/intake';
import { printable } from './printable.ts';

/** 1 → A, 27 → AA. */
function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

function inTable({ table, row, column }: PlaceJson): string {
  const at = row === undefined || column === undefined ? '' : `第${row}行第${column}列`;
  return table === undefined ? at : [`表${table}`, at].filter(Boolean).join(' ');
}

function inSheet({ sheet, row, column }: PlaceJson): string {
  const cell = row === undefined || column === undefined ? '' : `${columnLetters(column)}${row}`;
  return [`工作表“${sheet}”`, cell].filter(Boolean).join(' ');
}

function onPage(place: PlaceJson): string {
  const where = inTable(place) || (place.paragraph === undefined ? '' : `第${place.paragraph}段`);
  return [`第${place.page}页`, where].filter(Boolean).join(' ');
}

function coordinates(place: PlaceJson): string {
  if (place.sheet !== undefined) return inSheet(place);
  // Whoever looks at a text file looks at its lines.
  if (place.line !== undefined) return `第${place.line}行`;
  if (place.page !== undefined) return onPage(place);
  if (place.paragraph !== undefined) return `第${place.paragraph}段`;
  return inTable(place) || '文中';
}

/** “表2 第5行第7列 · 执行率”, “第23段”, “第12行”; the label when the document gives one. */
export function placeText(place: PlaceJson): string {
  const label = printable(place.label ?? '');
  return label === '' ? coordinates(place) : `${coordinates(place)} · ${label}`;
}

/** The same, with the file’s name when it is another than the one reported on. */
export function placeSeenFrom(file: string, place: PlaceJson): string {
  return place.file === file ? placeText(place) : `${printable(place.file)} ${placeText(place)}`;
}
