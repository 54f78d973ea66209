import { agree, measureOf, percentOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import type { ReadRow } from './read-row.ts';

const OF_WHICH = /^[^，。；,;\d]{0,8}中(?:有|，有)?[^，。；,;\d]{0,6}$/;
const BESIDE = /^[，,；;]?(?:其中)?[^，。；,;\d]{0,6}$/;
const NEGATIVE = /不|未|没|差|漏|缺/;

interface Noted {
  readonly cell: GridCell;
  readonly part: Mention;
  readonly whole: Mention;
}

/** A rate in its cell whose parts are told beside it: “58个平台中54个合格” for a rate of 合格. */
export function checkNotedRates(
  reads: readonly ReadRow[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  return reads.flatMap((read) => {
    const { actual, row } = read;
    if (actual.kind !== 'figure' || actual.figure.unit?.name !== '%' || actual.figure.qualifier !== 'exact') return [];
    const cells = [row.data, row.reason].flatMap((cell) => cell ?? []);
    const noted = cells.flatMap((cell) => notedIn(cell, row.name.text, mentionsIn(cell)) ?? []);
    const [only] = noted;
    return only && noted.length === 1 ? judge(read, only) : [];
  });
}

/** The only pair of counts of one unit in the cell, the second being those of the first that the indicator names. */
function notedIn(cell: GridCell, name: string, mentions: readonly Mention[]): Noted | null {
  const [whole, part, ...others] = mentions;
  if (!whole || !part || others.length > 0 || whole.passage !== part.passage || whole.cell !== cell.cell) return null;
  const { text } = whole.passage;
  const between = text.slice(whole.figure.end, part.figure.start);
  const after = /^[^，。；,;]{0,8}/.exec(text.slice(part.figure.end))?.[0] ?? '';
  const told = OF_WHICH.test(between) || BESIDE.test(between);
  if (!told || !areCounts(whole, part) || NEGATIVE.test(between + after)) return null;
  return namesTheSame(name, between + after) ? { cell, part, whole } : null;
}

function areCounts({ figure: whole }: Mention, { figure: part }: Mention): boolean {
  const exact = [whole, part].every(
    ({ qualifier, range, malformed, decimals, unit }) =>
      qualifier === 'exact' && !range && !malformed && decimals === 0 && (unit === null || unit.dimension === 'count'),
  );
  const alike = part.unit === null || part.unit.name === whole.unit?.name;
  return exact && alike && whole.unit !== null && part.value.lte(whole.value) && whole.value.gt(1);
}

/** The words beside the part share two characters with the indicator: 合格 in 平台考核合格率. */
function namesTheSame(name: string, words: string): boolean {
  const pairs = [...words.matchAll(/(?=(\p{Script=Han}{2}))/gu)].map((match) => match[1] ?? '');
  return pairs.some((pair) => name.includes(pair));
}

function judge({ file, row, actual }: ReadRow, { cell, part, whole }: Noted): Outcome[] {
  if (actual.kind !== 'figure' || !actual.mention || !row.actual) return [];
  const rate = percentOf(measureOf(part.figure), measureOf(whole.figure));
  if (!rate) return [];
  const mentions = [actual.mention, part, whole];
  if (agree(rate, measureOf(actual.figure))) return [{ verdict: 'holds', code: 'B02', mentions }];
  const expected = `${rate.mid.toFixed(2)}%`;
  return [
    failure(
      {
        code: 'B02',
        kind: 'ratio',
        severity: 'error',
        message: `指标“${row.name.text}”完成值${actual.text}，按说明${part.figure.text}÷${whole.figure.text}应为${expected}。`,
        reason: '完成值应当由说明中所列的数计算得出。',
        remedy: '核对说明中的两个数，重新计算完成值。',
        source: '自评报告数据应当前后一致',
        stated: actual.text,
        expected,
        formula: `${part.figure.text} ÷ ${whole.figure.text} × 100%`,
      },
      [placeOfCell(file, row.actual, labelIn(row, '完成值')), placeOfCell(file, cell, labelIn(row, '说明'))],
      mentions,
      [actual.mention],
    ),
  ];
}
