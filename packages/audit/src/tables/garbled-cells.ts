import { readFigures } from '@shiji/figure';
import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { nearbyLabel } from './nearby-label.ts';
import { plain } from './text.ts';

/** What a cell that is meant to be one figure was written as, and what it may have meant. */
interface Garbled {
  readonly reason: string;
  readonly meant: string;
}

/** Cells that are meant as a figure but cannot be read as one: “288，00O”, “185件件”. */
export function garbledFindings(grid: Grid): Failed[] {
  return grid.cells.flatMap((cell) => {
    const garbled = cell.kind === 'label' ? (mixedIn(cell.text) ?? doubledUnit(cell.cell.text.trim())) : null;
    return garbled ? [failed(grid, cell, garbled)] : [];
  });
}

const DIGITS_AND_LETTERS = /^[\d,.OoQlI]*\d[\d,.OoQlI]*(?:%|万?元)?$/;

/** Digits with letters that look like digits; at least two real digits, or it is a code. */
function mixedIn(text: string): Garbled | null {
  const flat = text.replace(/[。，]/g, (mark) => (mark === '。' ? '.' : ','));
  if (!DIGITS_AND_LETTERS.test(flat) || !/[OoQlI]/.test(flat) || flat.replace(/\D/g, '').length < 2) return null;
  const meant = flat.replace(/[OoQ]/g, '0').replace(/[lI]/g, '1');
  return readFigures(meant).length === 1 ? { reason: '数字中混入字母', meant } : null;
}

/** A figure whose unit is written twice. */
function doubledUnit(text: string): Garbled | null {
  const [figure, ...others] = readFigures(text);
  const unit = figure?.unit?.name;
  if (!figure || others.length > 0 || !unit || figure.start !== 0) return null;
  const rest = plain(text.slice(figure.end));
  return rest !== '' && (rest === unit || unit.endsWith(rest))
    ? { reason: `单位“${rest}”重复`, meant: text.slice(0, figure.end) }
    : null;
}

function failed(grid: Grid, cell: GridCell, garbled: Garbled): Failed {
  const passage = cell.cell.passages.find(({ text }) => text.trim() !== '');
  const quote = cell.cell.text.trim();
  const label = nearbyLabel(grid, cell);
  const place = { file: grid.study.file, quote, address: passage?.address ?? {}, ...(label ? { label } : {}) };
  return {
    verdict: 'fails',
    mentions: cell.cell.passages.flatMap((one) => grid.study.mentionsIn.get(one) ?? []),
    suspects: [],
    finding: {
      code: 'B13',
      kind: 'malformed',
      severity: garbled.reason.startsWith('单位') ? 'warning' : 'error',
      message: `${label || '该单元格'}填“${quote}”，${garbled.reason}，疑为${garbled.meant}。`,
      reason: '数字写法错误，无法确定真实数值，汇总和计算都会出错。',
      remedy: `核对原始数据后改为${garbled.meant}。`,
      source: 'GB/T 15835—2011《出版物上数字用法》',
      stated: quote,
      expected: garbled.meant,
      places: [place],
    },
  };
}
