import { type PlaceJson, placeWords } from '@shiji/intake';
import { printable } from './printable.ts';

/** “表2 第5行第7列 · 执行率”, “第23段”, “第12行”; the label when the document gives one. */
export function placeText(place: PlaceJson): string {
  const label = printable(place.label ?? '');
  const where = printable(placeWords(place));
  return label === '' ? where : `${where} · ${label}`;
}

/** The same, with the file’s name when it is another than the one reported on. */
export function placeSeenFrom(file: string, place: PlaceJson): string {
  return place.file === file ? placeText(place) : `${printable(place.file)} ${placeText(place)}`;
}
