import { Decimal } from '@shiji/figure';
import type { AuditContent } from '../content.ts';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { type Grid, type GridCell, gridOf } from '../tables/grid.ts';
import { type IndicatorTable, indicatorTables } from './columns.ts';
import { checkBlankReasons } from './blank-reason-check.ts';
import { checkListedIndicators } from './listed-indicators.ts';
import { checkLowExecution } from './low-execution.ts';
import { checkCountedLevels } from './counted-levels.ts';
import { checkExecutionElsewhere } from './execution-elsewhere.ts';
import { checkToldValues } from './told-values.ts';
import { checkToldScores } from './told-scores.ts';
import { checkDeductions } from './deduction-check.ts';
import { type Execution, executionOf, executionRow } from './execution-check.ts';
import { checkGrades } from './grade-check.ts';
import { checkMonitoring } from './monitoring-check.ts';
import { checkNotedDeductions } from './noted-deduction.ts';
import { checkNotedRates } from './noted-rate.ts';
import { checkOperators } from './operator-check.ts';
import { checkRepeatedIndicators } from './repeated-check.ts';
import { indicatorRows } from './row.ts';
import { scoringOf } from './pack-scoring.ts';
import type { PrintedRule, ScoringBasis } from './recomputed-score.ts';
import { scoredRows } from './scored-row.ts';
import { checkSubtotals } from './subtotal-check.ts';
import { checkScoreRates } from './score-rate-check.ts';
import { checkFurtherScores } from './score-columns.ts';
import { checkBlankScores, checkScores, checkUnexplainedDeductions } from './scores-check.ts';
import { checkStatus } from './status-check.ts';
import { checkSummaries, type ScoredTable } from './summary-check.ts';
import { checkRecomputedTotal } from './recomputed-total.ts';
import {
  checkTotalPoints,
  checkTotals,
  type Corrections,
  pointsLeft,
  totalItems,
  totalOutOfHundred,
} from './total-check.ts';
import { checkVagueWords } from './vague-words.ts';
import { checkValues } from './values-check.ts';
import { readRow } from './read-row.ts';
import { checkWeights } from './weights-check.ts';

/** Checks indicator tables and point tables: values, weights, scores and totals. */
export function checkIndicators(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => checkDocument(document, context.content));
}

function checkDocument(document: StudiedDocument, content: AuditContent): Outcome[] {
  const grids = document.tables.map((table) => gridOf(document, table));
  const scored = grids.flatMap((grid) => scoredTables(document, content, grid));
  const tables = grids.flatMap((grid) => indicatorTables(grid, content));
  const totals = tables.flatMap((table) => totalOutOfHundred(table, mentionsFrom(document)) ?? []);
  return [
    ...grids.flatMap((grid) => checkGrid(document, content, grid)),
    ...checkSummaries(scored),
    ...checkToldScores(document, scored),
    ...checkExecutionElsewhere(document, scored),
    ...checkCountedLevels(document, tables),
    ...checkGrades(document, content, totals),
    ...checkBlankReasons(document),
    ...checkLowExecution(document, content),
    ...checkListedIndicators(document, content),
  ];
}

function mentionsFrom(document: StudiedDocument) {
  return (cell: GridCell): readonly Mention[] =>
    cell.cell.passages.flatMap((passage) => document.mentionsIn.get(passage) ?? []);
}

function scoredTables(document: StudiedDocument, content: AuditContent, grid: Grid): ScoredTable[] {
  const mentionsIn = mentionsFrom(document);
  return indicatorTables(grid, content).map((table) => ({
    file: document.file,
    rows: scoredRows(
      indicatorRows(table).map((row) => readRow(document.file, row, mentionsIn)),
      mentionsIn,
    ),
  }));
}

function checkGrid(document: StudiedDocument, content: AuditContent, grid: Grid): Outcome[] {
  const mentionsIn = mentionsFrom(document);
  return indicatorTables(grid, content).flatMap((table) => checkTable(document, table, mentionsIn));
}

function checkTable(
  document: StudiedDocument,
  table: IndicatorTable,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Outcome[] {
  const { file } = document;
  const rows = indicatorRows(table);
  const reads = rows.map((row) => readRow(file, row, mentionsIn));
  const scored = scoredRows(reads, mentionsIn);
  const left = pointsLeft(table, scored, mentionsIn);
  const execution =
    executionOf(file, table.grid, table.headingRow, mentionsIn, left) ??
    executionRow(table, table.rows, mentionsIn) ??
    executionIn(document, table, mentionsIn);
  const basis: ScoringBasis = {
    printed: printedRule(document),
    pack: scoringOf(table, scored, table.content.scoring),
  };
  const groups = checkWeights(file, table, rows, scored, mentionsIn);
  const unbalanced = groups.some(({ verdict }) => verdict === 'fails');
  const all = checkTotalPoints(file, table, scored, execution, mentionsIn);
  const weights = [...groups, ...(unbalanced ? all.filter(({ verdict }) => verdict === 'holds') : all)];
  const doubted = new Set(weights.flatMap((outcome) => (outcome.verdict === 'fails' ? outcome.suspects : [])));
  const scores = [
    ...checkScores(
      scored.filter(({ points }) => !points.mention || !doubted.has(points.mention)),
      basis,
    ),
    ...(execution?.outcomes ?? []),
  ];
  const totals = checkTotals(file, table, scored, execution, correctionsOf(scores), mentionsIn);
  return [
    ...reads.flatMap(checkValues),
    ...checkOperators(reads),
    ...checkToldValues(document, reads),
    ...checkRepeatedIndicators(file, rows),
    ...checkBlankScores(reads, mentionsIn),
    ...checkUnexplainedDeductions(scored),
    ...checkDeductions(scored, basis),
    ...checkNotedDeductions(scored),
    ...checkNotedRates(reads, mentionsIn),
    ...checkVagueWords(reads),
    ...checkMonitoring(file, table, reads),
    ...checkStatus(file, table, reads),
    ...weights,
    ...scores,
    ...totals,
    ...checkSubtotals(file, table, scored, correctionsOf(scores)),
    ...checkScoreRates(file, table),
    ...checkFurtherScores(file, table, execution, mentionsIn),
    ...checkRecomputedTotal(file, scored, totalItems(table, scored, execution, mentionsIn), basis),
  ];
}

/** Budget execution may stand in a form of its own. */
function executionIn(
  document: StudiedDocument,
  table: IndicatorTable,
  mentionsIn: (cell: GridCell) => readonly Mention[],
): Execution | null {
  const others = document.tables.filter((other) => other !== table.grid.table && other.index < table.grid.table.index);
  for (const other of others) {
    const grid = gridOf(document, other);
    const found = executionOf(document.file, grid, grid.rows + 1, mentionsIn);
    if (found) return found;
  }
  return null;
}

function correctionsOf(scores: readonly Outcome[]): Corrections {
  return new Map(
    scores.flatMap((outcome) => {
      const suspect = outcome.verdict === 'fails' ? outcome.suspects[0] : undefined;
      return outcome.verdict === 'fails' && suspect ? [[suspect, new Decimal(outcome.finding.expected)] as const] : [];
    }),
  );
}

/** A note under the table may say how missed indicators are scored. */
function printedRule(document: StudiedDocument): PrintedRule {
  const said = document.paragraphs.some(({ passage }) =>
    /未(?:达到|完成|达标)[^。；]{0,20}按[^。；]{0,30}(?:比例|÷|\/)[^。；]{0,20}(?:计分|得分|给分)?/.test(passage.text),
  );
  return said ? 'proRata' : 'none';
}
