import { Decimal, type Figure, readFigures } from '@shiji/figure';
import { certain, type ScoreInput, type ScoringRule, type Span } from '@shiji/rules';
import type { Words } from '../content.ts';
import { directionOf } from './direction.ts';
import { spanOf } from './value.ts';
import type { ReadRow } from './read-row.ts';

/** What a row's standard is to be applied to: the last percentage of its data cell, its cases, its words, or actual against target. */
export function scoreInputOf(rule: ScoringRule, read: ReadRow): ScoreInput | null {
  const { row, target, actual } = read;
  const { words } = row.table.content;
  if (target.kind === 'figure' && actual.kind === 'figure')
    return (
      againstTarget(rule, read, target.figure, actual.figure) ??
      withTarget(rateOrCases(rule, actual.text, words), rule, read)
    );
  const data = row.data?.cell.text ?? (actual.kind === 'words' || actual.kind === 'figure' ? actual.text : '');
  if (data === '') return null;
  if (words.noSuchProject.test(data)) return { kind: 'notApplicable' };
  return withTarget(rateOrCases(rule, data, words), rule, read);
}

const FALLS_SHORT = /每(?:减少|少|缺|低|欠|差)/;
const GOES_BEYOND = /每(?:增加|超出?|超过|多|高|延)/;

/** Rules that measure a result by its target; null where the rule looks at the result alone. */
function againstTarget(rule: ScoringRule, { row }: ReadRow, target: Figure, actual: Figure): ScoreInput | null {
  const isAlike = (target.unit?.base ?? '') === (actual.unit?.base ?? '');
  const input: ScoreInput = {
    kind: 'attainment',
    actual: spanOf(actual),
    target: spanOf(target),
    direction: directionOf(row, target),
  };
  if (rule.kind === 'attainment') return input;
  if (!isAlike) return null;
  if (rule.kind === 'perCase') return missedBy(rule.text, target, actual);
  if (
    rule.kind === 'ratio' &&
    /目标|指标|计划|预期|任务/.test(rule.denominator ?? '') &&
    !/\d/.test(rule.denominator ?? '')
  )
    return input;
  const inShares = (rule.kind === 'banded' || rule.kind === 'deduction' || rule.kind === 'ratio') && rule.unit === '%';
  return inShares && actual.unit?.dimension !== 'percent' && !isRelative(rule) ? input : null;
}

const isRelative = (rule: ScoringRule): boolean => rule.kind === 'deduction' && rule.relativeTo !== null;

/** 每缺1座扣1分: as many cases as the result falls short of the target. */
function missedBy(standard: string, target: Figure, actual: Figure): ScoreInput | null {
  if (target.unit?.dimension === 'percent') return null;
  const over = actual.value.minus(target.value);
  const missed = FALLS_SHORT.test(standard) ? over.neg() : GOES_BEYOND.test(standard) ? over : null;
  return missed && { kind: 'cases', value: certain(Decimal.max(missed, '0')) };
}

/** A standard that says only “达到目标” takes the target from the row. */
function withTarget(input: ScoreInput | null, rule: ScoringRule, { target }: ReadRow): ScoreInput | null {
  const percent = target.kind === 'figure' && target.figure.unit?.name === '%';
  const needs = input?.kind === 'rate' && percent && rule.kind === 'deduction' && rule.standard === null;
  return needs && input?.kind === 'rate' && target.kind === 'figure'
    ? { ...input, target: spanOf(target.figure) }
    : input;
}

function rateOrCases(rule: ScoringRule, data: string, words: Words): ScoreInput | null {
  switch (rule.kind) {
    case 'perCase':
      return casesIn(data, words);
    case 'qualitative':
      return { kind: 'words', text: data };
    case 'ratio':
      return ratioIn(data);
    default:
      return rateIn(rule.unit, data);
  }
}

function casesIn(data: string, { noCase }: Words): ScoreInput | null {
  if (noCase.test(data) && !/计\d+例/.test(data)) return { kind: 'cases', value: certain('0') };
  const matches = [...data.matchAll(/(?:计|发现|出现|共|扣分事项)\s*(\d+)\s*(?:例|处|项|次|起)/g)];
  const count = matches.at(-1)?.[1];
  return count ? { kind: 'cases', value: certain(count) } : null;
}

/** “38处（计划40处）”, “计划40处，实际38处”, “5/6”: what is done and the whole. */
function partsIn(data: string): readonly [Decimal, Decimal] | null {
  const fraction = /^(\d+)[/／](\d+)$/.exec(data.trim());
  if (fraction?.[1] && fraction[2]) return [new Decimal(fraction[1]), new Decimal(fraction[2])];
  const figures = readFigures(data);
  const [first, second] = figures;
  if (!first || !second || figures.length !== 2 || first.unit?.dimension === 'percent') return null;
  if (first.unit?.name !== second.unit?.name || first.malformed || second.malformed) return null;
  const [before, between] = [data.slice(0, first.start), data.slice(first.end, second.start)];
  if (PLANNED.test(between) && !PLANNED.test(before)) return [first.value, second.value];
  return PLANNED.test(before) && !PLANNED.test(between) ? [second.value, first.value] : null;
}

const PLANNED = /计划|目标|任务|指标值|应/;

function shareOf([part, whole]: readonly [Decimal, Decimal]): Span {
  const share = whole.isZero() ? new Decimal('0') : part.times(100).div(whole);
  return { low: share, high: share };
}

/** “考核得94.5分，满分100分”: the share as a percentage. */
function ratioIn(data: string): ScoreInput | null {
  const parts = partsIn(data);
  if (parts) return { kind: 'rate', value: shareOf(parts) };
  const scores = readFigures(data).filter(({ unit }) => unit?.dimension === 'score');
  const [earned, full] = scores;
  if (!earned || !full || full.value.isZero()) return rateIn('%', data);
  const share = earned.value.div(full.value).times(100);
  return { kind: 'rate', value: { low: share, high: share } };
}

/** The last figure in the rule's unit: the result of the computation that the cell shows. */
function rateIn(unit: string | null, data: string): ScoreInput | null {
  const figures = readFigures(data).filter(
    (figure) =>
      !figure.malformed &&
      (unit === null || figure.unit?.name === unit || (unit === '%' && figure.unit?.dimension === 'percent')),
  );
  const stated = figures.filter((figure) => !/^[)）]?\s*[=＝]/.test(data.slice(figure.end)));
  const last = stated.at(-1);
  return last ? { kind: 'rate', value: spanOf(last) } : null;
}
