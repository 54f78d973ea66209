import { Decimal } from '@shiji/figure';
import type { Failed } from '../outcome.ts';
import type { Frame } from './frame.ts';
import type { Panel } from './panel.ts';
import { isQuantity, placeOfQuantity, type Quantity, showAs, writtenText } from './quantity.ts';
import { quantitiesOfRelation, type Relation } from './relation.ts';
import type { Root } from './roots.ts';
import { type Template, term, tryTemplate } from './template.ts';

const AVAILABLE = /可用/;
const CARRIED = /^(?:上年|年初|以前年度)结转/;
const INITIAL = /^年初预算/;
const ADDED = /追加|调增|年中调整|本年调整/;

/** 全年可用 that leaves 上年结转 out although the table lists it: 结转 sits inside another line, or was forgotten. */
export function carryOverFindings(frame: Frame): Failed[] {
  const find = (pattern: RegExp) => frame.fields.findIndex(({ name }) => pattern.test(name));
  const [available, carried, initial, added] = [find(AVAILABLE), find(CARRIED), find(INITIAL), find(ADDED)];
  if (available < 0 || carried < 0 || initial < 0 || added < 0) return [];
  const without = tryTemplate(frame, template(available, [initial, added]));
  const left = without.relations.filter(({ verdict, line, relation }) => {
    const slot = frame.at(carried, line);
    return verdict === 'holds' && relation.operands.length > 1 && isQuantity(slot) && slot.measure.mid.gt(0);
  });
  const [first] = left;
  const share = first ? frame.at(carried, first.line) : undefined;
  return first && isQuantity(share)
    ? [
        leftOut(
          first.relation,
          share,
          left.map(({ relation }) => relation),
        ),
      ]
    : [];
}

function template(target: number, fields: readonly number[]): Template {
  return {
    code: 'B09',
    kind: 'sum',
    form: 'linear',
    basis: 'name',
    target,
    terms: fields.map((field) => term(field)),
    words: '年初预算＋追加预算',
  };
}

function leftOut(relation: Relation, carried: Quantity, relations: readonly Relation[]): Failed {
  const { target } = relation;
  const right = showAs(target.measure.mid.plus(carried.measure.mid), target);
  const involved = [...new Set([target, carried, ...relations.flatMap(quantitiesOfRelation)])];
  return {
    verdict: 'fails',
    mentions: involved.map(({ mention }) => mention),
    suspects: [target.mention],
    finding: {
      code: 'B09',
      kind: 'sum',
      severity: 'warning',
      message: `${target.label}填${writtenText(target)}，只等于年初预算与追加之和，未包括${carried.label}${writtenText(carried)}；计入后应为${right}，或追加数已含上年结转而重复列示。`,
      reason: '全年可用＝上年结转＋年初预算＋追加，上年结转既列示又不计入，口径不清。',
      remedy: '说明追加数是否已含上年结转；未含的计入全年可用，已含的从追加数中剔除。',
      source: '全年可用＝上年结转＋年初预算＋追加',
      stated: writtenText(target),
      expected: right,
      places: involved.map(placeOfQuantity),
      formula: '全年可用＝上年结转＋年初预算＋追加',
    },
  };
}

/** The column in which a balance belongs that stands in another one: there the cell is empty and the difference fits. */
export function misplacedColumn(
  panels: readonly Panel[],
  root: Root,
): { readonly name: string; readonly label: string } | null {
  const [relation] = root.relations;
  if (!relation || relation.target !== root.culprit || relation.form !== 'linear' || !root.expected.isZero())
    return null;
  const { row, column } = root.culprit.cell;
  const panel = panels.find((one) => one.slot(row, column) === root.culprit);
  const other = panel?.columns.find(
    ({ index }) => index !== column && panel.slot(row, index) === 'blank' && fits(panel, relation, index, root.culprit),
  );
  return other ? { name: other.name, label: other.title } : null;
}

const ALMOST = '0.001';

function fits(panel: Panel, relation: Relation, column: number, misplaced: Quantity): boolean {
  const slots = relation.operands.map(({ quantity }) => panel.slot(quantity.cell.row, column));
  if (!slots.every(isQuantity)) return false;
  const value = relation.operands.reduce((sum, { weight }, index) => {
    const slot = slots[index];
    return isQuantity(slot) ? sum.plus(slot.measure.mid.times(weight)) : sum;
  }, new Decimal('0'));
  return value.minus(misplaced.measure.mid).abs().lte(misplaced.measure.mid.abs().times(ALMOST));
}

/** The finding of a root, reworded when the figure merely stands in the wrong column. */
export function withMisplacement(failed: Failed, root: Root, panels: readonly Panel[]): Failed {
  const column = misplacedColumn(panels, root);
  if (!column) return failed;
  const { culprit } = root;
  const message = `${culprit.label}填${writtenText(culprit)}，但该栏算得为0，按同一算法这笔数应填在“${column.name}”栏，该栏为空。`;
  return {
    ...failed,
    finding: {
      ...failed.finding,
      code: 'B11',
      message,
      remedy: `将${writtenText(culprit)}移到“${column.name}”栏，本栏填0。`,
    },
  };
}
