import {
  type IndicatorPolicy,
  type PackRule,
  readScoringStandard,
  type ScoringPack,
  type ScoringRule,
} from '@shiji/rules';
import type { IndicatorTable } from './columns.ts';
import type { ScoredRow } from './scored-row.ts';

/** So many rows named in a pack tell that a table is of its kind. */
const NAMED_ROWS = 3;
/** So many groups of indicators named in a pack tell a self-evaluation table. */
const NAMED_GROUPS = 2;

/** The pack that knows a table: by the names of its rows, the newest; by its groups of indicators, the most general, which is the oldest. */
export function scoringOf(
  table: IndicatorTable,
  rows: readonly ScoredRow[],
  packs: readonly ScoringPack[],
): ScoringPack | null {
  return (
    packs.find((pack) => knowsRows(pack, rows)) ?? packs.findLast((pack) => knowsGroups(pack, table, rows)) ?? null
  );
}

function knowsRows(pack: ScoringPack, rows: readonly ScoredRow[]): boolean {
  return rows.filter((row) => standardRule(pack, row) !== undefined).length >= NAMED_ROWS;
}

function knowsGroups({ weights = [], rules }: ScoringPack, table: IndicatorTable, rows: readonly ScoredRow[]): boolean {
  if (!rules.some(({ method }) => method === 'target') || !table.columns.has('target')) return false;
  const groups = new Set(rows.flatMap(({ read }) => read.row.level1?.text ?? []).map(bare));
  const named = weights.filter(({ name, labels = [] }) => [name, ...labels].some((label) => groups.has(bare(label))));
  return named.length >= NAMED_GROUPS;
}

/** A name without its points in brackets, quotes and spaces. */
function bare(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]|[\s“”"'\d.、]/g, '');
}

type StandardRule = Extract<PackRule, { method: 'standard' }>;

function standardRule({ rules }: ScoringPack, { read }: ScoredRow): StandardRule | undefined {
  const name = bare(read.row.name.text);
  return rules
    .filter((rule): rule is StandardRule => rule.method === 'standard')
    .find(({ title, labels = [] }) => [title, ...labels].some((label) => bare(label) === name));
}

/** The pack's standard for a row that prints none; null where the row's points differ: the document has a standard of its own. */
export function packStandard(pack: ScoringPack, scored: ScoredRow): ScoringRule | null {
  const rule = standardRule(pack, scored);
  const isSilent = (scored.read.row.standard?.text ?? '') === '';
  if (!rule || !isSilent || !rule.points.eq(scored.points.value)) return null;
  const standard = readScoringStandard(rule.standard, rule.points);
  const settles = standard?.kind === 'deduction' && standard.steps === null && rule.steps !== 'any';
  return settles && rule.steps !== 'any' ? { ...standard, steps: rule.steps } : standard;
}

/** Whether the pack scores indicators in words by how far they were attained. */
export function scoresAttainment({ rules }: ScoringPack): boolean {
  return rules.some(({ method }) => method === 'attainment');
}

/** What the pack says about indicators with a target; nothing when it has no rule for them. */
export function packPolicy({ rules }: ScoringPack): Partial<IndicatorPolicy> {
  const rule = rules.find((one) => one.method === 'target');
  if (rule?.method !== 'target') return {};
  return { missed: rule.missed, zeroBelow: rule.zeroBelow ?? null, reduceFrom: rule.reduceFrom ?? null };
}
