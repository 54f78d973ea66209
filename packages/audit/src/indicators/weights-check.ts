import { Decimal } from '@shiji/figure';
import { readScoringStandard } from '@shiji/rules';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import type { GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import type { IndicatorTable } from './columns.ts';
import { failure } from './failure.ts';
import { groupPoints, ownPoints, type Points } from './points.ts';
import type { IndicatorRow } from './row.ts';
import type { ScoredRow } from './scored-row.ts';
import { scoreFits } from './scores-check.ts';

export interface PointedRow {
  readonly row: IndicatorRow;
  readonly points: Points;
}

interface Group {
  readonly stated: Points;
  readonly rows: PointedRow[];
}

/** Points of indicators add up to the points of their groups; an indicator's label agrees with its standard. */
export function checkWeights(
  file: string,
  table: IndicatorTable,
  rows: readonly IndicatorRow[],
  scored: readonly ScoredRow[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  const pointed = rows.flatMap((row): PointedRow[] => {
    const points = ownPoints(row, mentionsIn);
    return points ? [{ row, points }] : [];
  });
  const mislabelled = pointed.flatMap((each) => againstStandard(file, each));
  const groups = groupsOf(table, pointed, mentionsIn).flatMap((group) =>
    checkGroup(file, group, scored, mislabelled.length > 0),
  );
  return [...mislabelled, ...groups];
}

/** Rows by the cell that states their group's points; the same words in a later cell continue the group after a page break. */
function groupsOf(
  table: IndicatorTable,
  pointed: readonly PointedRow[],
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Group[] {
  const groups = new Map<string, Group>();
  for (const each of pointed) {
    for (const stated of groupPoints(table, each.row.row, mentionsIn)) {
      const key = `${stated.cell.cell.column}:${stated.cell.cell.column <= 2 ? stated.cell.text : stated.cell.cell.row}:${nameBeside(table, stated.cell)}`;
      const group = groups.get(key);
      if (group) group.rows.push(each);
      else groups.set(key, { stated, rows: [each] });
    }
  }
  for (const each of pointed) continueGroups(table, each, groups);
  return [...groups.values()];
}

/** After a page break a group's name is repeated without its points. */
function continueGroups(table: IndicatorTable, each: PointedRow, groups: ReadonlyMap<string, Group>): void {
  for (const { stated, rows } of groups.values()) {
    const column = stated.cell.cell.column;
    const cell = table.grid.at(each.row.row, column);
    const blank = cell?.kind === 'blank' && cell.cell.column === column;
    if (!blank || rows.includes(each) || nameBeside(table, stated.cell) === '') continue;
    if (
      nameBeside(table, cell) === nameBeside(table, stated.cell) ||
      table.grid.at(each.row.row, column - 1)?.text === nameBeside(table, stated.cell)
    )
      rows.push(each);
  }
}

/** In tables with a points column for each level the name stands left of the points. */
function nameBeside(table: IndicatorTable, cell: GridCell): string {
  return table.grid.at(cell.cell.row, cell.cell.column - 1)?.text ?? '';
}

function checkGroup(
  file: string,
  { stated, rows }: Group,
  scored: readonly ScoredRow[],
  explained: boolean,
): Outcome[] {
  const cells = [...new Map(rows.map(({ points }) => [points.cell, points])).values()];
  const sum = cells.reduce((total, { value }) => total.plus(value), new Decimal('0'));
  const mentions = [stated, ...cells].flatMap(({ mention }) => mention ?? []);
  if (sum.eq(stated.value)) return [{ verdict: 'holds', code: 'B14', mentions }];
  if (explained || rows.length < 2) return [];
  const gap = sum.minus(stated.value);
  const culprit = culpritIn(rows, cells, gap, scored);
  const first = culprit ? [placeOfCell(file, culprit.points.cell, `${culprit.row.name.text}·分值`)] : [];
  const places = [
    ...first,
    placeOfCell(file, stated.cell, '本组分值'),
    ...rows.map(({ row, points }) => placeOfCell(file, points.cell, `${row.name.text}·分值`)),
  ];
  return [
    failure(
      {
        code: 'B14',
        kind: 'weight',
        severity: 'error',
        message: `“${stated.cell.text}”下各指标分值合计${sum.toString()}分，与${stated.value.toString()}分不符，相差${sum.minus(stated.value).abs().toString()}分。`,
        reason: '各级指标的分值应当逐级相加相等，全表合计100分。',
        remedy: '核对各指标分值，使其合计等于上级指标的分值。',
        stated: culprit ? culprit.points.cell.text : `${stated.value.toString()}分`,
        expected: culprit ? culprit.points.value.minus(gap).toString() : sum.toString(),
        formula: '上级分值 ＝ 下级分值之和',
        explanation: {
          label: '分值合计',
          value: `${sum.toString()}分`,
          operands: rows.map(({ row, points }) => ({ label: row.name.text, value: `${points.value.toString()}分` })),
        },
      },
      places,
      mentions,
      culprit?.points.mention ? [culprit.points.mention] : [],
    ),
  ];
}

/** The points that explain the gap: those that a score was computed from, or the only ones that would then equal their sister’s. */
function culpritIn(
  rows: readonly PointedRow[],
  cells: readonly Points[],
  gap: Decimal,
  scored: readonly ScoredRow[],
): PointedRow | undefined {
  const told = scored.find(
    (each) => rows.some(({ row }) => row === each.read.row) && scoreFits(each, each.points.value.minus(gap)),
  );
  if (told) return rows.find(({ row }) => row === told.read.row);
  const fitting = rows.filter(({ points }) =>
    cells.some((other) => other !== points && other.value.eq(points.value.minus(gap))),
  );
  const [only] = fitting;
  return fitting.length === 1 && only?.points.value.eq(gap.abs()) === false ? only : undefined;
}

/** “公用经费控制率（8分）” beside “不超过100%计7分”. */
function againstStandard(file: string, { row, points }: PointedRow): Outcome[] {
  if (!row.standard) return [];
  const rule = readScoringStandard(row.standard.cell.text, points.value);
  const stated = rule?.statedPoints;
  if (!stated || stated.eq(points.value) || addsUp(row.standard.text, points.value)) return [];
  const places = [
    placeOfCell(file, points.cell, `${row.name.text}·分值`),
    placeOfCell(file, row.standard, `${row.name.text}·评价标准`),
  ];
  return [
    failure(
      {
        code: 'B14',
        kind: 'weight',
        severity: 'error',
        message: `指标“${row.name.text}”标注${points.value.toString()}分，评价标准写满分${stated.toString()}分，两处不一致。`,
        reason: '指标的分值应当与评价标准的满分一致。',
        remedy: '按批复的指标体系统一分值。',
        stated: `${points.value.toString()}分`,
        expected: `${stated.toString()}分`,
      },
      places,
      [points.mention].flatMap((mention) => mention ?? []),
    ),
  ];
}

/** “制度齐全计4分，执行到位计6分”: the full points are given in pieces. */
function addsUp(standard: string, full: Decimal): boolean {
  const pieces = [...standard.matchAll(/(?:计|得|给|占)(\d+(?:\.\d+)?)分/g)].map(
    (match) => new Decimal(match[1] ?? '0'),
  );
  return pieces.reduce((sum, piece) => sum.plus(piece), new Decimal('0')).eq(full);
}
