import type { AuditContent } from '../content.ts';
import type { AuditContext } from '../context.ts';
import type { Held, Outcome } from '../outcome.ts';
import { balanceJudgements } from './balance.ts';
import { carryOverFindings, withMisplacement } from './carry-over.ts';
import { changeColumnOutcomes } from './change-column.ts';
import { containmentOutcomes } from './containment.ts';
import { duplicateFindings } from './duplicates.ts';
import { durationOutcomes } from './durations.ts';
import { failedFor, leftoverNote, truncationNote } from './findings.ts';
import { type Frame, framesOf } from './frame.ts';
import { type Grid, gridOf } from './grid.ts';
import { holeFindings } from './holes.ts';
import type { Judgement } from './judgement.ts';
import { breakdownJudgements, mismatchedPairs } from './labelled-figures.ts';
import { leapYearFindings } from './leap-year.ts';
import { linearJudgements } from './linear-rules.ts';
import { magnitudeFindings } from './magnitudes.ts';
import { malformedFindings } from './malformed-cells.ts';
import { meanJudgements } from './means.ts';
import { overdueFindings } from './overdue.ts';
import { minedJudgements } from './mined-relations.ts';
import { pairFrames } from './pairs.ts';
import { percentDifferenceFindings } from './percent-differences.ts';
import { productJudgements } from './products.ts';
import { isPercent, type Quantity } from './quantity.ts';
import { rateJudgements } from './rates.ts';
import { quantitiesOfRelation, type Relation } from './relation.ts';
import { rootsOf } from './roots.ts';
import { balanceRuns, fallFindings, runningJudgements } from './running.ts';
import { scoreRowOutcomes } from './score-rows.ts';
import { sequenceFindings } from './sequences.ts';
import { shareJudgements } from './shares.ts';
import { sheetTitleFindings } from './sheet-titles.ts';
import { spanningRateJudgements } from './spanning-rates.ts';
import { pointJudgements, stepJudgements } from './steps.ts';
import { sumJudgements } from './sums.ts';
import { quantitiesOf, surveyTable } from './table-facts.ts';
import { unitColumnFindings } from './unit-column.ts';
import { yesNoFindings } from './yes-no-grid.ts';

/**
 * The arithmetic inside every table: totals, rates, shares, differences, running totals. Relations are found by printed
 * formulas, by names and by what most lines obey; each root yields one finding, figures that agree are held.
 */
export function checkTables(context: AuditContext): Outcome[] {
  return context.documents.flatMap((study) => [
    ...study.tables.flatMap((table) => checkTable(gridOf(study, table), context.content)),
    ...sheetTitleFindings(study),
    ...leapYearFindings(study),
  ]);
}

function checkTable(grid: Grid, { tableRates }: AuditContent): Outcome[] {
  const surveyed = surveyTable(grid);
  const panels = surveyed.flatMap((one) => one.panels);
  const frames = [
    ...panels.flatMap((panel) => framesOf(panel, tableRates)),
    ...surveyed.flatMap((one) => pairFrames(one.block, one.panels, tableRates)),
  ];
  const quantities = panels.flatMap(quantitiesOf);
  const judgements = distinct([
    ...judgementsOf(frames),
    ...balanceJudgements(panels),
    ...panels.flatMap(spanningRateJudgements),
    ...breakdownJudgements(grid, quantities),
  ]);
  const roots = rootsOf(judgements);
  const blamed = new Set(roots.map(({ culprit }) => culprit));
  const involved = new Set(roots.flatMap(({ relations }) => relations.flatMap(quantitiesOfRelation)));
  return [
    ...roots.flatMap((root) =>
      failedFor(root, neighboursOf(root.culprit, quantities)).map((failed) => withMisplacement(failed, root, panels)),
    ),
    ...frames.flatMap((frame) => [
      ...percentDifferenceFindings(frame),
      ...magnitudeFindings(frame, blamed),
      ...fallFindings(frame, blamed),
      ...carryOverFindings(frame),
      ...containmentOutcomes(frame, involved),
    ]),
    ...malformedFindings(grid, quantities, judgements, blamed),
    ...mismatchedPairs(grid),
    ...sequenceFindings(grid),
    ...duplicateFindings(grid, surveyed),
    ...overdueFindings(grid),
    ...durationOutcomes(grid),
    ...yesNoFindings(grid),
    ...holeFindings(grid),
    ...unitColumnFindings(grid),
    ...changeColumnOutcomes(grid),
    ...scoreRowOutcomes(grid),
    ...outcomesOf(judgements),
  ];
}

/** Quotients and changes first: what they explain is not added up. */
function judgementsOf(frames: readonly Frame[]): Judgement[] {
  const quotients = frames.flatMap((frame) => [
    ...rateJudgements(frame),
    ...productJudgements(frame),
    ...meanJudgements(frame),
    ...stepJudgements(frame),
    ...pointJudgements(frame),
  ]);
  const derived = new Set(
    quotients
      .filter(({ relation, verdict }) => verdict !== 'fails' && isDerivation(relation))
      .map(({ relation }) => relation.target),
  );
  const sums = frames.flatMap((frame) => [
    ...linearJudgements(frame),
    ...sumJudgements(frame, derived),
    ...shareJudgements(frame),
    ...runningJudgements(frame),
    ...balanceRuns(frame),
  ]);
  const named = [...sums, ...quotients];
  return [...named, ...frames.flatMap((frame) => minedJudgements(frame, named))];
}

/** Ratios, changes and percentage points; a product of count and price still adds up. */
function isDerivation({ form, target }: Relation): boolean {
  return (form !== 'linear' && form !== 'product') || isPercent(target.unit);
}

/** The same equation may be found along both axes or by two rules. */
function distinct(judgements: readonly Judgement[]): Judgement[] {
  const seen = new Map<Quantity, string[]>();
  return judgements.filter(({ relation }) => {
    const key = keyOf(relation);
    const keys = seen.get(relation.target) ?? [];
    if (keys.includes(key)) return false;
    seen.set(relation.target, [...keys, key]);
    return true;
  });
}

function keyOf(relation: Relation): string {
  const terms = relation.operands.map(
    ({ quantity, weight }) => `${weight}:${quantity.cell.row},${quantity.cell.column}`,
  );
  return relation.form === 'linear' ? terms.toSorted().join(' ') : `${relation.form} ${terms.join(' ')}`;
}

function outcomesOf(judgements: readonly Judgement[]): Outcome[] {
  return judgements.flatMap(({ relation, verdict }): Outcome[] => {
    if (verdict === 'holds') return [heldFor(relation)];
    if (verdict === 'leftover') return [leftoverNote(relation)];
    return verdict === 'truncated' ? [truncationNote(relation)] : [];
  });
}

function heldFor(relation: Relation): Held {
  return {
    verdict: 'holds',
    code: relation.code,
    mentions: quantitiesOfRelation(relation).map(({ mention }) => mention),
  };
}

/** Figures next to a cell in its row and column, from which it may have been copied. */
function neighboursOf(quantity: Quantity, quantities: readonly Quantity[]): Quantity[] {
  const { row, column } = quantity.cell;
  return quantities.filter(({ cell }) => cell.row === row || (cell.column === column && Math.abs(cell.row - row) <= 2));
}
