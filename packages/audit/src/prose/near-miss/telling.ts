import type { StudiedSentence, Term } from '../term.ts';
import type { Relation } from './relation.ts';
import type { NearSlip } from './slip.ts';

/** “剩余 结余 差 缺 节约 多 少”: what is left or what two amounts differ by. */
const DIFFERENCE = /剩|结余|节余|结转|节约|节省|差|缺|未|超|余|多|少|增|减|降|其余|净|顺差|逆差/;
const SUM = /共|合计|总|累计|一并|剩余|其余|两项|三项|各项|全[市县区镇乡年]/;
const SHARE = /占|率|比重|比例|完成|达|的$/;
const GROWTH = /增|减|升|降|提高|节约率|下浮|涨|跌|幅/;

/** Whether chance is ruled out: the words say how the figure came about, or it has too many digits to fit by accident. */
export function isTelling(sentence: StudiedSentence, target: Term, relation: Relation, { slip }: NearSlip): boolean {
  if (relation.operands.some(({ role }) => role === 'average' || role === 'perUnit')) return false;
  if (slip === 'decimal') return isShiftTelling(target, relation);
  if (relation.operands.every(isFact)) return areNamed(target, relation);
  if (slip === 'digit') return false;
  if (digitsOf(target) < 3 || !isBeside(sentence, target, relation)) return false;
  switch (relation.kind) {
    case 'share':
      return SHARE.test(target.near);
    case 'growth':
      return GROWTH.test(target.near);
    case 'difference':
      return (
        DIFFERENCE.test(target.near) ||
        (digitsOf(target) >= MANY && relation.operands.length === 2) ||
        isListed(target, relation)
      );
    case 'sum':
      return SUM.test(target.near);
    case 'average':
      return true;
    case 'area':
      return false;
  }
}

const MANY = 5;

/** “A，其中a、b、c”: with the target the others are a list without a gap, and it alone keeps them from being the whole. */
function isListed(target: Term, { operands: [whole, ...others] }: Relation): boolean {
  const items = [target, ...others].filter(({ role }) => role === 'value').map(({ index }) => index);
  const [first, last] = [Math.min(...items), Math.max(...items)];
  const isRun = items.length === others.length + 1 && last - first === items.length - 1;
  return (
    isRun &&
    others.length >= 2 &&
    writtenDigits(target) >= 4 &&
    whole !== undefined &&
    (whole.index < first || whole.index > last)
  );
}

/** Figures of a table, whose row and column the sentence names. */
function isFact({ index }: Term): boolean {
  return index < 0;
}

/** “第四季度供水占全年24.20%”: both figures stand in one table, so the names do for the words. */
function areNamed(target: Term, { kind, operands: [a, b] }: Relation): boolean {
  const together = a !== undefined && b !== undefined && a.mention.table === b.mention.table;
  return together && writtenDigits(target) >= 4 && kind === 'share' && /占/.test(target.near);
}

/** A shifted point: a rate right behind its part, or a width in 公里. */
function isShiftTelling(target: Term, { kind, operands: [part, whole] }: Relation): boolean {
  if (kind === 'area') return true;
  if (kind !== 'share' || digitsOf(target) < 3 || !part || !whole) return false;
  const follows = part.index === target.index - 1 && part.mention.passage === target.mention.passage;
  return follows && SHARE.test(target.near) && part.figure.value.lte(whole.figure.value);
}

/** At least one operand stands in the sentence itself. */
function isBeside({ terms }: StudiedSentence, target: Term, { operands }: Relation): boolean {
  return operands.some((operand) => operand !== target && terms.includes(operand));
}

function writtenDigits({ figure }: Term): number {
  return figure.digits.replace(/\D/g, '').length;
}

/** Noughts at either end tell nothing. */
function digitsOf({ figure }: Term): number {
  return figure.digits.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}
