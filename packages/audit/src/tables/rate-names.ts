import type { TextTest } from '@shiji/rules';
import { areMates, type Frame, isAmountField, isGrouped } from './frame.ts';
import { cumulativeTemplates } from './cumulative-rates.ts';
import { DECLINE, GROWTH, PREVIOUS, SAVING, SAVING_RULE, SCORE_RATE, SHARE } from './names.ts';
import { growthPairs } from './periods.ts';
import { changeTemplate, nameOf, ratioTemplate } from './rate-templates.ts';
import type { Form } from './relation.ts';
import { type Template, term } from './template.ts';

/** What the name of a rate says it is made of, best guess first. */
export function namedTemplates(frame: Frame, target: number): Template[] {
  const name = frame.fields[target]?.name ?? '';
  if (GROWTH.test(name)) return growthTemplates(frame, target);
  if (SAVING.test(name)) return savingTemplates(frame, target);
  const pairs = frame.rates
    .filter(({ rate }) => rate.test(name))
    .flatMap(({ part, whole }) => pairsFor(frame, target, part, whole));
  const ruled = [
    ...cumulativeTemplates(frame, target, pairs),
    ...pairs.map(([first, second]) => ratioTemplate(target, first, second, 'name', frame)),
  ];
  if (SATISFACTION.test(name)) return [...satisfactionTemplates(frame, target), ...ruled];
  return SHARE.test(name) || /占.+比$/.test(name)
    ? [...partOfTemplates(frame, target), ...ruled]
    : [...ruled, ...stemTemplates(frame, target)];
}

const SATISFACTION = /满意率|满意度/;

/** 满意率 counts the very satisfied too, and sometimes the fairly satisfied. */
function satisfactionTemplates(frame: Frame, target: number): Template[] {
  const happy = frame.fields.flatMap((field, index) =>
    index !== target && /满意/.test(field.name) && !/不满意|不太满意/.test(field.name) && isAmountField(frame, index)
      ? [index]
      : [],
  );
  const [plain, most] = [happy.filter((index) => !/基本|较/.test(nameOf(frame, index))), happy];
  const asked = matching(frame, target, /有效|收回|回收|调查|合计|总|发放/).filter((index) => !happy.includes(index));
  const sets = [most, plain].filter((set) => set.length > 1);
  return asked.flatMap((second) =>
    sets.map(
      (set): Template => ({
        ...ratioTemplate(target, set[0] ?? 0, second, 'name', frame),
        terms: [...set.map((field) => term(field)), { field: second, weight: 1, below: true }],
        words: `（${set.map((field) => nameOf(frame, field)).join('＋')}）÷${nameOf(frame, second)}`,
      }),
    ),
  );
}

/** Numerator and denominator by name; fields of the same group and near the rate come first. */
function pairsFor(
  frame: Frame,
  target: number,
  numerators: readonly TextTest[],
  denominators: readonly TextTest[],
): [number, number][] {
  const pairs: [number, number][] = [];
  for (const below of denominators) {
    for (const second of matching(frame, target, below)) {
      for (const above of numerators) {
        const first = matching(frame, target, above).find(
          (index) => index !== second && !isSameKind(frame, index, second, below),
        );
        if (first !== undefined) pairs.push([first, second]);
      }
    }
  }
  return pairs;
}

/** “预算数” must not be both; a field that matches the denominator’s name better than the numerator’s is no numerator. */
function isSameKind(frame: Frame, first: number, second: number, below: TextTest): boolean {
  const name = nameOf(frame, first);
  return (
    name === nameOf(frame, second) ||
    (below.test(name) && !/实际|决算|执行|支出|完成|在用|追加|调整|合格|满意|已/.test(name))
  );
}

function matching(frame: Frame, target: number, pattern: TextTest): number[] {
  const marks = SCORE_RATE.test(nameOf(frame, target));
  const found = frame.fields.flatMap((field, index) =>
    index !== target && (marks || isAmountField(frame, index)) && pattern.test(field.name) ? [index] : [],
  );
  return found.toSorted((a, b) => distance(frame, target, a) - distance(frame, target, b));
}

