import type { Failed } from '../outcome.ts';
import type { Place } from '../finding.ts';
import type { Grid, GridCell } from './grid.ts';
import { labelledPlace } from './labelled-place.ts';

const ANSWER = /^(?:是|否|有|无)$/;
const ASKS = /是[/／或、]否|有[/／或、]无|^是否/;
const FEWEST = 3;

interface Question {
  readonly head: GridCell;
  /** undefined where a sheet holds no cell at all. */
  readonly answer: GridCell | undefined;
}

/**
 * Questions answered 是 or 否 in a row of answers below a row of labels: one left blank while the others are answered.
 * The answers are named by a label that says so: “内部控制（是/否）” beside both rows, or “是/否” before the answers.
 */
export function yesNoFindings(grid: Grid): Failed[] {
  const groups = new Map<GridCell | null, Question[]>();
  for (let row = 1; row <= grid.rows; row++) {
    const asking = askingLabel(grid, row);
    const beside = grid.at(row, 1);
    const pairs = beside && ASKS.test(beside.text) ? sidePairs(grid, row) : [];
    if (pairs.length > 0 && beside) groups.set(beside, [...(groups.get(beside) ?? []), ...pairs]);
    else if (asking !== undefined) groups.set(asking, [...(groups.get(asking) ?? []), ...questionsAt(grid, row)]);
  }
  return [...groups.values()].flatMap((questions) => blanksAmong(grid, questions));
}

/** The label that spans the rows of questions and answers, null for one that stands before the answers alone. */
function askingLabel(grid: Grid, row: number): GridCell | null | undefined {
  const [beside, before] = [grid.at(row, 1), grid.at(row + 1, 1)];
  if (beside && beside === before) return ASKS.test(beside.text) ? beside : undefined;
  return before && ASKS.test(before.text) && before.text.length <= 6 ? null : undefined;
}

function questionsAt(grid: Grid, row: number): Question[] {
  const heads = grid.startingIn(row).filter(({ cell }) => cell.column > 1);
  const filled = grid.startingIn(row + 1).filter(({ cell, text }) => cell.column > 1 && text !== '');
  const questions = heads.filter(({ kind, text }) => kind === 'label' && !ANSWER.test(text));
  if (questions.length !== heads.length || filled.some(({ text }) => !ANSWER.test(text))) return [];
  return questions.map((head) => ({ head, answer: grid.at(row + 1, head.cell.column) }));
}

/** “合同业务 | 是 | 建设项目业务 | ”: each label with its answer on the right. */
function sidePairs(grid: Grid, row: number): Question[] {
  const cells = grid.startingIn(row).filter(({ cell }) => cell.column > 1);
  const heads = cells.filter((_, index) => index % 2 === 0);
  const answers = cells.filter((_, index) => index % 2 === 1);
  const paired =
    cells.length >= 2 &&
    cells.length % 2 === 0 &&
    heads.every(({ kind, text }) => kind === 'label' && !ANSWER.test(text)) &&
    answers.every(({ kind, text }) => kind === 'blank' || ANSWER.test(text));
  return paired ? heads.map((head, index) => ({ head, answer: answers[index] })) : [];
}

function blanksAmong(grid: Grid, questions: readonly Question[]): Failed[] {
  const blank = questions.filter(({ answer }) => answer === undefined || answer.kind === 'blank');
  const answered = questions.length - blank.length;
  if (answered < FEWEST || blank.length * FEWEST > answered) return [];
  return blank.map(({ head, answer }) => unanswered(grid, head, answer));
}

function unanswered(grid: Grid, head: GridCell, answer: GridCell | undefined): Failed {
  const places: Place[] = [head, ...(answer ? [answer] : [])].map((cell) => labelledPlace(grid, cell));
  return {
    verdict: 'fails',
    mentions: [],
    suspects: [],
    finding: {
      code: 'A03',
      kind: 'missing',
      severity: 'warning',
      message: `“${head.text}”没有填“是”或“否”。`,
      reason: '表内其他各项都已填写，这一项空着。',
      remedy: '按实际情况填“是”或“否”。',
      source: '财预〔2020〕10号：自评表应当内容完整',
      stated: '（空）',
      expected: '填“是”或“否”',
      places,
    },
  };
}
