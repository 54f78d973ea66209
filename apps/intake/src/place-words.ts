import type { PlaceJson } from './report-json.ts';

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

/** Where it is in its file, for people: “表2 第5行第7列”, “工作表“收支” C5”, “第3页 表1 第2行第4列”, “第12行”. */
export function placeWords(place: PlaceJson): string {
  if (place.sheet !== undefined) return inSheet(place);
  // Whoever looks at a text file looks at its lines.
  if (place.line !== undefined) return `第${place.line}行`;
  if (place.page !== undefined) return onPage(place);
  if (place.paragraph !== undefined) return `第${place.paragraph}段`;
  return inTable(place) || '文中';
}
