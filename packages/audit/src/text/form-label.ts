import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

/** Labels that statutory forms print; a cell one character away from one of them is a misprint. */
const LABELS = [
  '产出指标',
  '满意度指标',
  '可持续影响指标',
  '生态效益指标',
  '服务对象满意度指标',
  '偏差原因分析及改进措施',
  '实际完成情况',
  '年度总体目标',
  '年度资金总额',
  '当年财政拨款',
  '政府采购金额',
  '在职人员控制率',
  '公用经费控制率',
];
/** Labels of other forms that look like misprints. */
const ALLOWED = new Set([
  '投入指标',
  '支出指标',
  '上年财政拨款',
  '生态效果指标',
  '生态效应指标',
  '实际完成程度',
  '年度资金金额',
]);

const rule = (label: string): WordingRule => ({
  code: 'A06',
  kind: 'label',
  severity: 'warning',
  message: (quote) => `“${quote}”疑为“${label}”之误。`,
  reason: '表内固定栏目的名称应当与规定表式一致。',
  remedy: `改为“${label}”。`,
  source: '财预〔2020〕10号附件表式',
  expected: label,
});

/** Misprinted labels of statutory forms. */
export function checkFormLabels(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => placedPassages(document).flatMap(misprint));
}

function misprint(placed: PlacedPassage): Outcome[] {
  const text = placed.cell?.text.replace(/\s/g, '').replace(/[（(].*$/, '') ?? '';
  if (text.length < 4 || placed.passage !== placed.cell?.passages[0] || LABELS.includes(text) || ALLOWED.has(text))
    return [];
  const label = LABELS.find(
    (known) => known.length === text.length && distance(known, text) === 1 && known.at(-1) === text.at(-1),
  );
  return label ? [wordingFailure(rule(label), placed, 0, placed.passage.text.length)] : [];
}

function distance(a: string, b: string): number {
  return [...a].filter((char, index) => char !== b[index]).length;
}
