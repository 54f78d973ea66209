import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const rule = (name: string): WordingRule => ({
  code: 'A12',
  kind: 'label',
  severity: 'warning',
  message: (quote) => `单位名称“${quote}”与他处的“${name}”不一致。`,
  reason: '同一份材料中的单位名称应当统一使用全称或规范简称。',
  remedy: `统一写为“${name}”。`,
  source: '党政机关公文格式（GB/T 9704-2012）',
  expected: name,
});

/** The unit's own name with the word for its region dropped, in a title, a signature or a cell of its own. */
export function checkUnitNames(context: AuditContext): Outcome[] {
  return context.documents.flatMap(namesIn);
}

function namesIn(document: StudiedDocument): Outcome[] {
  const name = document.unit?.replace(/\s/g, '') ?? '';
  const shortened = new Set(
    [...name].flatMap((char, index) =>
      index > 0 && /[区县市州旗镇乡]/.test(char) ? [name.slice(0, index) + name.slice(index + 1)] : [],
    ),
  );
  if (name.length < 6) return [];
  return placedPassages(document).flatMap((placed) => shortName(placed, name, shortened));
}

function shortName(placed: PlacedPassage, name: string, shortened: ReadonlySet<string>): Outcome[] {
  const text = placed.passage.text.trim();
  if (!shortened.has(text.replace(/\s/g, ''))) return [];
  const start = placed.passage.text.indexOf(text);
  return [wordingFailure(rule(name), placed, start, start + text.length)];
}
