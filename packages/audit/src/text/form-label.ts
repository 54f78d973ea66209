import type { FormLabels } from '@shiji/rules';
import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

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
  const { labels } = context.content;
  return context.documents.flatMap((document) =>
    placedPassages(document).flatMap((placed) => misprint(placed, labels)),
  );
}

function misprint(placed: PlacedPassage, { misprinted }: FormLabels): Outcome[] {
  const text = placed.cell?.text.replace(/\s/g, '').replace(/[（(].*$/, '') ?? '';
  if (text.length < 4 || placed.passage !== placed.cell?.passages[0]) return [];
  const label = misprinted(text);
  return label === null ? [] : [wordingFailure(rule(label), placed, 0, placed.passage.text.length)];
}
