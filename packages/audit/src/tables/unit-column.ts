import type { Figure } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const UNIT = /^(?:计量|度量|数量)?单位$/;
const SEVERAL = 2;

/**
 * A column of units: the unit of a row against the unit that the same figure has elsewhere — in the calculation beside
 * it (“1,155件×1,200元”), or in the running text, where the column multiplies it by 万 (“万场” for “252场”).
 */
export function unitColumnFindings(grid: Grid): Failed[] {
  const head = grid.cells.find(({ kind, text }) => kind === 'label' && UNIT.test(text) && text.length > 1);
  if (!head) return [];
  const rows = Array.from({ length: Math.max(0, grid.rows - head.cell.row) }, (_, index) => head.cell.row + index + 1);
  return rows.flatMap((row) => findingIn(grid, row, head.cell.column));
}

function findingIn(grid: Grid, row: number, column: number): Failed[] {
  const unit = grid.at(row, column);
  if (!unit || unit.kind !== 'label' || unit.cell.row !== row || !/^\p{Script=Han}{1,3}$/u.test(unit.text)) return [];
  const values = grid
    .startingIn(row)
    .flatMap(({ kind, mention }) => (kind === 'number' && mention?.figure.unit === null ? [mention] : []));
  const beside = values.flatMap((value) => calculatedAs(grid, row, unit, value)).slice(0, 1);
  const elsewhere = beside.length > 0 ? [] : values.flatMap((value) => toldAs(grid.study, unit, value)).slice(0, 1);
  return [...beside, ...elsewhere].map((mention) => failed(grid, unit, mention));
}

/** The same figure at the head of a calculation in the row, counted in another unit. */
function calculatedAs(grid: Grid, row: number, unit: GridCell, value: Mention): Mention[] {
  return grid.startingIn(row).flatMap((cell) => {
    const [first] = /[×*xX]/.test(cell.text) ? mentionsIn(grid.study, cell) : [];
    return first && isSame(first.figure, value.figure) && isOtherCount(first.figure, unit.text) ? [first] : [];
  });
}

function mentionsIn(study: StudiedDocument, { cell }: GridCell): readonly Mention[] {
  return cell.passages.flatMap((passage) => study.mentionsIn.get(passage) ?? []);
}

/** Counted things have units of their own; persons are 人 or 名, cases 件 or 起. */
const ALIKE = ['人名位', '件起宗例', '所家个处', '次场期', '台辆套部', '户家'];

function isOtherCount({ unit }: Figure, stated: string): boolean {
  if (!unit || unit.dimension !== 'count' || unit.name === stated || unit.name.length !== 1 || stated.length !== 1)
    return false;
  return !ALIKE.some((group) => group.includes(unit.name) && group.includes(stated));
}

/** “举办讲座252场” in the document, for a row that says 252 in 万场. */
function toldAs(study: StudiedDocument, unit: GridCell, value: Mention): Mention[] {
  const bare = /^[万千百](\p{Script=Han}{1,2})$/u.exec(unit.text)?.[1];
  if (!bare || /^[万亿千百]?元$/.test(bare) || significant(value.figure) < SEVERAL) return [];
  const named = study.mentions.filter(({ figure }) => isSame(figure, value.figure) && figure.unit !== null);
  const [scaled, plain] = [unit.text, bare].map((name) => named.filter(({ figure }) => figure.unit?.name === name));
  return scaled?.length === 0 ? (plain ?? []).slice(0, 1) : [];
}

function significant({ digits }: Figure): number {
  return digits.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}

function isSame(a: Figure, b: Figure): boolean {
  return a.value.eq(b.value) && a.qualifier === 'exact' && !a.range && !a.malformed;
}

function failed(grid: Grid, unit: GridCell, told: Mention): Failed {
  const expected = told.figure.unit?.name ?? '';
  const quote = told.passage.text.slice(told.figure.start, told.figure.end);
  const place = {
    file: told.file,
    quote,
    address: told.passage.address,
    start: told.figure.start,
    end: told.figure.end,
  };
  return {
    verdict: 'fails',
    mentions: [told],
    suspects: [],
    finding: {
      code: 'D01',
      kind: 'unit',
      severity: 'error',
      message: `计量单位写“${unit.text}”，同一个数另一处写“${quote}”，单位不一致。`,
      reason: '同一事项的计量单位应当前后一致。',
      remedy: `核对后把单位改为“${expected}”。`,
      source: '自评报告数据的计量单位应当前后一致',
      stated: unit.text,
      expected,
      places: [labelledPlace(grid, unit), place],
    },
  };
}
