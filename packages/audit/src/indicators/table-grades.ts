import type { Mention } from '../mention.ts';
import type { Grid, GridCell } from '../tables/grid.ts';
import { placeOfCell } from './cell-place.ts';
import type { GradeNames } from './grade.ts';
import type { Graded } from './graded.ts';
import { isScore } from './told-grades.ts';

const GRADE_HEADING = /(?:等级|等次|评级|档次)$/;
const SCORE_HEADING = /(?:得分|总分|评分|分数|成绩)$/;
const POINTS_HEADING = /分值|满分|权重|标准分/;
const TICK = '[☑☒✓✔√■]';
const TOTAL = /^(?:总分|合计|总计|总得分|得分合计|(?:自评|评价|综合)(?:总分|得分))/;
const LONGEST_HEADING = 10;

/** A cell that names or ticks a grade in a table with one total of scores. */
export function gradeInForm(grid: Grid, names: GradeNames): Graded[] {
  const named = grid.cells.filter(
    ({ text, kind }) => kind === 'label' && text.endsWith('等级') && text.length <= LONGEST_HEADING,
  );
  const stated = named.flatMap((label) => {
    const answer = grid.at(label.cell.row, label.cell.column + label.cell.colSpan);
    const grade = answer ? gradeIn(answer, names) : null;
    return answer && grade ? [{ answer, grade }] : [];
  });
  const [only] = stated;
  const score = totalScore(grid);
  if (!only || stated.length > 1 || !score) return [];
  return [{ score, grade: only.grade, place: placeOfCell(grid.study.file, only.answer, '等级') }];
}

/** A list of projects or units with a column of scores out of a hundred and one of grades. */
export function gradesByRow(grid: Grid, names: GradeNames): Graded[] {
  const head = grid.cells.find(({ text, kind }) => kind === 'label' && isHeading(text, GRADE_HEADING));
  const beside = head ? grid.startingIn(head.cell.row) : [];
  const scores = beside.filter(({ text, kind }) => kind === 'label' && isHeading(text, SCORE_HEADING));
  const nearest = scores.findLast(({ cell }) => head && cell.column < head.cell.column) ?? scores[0];
  if (!head || !nearest || beside.some(({ text }) => POINTS_HEADING.test(text))) return [];
  const rows = Array.from({ length: grid.rows - head.cell.row }, (_, at) => head.cell.row + at + 1);
  return rows.flatMap((row) => {
    const [score, answer] = [grid.at(row, nearest.cell.column), grid.at(row, head.cell.column)];
    const grade = answer ? gradeIn(answer, names) : null;
    if (!score?.mention || score.kind !== 'number' || !answer || !grade || !isScore(score.mention.figure.value))
      return [];
    return [{ score: score.mention, grade, place: placeOfCell(grid.study.file, answer, '等级') }];
  });
}

function isHeading(text: string, pattern: RegExp): boolean {
  return text.length <= LONGEST_HEADING && pattern.test(text.replace(/[（(].*$/, ''));
}

function gradeIn({ text }: GridCell, { pattern }: GradeNames): string | null {
  const ticked = [...text.matchAll(new RegExp(`${TICK}(${pattern})`, 'gu'))].map((match) => match[1]);
  return (
    new RegExp(`^[“"]?(${pattern})[”"]?$`).exec(text)?.[1] ?? (ticked.length === 1 ? ticked[0] : undefined) ?? null
  );
}

/** The last figure of the only row of totals, behind the points it is out of. */
function totalScore(grid: Grid): Mention | null {
  const totals = grid.cells.filter(({ text, cell }) => cell.column === 1 && TOTAL.test(text));
  const [total, second] = totals;
  if (!total || second) return null;
  const numbers = grid
    .startingIn(total.cell.row)
    .flatMap(({ kind, mention }) => (kind === 'number' && mention ? [mention] : []));
  const score = numbers.at(-1);
  const isOutOf = numbers.length === 2 && numbers[0]?.figure.value.eq(100);
  return score && (isOutOf || (numbers.length === 1 && /得分/.test(total.text))) && isScore(score.figure.value)
    ? score
    : null;
}
