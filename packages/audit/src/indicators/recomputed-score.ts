import {
  attainmentOf,
  certain,
  evaluateStandard,
  type IndicatorPolicy,
  readScoringStandard,
  type ScoreInput,
  type ScoreResult,
  type ScoringPack,
  type ScoringRule,
  scoreAttainment,
  scoreIndicator,
} from '@shiji/rules';
import { directionOf } from './direction.ts';
import { packPolicy, packStandard, scoresAttainment } from './pack-scoring.ts';
import type { Points } from './points.ts';
import type { ScoredRow } from './scored-row.ts';
import { scoreInputOf } from './score-input.ts';
import { spanOf } from './value.ts';
import type { ReadRow } from './read-row.ts';

/** How the document says that missed indicators are scored. */
export type PrintedRule = 'proRata' | 'none';

/** What a table's scores are recomputed by, where a row prints no standard of its own. */
export interface ScoringBasis {
  readonly printed: PrintedRule;
  /** The way of scoring that a content pack gives for such a table; null when none knows it. */
  readonly pack: ScoringPack | null;
}

/** The points that a row may have, and by which standard: the printed one, else the pack's for rows so named, else none. */
export interface RecomputedScore {
  readonly result: ScoreResult;
  readonly standard: ScoringRule | null;
  readonly by: 'printed' | 'pack' | 'completion';
  /** The same for the value exactly as printed, which a clerk would expect; the result takes what rounding leaves open. */
  readonly plain: ScoreResult;
}

/** Recomputes a row's score; null where neither a standard nor figures tell it. The document's own standard goes first. */
export function recomputedScore(scored: ScoredRow, basis: ScoringBasis): RecomputedScore | null {
  const standard = standardOf(scored);
  if (standard) return standardScore(standard, scored.read, 'printed');
  return packScore(scored, basis.pack) ?? completionScore(scored, basis);
}

function packScore(scored: ScoredRow, pack: ScoringPack | null): RecomputedScore | null {
  const standard = pack ? packStandard(pack, scored) : null;
  return standard ? standardScore(standard, scored.read, 'pack') : null;
}

function standardScore(standard: ScoringRule, read: ReadRow, by: RecomputedScore['by']): RecomputedScore | null {
  const input = scoreInputOf(standard, read);
  const result = input && evaluateStandard(standard, input);
  return result && { result, standard, by, plain: evaluateStandard(standard, exactly(input)) ?? result };
}

/** A rate as printed, without the interval that its rounding leaves. */
function exactly(input: ScoreInput): ScoreInput {
  if (input.kind !== 'rate') return input;
  const middle = input.value.low.plus(input.value.high).div(2);
  return { ...input, value: { low: middle, high: middle } };
}

function completionScore(scored: ScoredRow, { printed, pack }: ScoringBasis): RecomputedScore | null {
  const policy = {
    ...(pack ? packPolicy(pack) : {}),
    ...(printed === 'proRata' ? { missed: 'proRata' as const } : {}),
  };
  const result = byCompletion(scored, policy) ?? (pack && scoresAttainment(pack) ? byAttainment(scored) : null);
  return result && { result, standard: null, by: 'completion', plain: result };
}

/** The second reading where a row's points and its printed standard name different full points: the row's points count. */
export function scoreByOwnPoints(scored: ScoredRow, { standard }: RecomputedScore): ScoreResult | null {
  const stated = standard?.statedPoints;
  if (!standard || !stated || stated.eq(scored.points.value)) return null;
  const text = standard.text.replaceAll(`${stated.toString()}分`, `${scored.points.value.toString()}分`);
  const other = readScoringStandard(text, scored.points.value);
  return other && byStandard(other, scored.read);
}

/** The printed standard: in its own column, else among the remarks that explain the score. */
function standardOf({ read, points }: ScoredRow): ScoringRule | null {
  const { standard, data, actual } = read.row;
  if (standard) return readScoringStandard(standard.cell.text, points.value);
  if (!data || actual) return null;
  const clauses = data.cell.text.split(/[；;。]/).filter((clause) => /\d+(?:\.\d+)?\s*分/.test(clause));
  return clauses.length === 0 ? null : readScoringStandard(clauses.join('；'), points.value);
}

function byStandard(standard: ScoringRule, read: ReadRow): ScoreResult | null {
  const input = scoreInputOf(standard, read);
  return input ? evaluateStandard(standard, input) : null;
}

/** A result in words that says itself that the goal was missed, or reached in part: three bands of the points. */
function byAttainment({ read: { target, actual }, points }: ScoredRow): ScoreResult | null {
  if (target.kind !== 'words' || actual.kind !== 'words') return null;
  const attainment = SAYS_LESS.test(actual.text) ? attainmentOf(actual.text) : null;
  return attainment && attainment !== 'reached' ? scoreAttainment(attainment, points.value) : null;
}

const SAYS_LESS = /^(?:未|没有|尚未|部分|基本)(?:能)?(?:全部)?(?:完成|达成|达到|实现|达标)/;

/** By how far the target was reached, under the pack's policy or every defensible one. */
export function byCompletion({ read, points }: ScoredRow, policy: Partial<IndicatorPolicy>): ScoreResult | null {
  const { row, target, actual } = read;
  if (target.kind !== 'figure' || actual.kind !== 'figure') return byRemark(row, points);
  const a = target.figure.unit?.base ?? '';
  if (a !== (actual.figure.unit?.base ?? '')) return null;
  return scoreIndicator({
    target: spanOf(target.figure),
    actual: spanOf(actual.figure),
    direction: directionOf(row, target.figure),
    maxPoints: points.value,
    policy,
  });
}

/** “目标10公里，完成8.6公里，按比例计分” among the remarks. */
function byRemark(row: ReadRow['row'], points: Points): ScoreResult | null {
  const text = (row.data ?? row.reason)?.cell.text ?? '';
  const match =
    /(?:目标|计划)(?:值)?为?([\d.,]+)([^\d，,；;。]{1,4})[，,；;]?[^\d]{0,4}(?:完成|实际)[^\d]{0,4}([\d.,]+)\2/.exec(
      text,
    );
  if (!match?.[1] || !match[3] || !/按(?:完成)?比例/.test(text)) return null;
  const [target, actual] = [match[1], match[3]].map((digits) => digits.replaceAll(',', ''));
  if (!target || !actual) return null;
  return scoreIndicator({
    target: certain(target),
    actual: certain(actual),
    direction: 'atLeast',
    maxPoints: points.value,
    policy: { missed: 'proRata' },
  });
}
