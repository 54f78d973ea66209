import type { AuditContent } from '../content.ts';
import type { StudiedDocument } from '../context.ts';
import type { Severity } from '../finding.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { gridOf } from '../tables/grid.ts';
import { placedPassages } from '../text/passages.ts';
import { failure } from './failure.ts';
import type { Graded } from './graded.ts';
import { type Grades, gradeAt, gradeNames, gradesOf, isSameGrade, printedGrades } from './grade.ts';
import { gradeInForm, gradesByRow } from './table-grades.ts';
import { gradesAlone, gradesInText, isScore } from './told-grades.ts';

/** The scale that a document is held against, whether it prints it itself, and the others that it may follow. */
interface Scale {
  readonly grades: Grades;
  readonly isPrinted: boolean;
  readonly others: readonly Grades[];
}

/** The grade that a document states beside a score, against the bands it prints, else the usual ones of the packs. */
export function checkGrades(document: StudiedDocument, content: AuditContent, totals: readonly Mention[]): Outcome[] {
  const [usual] = content.grades;
  if (!usual) return [];
  const names = gradeNames(content);
  const printed = placedPassages(document).flatMap(({ passage }) => printedGrades(passage.text, names) ?? [])[0];
  const others = printed ? [] : content.grades.slice(1).map(gradesOf);
  const scale = { grades: printed ?? gradesOf(usual), isPrinted: printed !== undefined, others };
  const grids = document.tables.map((table) => gridOf(document, table));
  const total = onlyTotal(totals);
  const withoutScore = total ? gradesAlone(document, content, total) : [];
  const alone = [
    ...gradesInText(document, content),
    ...withoutScore,
    ...grids.flatMap((grid) => gradeInForm(grid, names)),
  ];
  return [
    ...alone.map((one) => judge(one, scale, content)),
    ...grids.flatMap((grid) => judgeTogether(gradesByRow(grid, names), scale, content)),
  ];
}

function onlyTotal(totals: readonly Mention[]): Mention | null {
  const [first] = totals;
  const isOne = totals.every(({ figure }) => first?.figure.value.eq(figure.value));
  return first && isOne && isScore(first.figure.value) ? first : null;
}

const FEWEST_TOGETHER = 3;

/** Where a list disagrees with the usual scale again and again, it follows a scale of its own. */
function judgeTogether(graded: readonly Graded[], scale: Scale, content: AuditContent): Outcome[] {
  const others = scale.others.filter((other) => graded.every((one) => fits(one, other, content)));
  const outcomes = graded.map((one) => judge(one, { ...scale, others }, content));
  const wrong = outcomes.filter(({ verdict }) => verdict === 'fails').length;
  const isOwn = !scale.isPrinted && wrong >= FEWEST_TOGETHER && wrong * 3 > outcomes.length;
  return isOwn ? [] : outcomes;
}

function fits({ score, grade }: Graded, grades: Grades, content: AuditContent): boolean {
  return isSameGrade(grades, grade, gradeAt(grades, score.figure.value), gradeNames(content));
}

function judge(graded: Graded, { grades, isPrinted, others }: Scale, content: AuditContent): Outcome {
  const { score, grade, place } = graded;
  const expected = gradeAt(grades, score.figure.value);
  if (fits(graded, grades, content)) return { verdict: 'holds', code: 'E11', mentions: [score] };
  const isLocal = others.some((other) => fits(graded, other, content));
  return failure(
    {
      code: 'E11',
      kind: 'score',
      severity: isLocal ? ('note' satisfies Severity) : 'error',
      message: `得分${score.figure.text}，等级写为“${grade}”，按${isPrinted ? '文中所列' : usualEnds(grades)}的分档应为“${expected}”。`,
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

/** “90、80、60分”. */
function usualEnds({ ends }: Grades): string {
  return `${ends.flatMap(({ from }) => (from.isZero() ? [] : [from.toString()])).join('、')}分`;
}