const FAR = 100;

/** Same group first, then shared words with the rate, then nearest on the left. */
function distance(frame: Frame, target: number, index: number): number {
  const rate = frame.fields[target];
  const field = frame.fields[index];
  const mate = isGrouped(frame, target) && areMates(frame, index, target);
  const kin = rate && field && sharesStem(rate.name, field.name);
  const side = index < target ? target - index : FAR / 4 + index - target;
  return side + (mate ? 0 : FAR * 2) + (kin ? 0 : FAR);
}

/** “规模控制率” and “批复规模” share 规模. */
function sharesStem(rate: string, field: string): boolean {
  const stem = rate.replace(/(?:控制率|执行率|完成率|利用率|率|占比|比例|比重)$/, '');
  for (let at = 0; at + 2 <= stem.length; at++) if (field.includes(stem.slice(at, at + 2))) return true;
  return false;
}

/** “支出占合同比” names both sides; “奖补占比” names the part, the whole being a total of the same line. */
function partOfTemplates(frame: Frame, target: number): Template[] {
  const match = /^(.*?)占(.*?)的?(?:比重|比例|比率|百分比|比)?$/.exec(nameOf(frame, target));
  const [part = '', whole = ''] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (part.length < 2) return [];
  const numerators = matching(frame, target, new RegExp(escaped(part)));
  const denominators = matching(frame, target, whole.length >= 2 ? new RegExp(escaped(whole)) : /^总|合计|总额|总投资/);
  return numerators.flatMap((first) =>
    denominators
      .filter((second) => second !== first)
      .map((second) => ratioTemplate(target, first, second, 'name', frame)),
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** “办结率” is made of “办结件数” and whatever the votes say. */
function stemTemplates(frame: Frame, target: number): Template[] {
  const stem = nameOf(frame, target)
    .replace(/(?:率|度)$/, '')
    .slice(-2);
  if (stem.length < 2) return [];
  const numerators = matching(frame, target, new RegExp(escaped(stem)));
  const denominators = matching(frame, target, /总|应|全部|受理|发现|抽|检|发放|收回|调查|计划|任务|预算|目标|数量/);
  return numerators.flatMap((first) =>
    denominators
      .filter((second) => second !== first)
      .map((second) => ratioTemplate(target, first, second, 'name', frame)),
  );
}

function savingTemplates(frame: Frame, target: number): Template[] {
  const pairs = pairsFor(frame, target, SAVING_RULE.spent, SAVING_RULE.budget);
  const saved = matching(frame, target, /结余|结转|节约|剩余|未/).flatMap((first) =>
    matching(frame, target, /预算|可用|安排|总额|收入|支出/)
      .filter((second) => second !== first)
      .map((second): [number, number] => [first, second]),
  );
  return [
    ...saved.map(([first, second]) => ratioTemplate(target, first, second, 'name', frame)),
    ...pairs.map(([first, second]) => changeTemplate(frame, target, 'decline', first, second)),
  ];
}

function growthTemplates(frame: Frame, target: number): Template[] {
  const form: Form = DECLINE.test(nameOf(frame, target)) ? 'decline' : 'growth';
  const pairs = growthPairs(frame, target);
  const changes = matching(frame, target, /增减额|增减数|增减$|变动额|变动数|增加额|增长额|差额|增减金额|增减情况/);
  const bases = matching(frame, target, PREVIOUS);
  const byAmount = changes.flatMap((first) =>
    bases.map((second) => ({
      ...ratioTemplate(target, first, second, 'name', frame),
      code: 'B05',
      kind: 'growth' as const,
    })),
  );
  return [...pairs.map(([current, previous]) => changeTemplate(frame, target, form, current, previous)), ...byAmount];
}
