import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import { baseOf } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { oncePer } from '../once-per.ts';
import { placeOf } from '../place.ts';
import { gridOf } from '../tables/grid.ts';
import { labelIn, placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { mentionOf, type ReadRow } from './read-row.ts';

const SHORTEST_NAME = 4;
const LONGEST_RATE_NAME = 8;
const TOTAL = /^(?:合计|总计|全[县区市镇乡州])/;
const FEWEST_DIGITS = 3;

/** Results of indicators that the document tells elsewhere: in the text in another unit, in a row of totals with its digits in another order. */
export function checkToldValues(document: StudiedDocument, reads: readonly ReadRow[]): Outcome[] {
  const inText = byValue(document);
  const rates = totalRates(document);
  return reads.flatMap((read) => [...otherUnit(read, inText), ...swapped(read, rates)]);
}

/** Figures of a document by their value, so that a result is compared with those of its value only. */
const byValue = oncePer(({ mentions }: StudiedDocument): ReadonlyMap<string, Mention[]> => {
  const found = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mention.figure.value.toString();
    const same = found.get(key);
    if (same) same.push(mention);
    else found.set(key, [mention]);
  }
  return found;
});

/** “直接损失36.50万元” in the text, and 36.5 with the unit 元 in the table. */
function otherUnit({ file, row, actual }: ReadRow, inText: ReadonlyMap<string, Mention[]>): Outcome[] {
  const unit = actual.kind === 'figure' ? actual.figure.unit : null;
  const name = row.name.text;
  if (actual.kind !== 'figure' || unit?.dimension !== 'money' || !row.actual || name.length < SHORTEST_NAME) return [];
  const told = (inText.get(actual.figure.value.toString()) ?? []).filter(
    (mention) =>
      mention.cell !== row.actual?.cell && isNamed(mention, name) && mention.figure.unit?.dimension === 'money',
  );
  const [first] = told;
  const others = told.filter(({ figure }) => !figure.unit?.factor.eq(unit.factor));
  if (!first || others.length < told.length) return [];
  const right = first.figure.unit?.name ?? '';
  const cell = row.unit ?? row.actual;
  return [
    failure(
      {
        code: 'D01',
        kind: 'unit',
        severity: 'error',
        message: `指标“${name}”的单位是“${unit.name}”，文中写“${first.figure.text}”，同一个数单位不同。`,
        reason: '同一个数在表中和文中应当使用同一计量单位。',
        remedy: '核对单位。',
        stated: unit.name,
        expected: right,
      },
      [
        placeOfCell(file, cell, labelIn(row, '度量单位')),
        placeOfCell(file, row.actual, labelIn(row, '完成值')),
        placeOf(first),
      ],
      [...mentionOf(actual), first],
    ),
  ];
}

function isNamed({ passage, figure }: Mention, name: string): boolean {
  return passage.text
    .slice(0, figure.start)
    .replace(/(?:为|是|共|达|：)$/, '')
    .endsWith(name);
}

/** A rate of a row of totals with the name of its column. */
interface TotalRate {
  readonly name: string;
  readonly mention: Mention;
}

const totalRates = oncePer((document: StudiedDocument): TotalRate[] => {
  return document.tables.flatMap((table) => {
    const grid = gridOf(document, table);
    const totals = grid.cells.filter(({ text, cell }) => cell.column <= 2 && TOTAL.test(text));
    const [total, second] = totals;
    if (!total || second) return [];
    const heads = grid.cells.filter(
      ({ kind, text, cell }) =>
        kind === 'label' && cell.row < total.cell.row && text.length <= LONGEST_RATE_NAME && /[率度]$/.test(text),
    );
    return heads.flatMap(({ cell, text }) => {
      const mention = grid.at(total.cell.row, cell.column)?.mention;
      return mention?.figure.unit?.name === '%' ? [{ name: text, mention }] : [];
    });
  });
});

/** “抽检合格率” with the digits of the 合格率 in a row of totals in another order. */
function swapped({ file, row, actual }: ReadRow, rates: readonly TotalRate[]): Outcome[] {
  if (actual.kind !== 'figure' || baseOf(actual.figure) !== '%' || !row.actual) return [];
  const { value } = actual.figure;
  const named = rates.filter(({ name, mention }) => row.name.text.endsWith(name) && mention.cell !== row.actual?.cell);
  const alike = named.filter(({ mention }) => isPermuted(mention.figure.value.toString(), value.toString()));
  const [only, second] = alike;
  if (!only || second || named.some(({ mention }) => mention.figure.value.eq(value))) return [];
  const expected = only.mention.figure.text;
  return [
    failure(
      {
        code: 'C01',
        kind: 'cross_reference',
        severity: 'error',
        message: `指标“${row.name.text}”的完成值${actual.text}，与另一张表合计的${only.name}${expected}不一致（疑数字颠倒）。`,
        reason: '同一指标在各表中应当一致。',
        remedy: '核对两张表，改正错的一处。',
        stated: actual.text,
        expected,
      },
      [placeOfCell(file, row.actual, labelIn(row, '完成值')), placeOf(only.mention, `合计·${only.name}`)],
      [...mentionOf(actual), only.mention],
      mentionOf(actual),
    ),
  ];
}

function isPermuted(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) => [...text.replace('.', '')].toSorted().join(''));
  return a !== b && a.indexOf('.') === b.indexOf('.') && x === y && (x?.length ?? 0) >= FEWEST_DIGITS;
}
