import { type Figure, readFigures } from '../src/index.ts';

/** A figure in one line: “约3.0万人次” → “about 3.0 万人次”; the value with its written decimals. */
export function shown(figure: Figure): string {
  const value = figure.range ? `${figure.range.low}..${figure.range.high}` : number(figure);
  const qualifier = figure.qualifier === 'exact' ? '' : `${figure.qualifier} `;
  const malformed = figure.malformed ? ` !${figure.malformed.reason}` : '';
  return `${qualifier}${value} ${figure.unit?.name ?? '-'}${malformed}`;
}

function number({ value, decimals }: Figure): string {
  return value.isNaN() ? '?' : value.toFixed(Math.min(decimals, 20));
}

/** All figures of a text, each in one line. */
export const figuresOf = (text: string): string[] => readFigures(text).map(shown);
