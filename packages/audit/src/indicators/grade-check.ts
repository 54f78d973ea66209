import type { Decimal } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import type { Place } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf, placeOfSpan } from '../place.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';
import { placedPassages } from '../text/passages.ts';
import { placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { type GradeName, type Grades, gradeAt, LOWERED_GRADES, NATIONAL_GRADES, printedGrades } from './grade.ts';

const TOLD = /等级[^，。；;\d（(□☐]{0,6}?[为是：:][“"]?(优|良|中|差)(?:秀|好|等)?[”"]?(?:$|[。，；;\s等级])/;
const SCORE = /(?:得分|总分|评分)[^，。；;\d]{0,8}$/;
const CELL = /^(优|良|中|差)(?:秀|好)?$/;
const TICKED = /[☑☒✓✔√■](优|良|中|差)/gu;
const TOTAL = /^(?:总分|合计|总计|总得分|得分合计|(?:自评|评价|综合)(?:总分|得分))/;

interface Graded {
  readonly score: Mention;
  readonly grade: GradeName;
  readonly place: Place;
}

/** The grade that a document states beside a score, against the bands it prints, else the national ones. */
export function checkGrades(document: StudiedDocument): Outcome[] {
  const printed = placedPassages(document).flatMap(({ passage }) => printedGrades(passage.text) ?? [])[0] ?? null;
  const stated = [
    ...gradesInText(document),
    ...document.tables.flatMap((table) => gradeInTable(gridOf(document, table))),
  ];
  return stated.map((one) => judge(one, printed));
}

/** “评价得分92.40分，等级为优” in one sentence. */
function gradesInText(document: StudiedDocument): Graded[] {
  return [...document.mentionsIn].flatMap(([passage, mentions]) => {
    const scores = mentions.filter(
      ({ figure }) =>
        isScore(figure.value) && figure.unit?.dimension === 'score' && SCORE.test(passage.text.slice(0, figure.start)),
    );
    return scores.flatMap((score): Graded[] => {
      const rest = /^[^。；;]{0,30}/.exec(passage.text.slice(score.figure.end))?.[0] ?? '';
      const match = TOLD.exec(rest);
      if (!match || /\d/.test(rest.slice(0, match.index))) return [];
      const start = score.figure.end + match.index;
      const end = start + match[0].replace(/[。，；;\s]$/, '').length;
      return [{ score, grade: match[1] as GradeName, place: placeOfSpan(score.file, passage, start, end) }];
    });
  });
}

function isScore(value: Decimal): boolean {
  return value.gt(20) && value.lte(100);
}

/** A cell that names or ticks a grade in a table with one total of scores. */
function gradeInTable(grid: Grid): Graded[] {
  const named = grid.cells.filter(({ text, kind }) => kind === 'label' && text.endsWith('等级') && text.length <= 8);
  const stated = named.flatMap((label) => {
    const answer = grid.at(label.cell.row, label.cell.column + label.cell.colSpan);
    const grade = answer ? gradeIn(answer) : null;
    return answer && grade ? [{ answer, grade }] : [];
  });
  const [only] = stated;
  const score = totalScore(grid);
  if (!only || stated.length > 1 || !score) return [];
  return [{ score, grade: only.grade, place: placeOfCell(grid.study.file, only.answer, '等级') }];
}

function gradeIn({ text }: GridCell): GradeName | null {
  const ticked = [...text.matchAll(TICKED)].map((match) => match[1]);
  const name = CELL.exec(text)?.[1] ?? (ticked.length === 1 ? ticked[0] : undefined);
  return (name as GradeName | undefined) ?? null;
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

function judge({ score, grade, place }: Graded, printed: Grades | null): Outcome {
  const { value } = score.figure;
  const usual = printed ?? NATIONAL_GRADES;
  const expected = gradeAt(usual, value);
  if (expected === grade) return { verdict: 'holds', code: 'E11', mentions: [score] };
  const isLocal = printed === null && gradeAt(LOWERED_GRADES, value) === grade;
  return failure(
    {
      code: 'E11',
      kind: 'score',
      severity: isLocal ? 'note' : 'error',
      message: `得分${score.figure.text}，等级写为“${grade}”，按${printed ? '文中所列' : '90、80、60分'}的分档应为“${expected}”。`,
      reason: '等级应当与得分所在的分档一致。',
      remedy: '核对总分和等级；本地另有分档的，写明分档。',
      source: '财预〔2020〕10号《项目支出绩效评价管理办法》',
      stated: grade,
      expected,
    },
    [place, placeOf(score)],
    [score],
  );
}
