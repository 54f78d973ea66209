import { Decimal } from '@shiji/figure';
import type { AuditContent, GradeScale } from '../content.ts';
import { oncePer } from '../once-per.ts';

/** The grades of a scale with their lower ends, the highest first; each grade holds its own. */
export interface Grades {
  readonly ends: readonly { readonly name: string; readonly from: Decimal }[];
}

/** The names that grades may have, as content packs list them. */
export interface GradeNames {
  /** The name in the scale of the packs: 优秀 is 优. */
  readonly plain: (name: string) => string;
  /** All names as one alternative of a regular expression, the longest first. */
  readonly pattern: string;
}

export const gradeNames: (content: AuditContent) => GradeNames = oncePer((content: AuditContent) => {
  const all = content.grades.flatMap(({ grades }) => grades);
  const plain = new Map(
    all.flatMap(({ name, labels = [] }) => [name, ...labels].map((label) => [label, name] as const)),
  );
  const names = [...plain.keys()].toSorted((a, b) => b.length - a.length);
  return { plain: (name) => plain.get(name) ?? name, pattern: names.join('|') };
});

export function gradesOf({ grades }: GradeScale): Grades {
  return { ends: grades };
}

/** The grade of a score; the lowest below all ends. */
export function gradeAt({ ends }: Grades, score: Decimal): string {
  return (ends.find(({ from }) => score.gte(from)) ?? ends.at(-1))?.name ?? '';
}

/** Whether two names are of one grade: 优 and 优秀; names that the scale itself tells apart are not. */
export function isSameGrade({ ends }: Grades, a: string, b: string, { plain }: GradeNames): boolean {
  if (a === b) return true;
  const isTold = ends.filter(({ name }) => plain(name) === plain(a)).length > 1;
  return !isTold && plain(a) === plain(b);
}

const NUMBER = '(\\d{2}(?:\\.\\d+)?)';
const INCLUDED = '(?:[（(]不?含[^）)]*[)）])?';

/** The ends that a text prints: “90分（含）以上为优，80（含）—90为良”, “优（≥90）”. Null unless it prints at least two. */
export function printedGrades(text: string, { pattern }: GradeNames): Grades | null {
  if (!/\d{2}/.test(text) || !new RegExp(pattern).test(text)) return null;
  const found = pattern.split('|').flatMap((name) => {
    const from = lowerEnd(text, name) ?? bottom(text, name);
    return from ? [{ name, from }] : [];
  });
  const ends = found.toSorted((a, b) => b.from.comparedTo(a.from) || b.name.length - a.name.length);
  const distinct = ends.filter(({ from }, at) => at === 0 || !ends[at - 1]?.from.eq(from));
  return distinct.filter(({ from }) => from.gt(0)).length >= 2 ? { ends: distinct } : null;
}

function lowerEnd(text: string, name: string): Decimal | null {
  const before = new RegExp(
    `${NUMBER}分?${INCLUDED}(?:[及—–~～至到-]|以上|[≤<＜])[^，。；;,]{0,14}[为是属“]于?[“"]?${name}(?![\\p{Script=Han}])`,
    'u',
  ).exec(text)?.[1];
  const least = new RegExp(`[≥＞>]=?${NUMBER}分?[^，。；;,\\d]{0,8}[为是属“]于?[“"]?${name}`).exec(text)?.[1];
  const behind = new RegExp(`(?<!其)${name}[”"]?[（(：:]得?分?(?:[^\\d（()）]{0,4})${NUMBER}`).exec(text);
  const found = before ?? least ?? (isBelow(behind?.[0]) ? undefined : behind?.[1]);
  return found ? new Decimal(found) : null;
}

/** 60分以下为差, 差（＜60）: the lowest grade begins at nothing. */
function bottom(text: string, name: string): Decimal | null {
  const before = new RegExp(
    `(?:(?:低于|不足|小于|[<＜])${NUMBER}分?|${NUMBER}分?${INCLUDED}以下)[^，。；;,\\d]{0,8}[为是属“]于?[“"]?${name}`,
  );
  const behind = new RegExp(`(?<!其)${name}[”"]?[（(：:][^\\d（()）]{0,4}${NUMBER}分?${INCLUDED}(?:以下)?`).exec(
    text,
  )?.[0];
  return before.test(text) || isBelow(behind) ? new Decimal('0') : null;
}

function isBelow(words: string | undefined): boolean {
  return words !== undefined && /低于|不足|小于|[<＜]|以下/.test(words);
}
