import { Decimal } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOfSpan } from '../place.ts';
import type { GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { failure } from './failure.ts';
import { indicatorRows } from './row.ts';

const LEVEL = /^(?:绩效)?(一级|二级|三级|四级)(?:绩效|评价)?指标/;
/** A count further off tells of another system of indicators. */
const FURTHEST = 2;
const FEWEST_ROWS = 5;

interface Level {
  readonly heading: GridCell;
  /** How many may be counted: with budget execution as an indicator, or without. */
  readonly counts: readonly number[];
}

/** “4个一级指标和12个三级指标” in the text, against the only table whose headings name the levels. */
export function checkCountedLevels(document: StudiedDocument, tables: readonly IndicatorTable[]): Outcome[] {
  const levelled = tables.map(levelsOf).filter((levels) => levels.size > 0);
  const [levels] = levelled;
  if (!levels || levelled.length > 1) return [];
  return document.paragraphs.flatMap(({ passage }) =>
    (document.mentionsIn.get(passage) ?? []).flatMap((mention) => {
      const name = LEVEL.exec(passage.text.slice(mention.figure.end))?.[1];
      const level = name ? levels.get(name) : undefined;
      return name && level ? judge(document.file, mention, name, level) : [];
    }),
  );
}

function levelsOf(table: IndicatorTable): Map<string, Level> {
  const rows = indicatorRows(table);
  const heads = table.grid.startingIn(table.headingRow).flatMap((heading) => {
    const name = /^(?:绩效)?(一级|二级|三级|四级)/.exec(heading.text)?.[1];
    return name ? [{ name, heading }] : [];
  });
  if (heads.length < 2 || rows.length < FEWEST_ROWS) return new Map();
  return new Map(heads.map(({ name, heading }) => [name, { heading, counts: countsIn(table, heading.cell.column) }]));
}

/** Different cells of a column beside indicators; one of its own for budget execution may be left out. */
function countsIn(table: IndicatorTable, column: number): number[] {
  const rows = indicatorRows(table);
  const isLeaf = table.columns.get('name') === column;
  const keys = rows.map(({ row, name }) => {
    const cell = table.grid.at(row, column);
    return isLeaf ? `${row}` : `${keyOf(table, row, column)}${cell?.text === '' ? name.text : ''}`;
  });
  const all = new Set(keys);
  const execution = rows.findIndex(({ name, level1 }) => /预算(?:资金)?执行/.test(`${name.text}${level1?.text ?? ''}`));
  const isAlone = execution >= 0 && keys.filter((key) => key === keys[execution]).length === 1;
  return isAlone ? [all.size, all.size - 1] : [all.size];
}

/** A name repeated after a page break is the same within the names left of it. */
function keyOf(table: IndicatorTable, row: number, column: number): string {
  return Array.from({ length: column }, (_, at) => table.grid.at(row, at + 1)?.text ?? '').join('|');
}

function judge(file: string, mention: Mention, name: string, { heading, counts }: Level): Outcome[] {
  const { figure, passage } = mention;
  if (figure.qualifier !== 'exact' || figure.range || figure.malformed || !figure.value.isInteger()) return [];
  if (counts.some((count) => figure.value.eq(count))) return [{ verdict: 'holds', code: 'C01', mentions: [mention] }];
  const [count = 0] = counts;
  if (figure.value.minus(new Decimal(count)).abs().gt(FURTHEST)) return [];
  const length = LEVEL.exec(passage.text.slice(figure.end))?.[0].length ?? 0;
  return [
    failure(
      {
        code: 'C01',
        kind: 'cross_reference',
        severity: 'error',
        message: `文中说有${figure.text}${name}指标，表中是${count}个。`,
        reason: '文中所说的指标个数应当与指标表一致。',
        remedy: '核对指标表，改正个数。',
        stated: figure.text,
        expected: `${count}个`,
      },
      [placeOfSpan(file, passage, figure.start, figure.end + length), placeOfCell(file, heading, `${name}指标`)],
      [mention],
      [mention],
    ),
  ];
}
