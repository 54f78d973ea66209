import type { Lane } from './lane.ts';
import { plain } from './text.ts';

/** The place of a heading in an outline: how it is numbered, and whether “其中” opens a list of parts. */
export interface Marker {
  /** 1 for 一、 2 for （一） 3 for 1. 4 for （1） 5 for ①; 0 when not numbered. */
  readonly rank: number;
  /** The number itself; 0 when not numbered. */
  readonly ordinal: number;
  readonly opensParts: boolean;
  /** A line that subtracts: “减：…”. */
  readonly negative: boolean;
}

const NUMERALS = '一二三四五六七八九十';
const STYLES: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^\(([一二三四五六七八九十]{1,3})\)/,
  /^(\d{1,2})[.、](?!\d)/,
  /^\((\d{1,2})\)/,
];

/** Reads the numbering of a heading. */
export function markerOf(lane: Lane): Marker {
  const circled = /^[\s\u3000]*(?:其中[:：])?([①-⑳])/.exec(lane.title);
  const text = plain(lane.title);
  const opensParts = text.startsWith('其中');
  const rest = text.replace(/^其中[:：、]?/, '');
  const negative = /^减[:：]/.test(rest);
  if (circled) return { rank: 5, ordinal: (circled[1]?.codePointAt(0) ?? 0x245f) - 0x245f, opensParts, negative };
  for (const [index, style] of STYLES.entries()) {
    const match = style.exec(rest);
    if (match) return { rank: index + 1, ordinal: ordinalOf(match[1] ?? ''), opensParts, negative };
  }
  return { rank: 0, ordinal: 0, opensParts, negative };
}

function ordinalOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  if (text.length === 1) return NUMERALS.indexOf(text) + 1;
  const [tens = '', ones = ''] = text.startsWith('十') ? ['一', text.slice(1)] : text.split('十');
  return (NUMERALS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones) + 1);
}

/** The function code that a row carries in front of its name, such as 2080505. */
export function codeOf(lane: Lane): string | null {
  for (const heading of lane.headings) {
    const match = /^(\d{3}(?:\d{2}){0,3})(?!\d)/.exec(plain(heading));
    if (match?.[1]) return match[1];
  }
  return null;
}
