import { Decimal, type Malformation } from '@shiji/figure';
import type { Mention } from '../mention.ts';
import type { Failed } from '../outcome.ts';
import type { Grid, GridCell } from './grid.ts';
import type { Judgement } from './judgement.ts';
import { nearbyLabel } from './nearby-label.ts';
import { placeOfQuantity, type Quantity, showAs } from './quantity.ts';
import { type Relation, solvedFor } from './relation.ts';

const REASONS: Record<Malformation['reason'], string> = {
  thousands: '千分位逗号位置错误',
  doublePoint: '多写了小数点',
  letter: '数字中混入字母',
  doublePercent: '多写了百分号',
  spreadsheetError: '公式结果出错',
  placeholder: '数字未填写',
  other: '数字或单位写法错误',
};

/** Mistakes that leave no doubt about the value. */
const MILD: ReadonlySet<Malformation['reason']> = new Set(['doublePercent', 'spreadsheetError', 'other']);

/** Cells whose figure is written wrongly. What the relations of the cell tell decides between several readings. */
export function malformedFindings(
  grid: Grid,
  quantities: readonly Quantity[],
  judgements: readonly Judgement[],
  blamed: ReadonlySet<Quantity>,
): Failed[] {
  return grid.cells.flatMap((cell) => {
    const malformed = cell.mention?.figure.malformed;
    if (!cell.mention || !malformed) return [];
    const quantity = quantities.find(({ mention }) => mention === cell.mention);
    if (quantity && blamed.has(quantity)) return [];
    const relations = quantity
      ? judgements
          .filter(({ relation, verdict }) => verdict !== 'fails' && touches(relation, quantity))
          .map(({ relation }) => relation)
      : [];
    return [failed(grid, { cell, mention: cell.mention, malformed, quantity, relations })];
  });
}

function touches(relation: Relation, quantity: Quantity): boolean {
  return relation.target === quantity || relation.operands.some((operand) => operand.quantity === quantity);
}

interface Misfit {
  readonly cell: GridCell;
  readonly mention: Mention;
  readonly malformed: Malformation;
  readonly quantity: Quantity | undefined;
  readonly relations: readonly Relation[];
}

function failed(grid: Grid, { cell, mention, malformed, quantity, relations }: Misfit): Failed {
  const quote = mention.passage.text.trim();
  const label = quantity?.label ?? nearbyLabel(grid, cell);
  const place = quantity
    ? placeOfQuantity(quantity)
    : { file: mention.file, quote, address: mention.passage.address, ...(label ? { label } : {}) };
  const expected = expectedText(malformed, quantity, relations, cell);
  const basis = relations[0]
    ? `，按${relations[0].target.name}＝${relations[0].words}核对应为${expected}`
    : `，${malformed.readings.length > 0 ? '疑为' : '应为'}${expected}`;
  return {
    verdict: 'fails',
    mentions: [mention],
    suspects: [mention],
    finding: {
      code: 'B13',
      kind: 'malformed',
      severity: MILD.has(malformed.reason) ? 'warning' : 'error',
      message: `${label || '该单元格'}填“${quote}”，${REASONS[malformed.reason]}${basis}。`,
      reason: '数字写法错误，无法确定真实数值，汇总和计算都会出错。',
      remedy: `核对原始数据后改为${expected}。`,
      source: 'GB/T 15835—2011《出版物上数字用法》',
      stated: quote,
      expected,
      places: [place],
    },
  };
}

function expectedText(
  malformed: Malformation,
  quantity: Quantity | undefined,
  relations: readonly Relation[],
  cell: GridCell,
): string {
  if (quantity) return readingText(quantity, relations);
  if (malformed.reason === 'spreadsheetError') return '—（分母为0时不计算比率）';
  const suffix = cell.mention?.figure.unit?.name ?? '';
  return malformed.readings.length > 0
    ? malformed.readings
        .map((reading) => `${reading.toFixed(Math.max(0, reading.decimalPlaces()))}${suffix}`)
        .join('或')
    : '核实后的数字';
}

/** The plausible reading, with the decimals its relations show. */
function readingText(quantity: Quantity, relations: readonly Relation[]): string {
  const [relation] = relations;
  const solved = relation ? solvedFor(relation, quantity) : null;
  const near =
    solved && solved.mid.minus(quantity.measure.mid).abs().lte(solved.high.minus(solved.low))
      ? quantity.measure.mid
      : (solved?.mid ?? quantity.measure.mid);
  return showAs(new Decimal(near), quantity);
}
