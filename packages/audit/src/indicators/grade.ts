import { Decimal } from '@shiji/figure';

export type GradeName = '优' | '良' | '中' | '差';

/** Lower ends of 优, 良 and 中; each grade holds its own. */
export interface Grades {
  readonly from: Readonly<Record<'优' | '良' | '中', Decimal>>;
}

function grades(first: string, second: string, third: string): Grades {
  return { from: { 优: new Decimal(first), 良: new Decimal(second), 中: new Decimal(third) } };
}

/** 财预〔2020〕10号. */
export const NATIONAL_GRADES = grades('90', '80', '60');
/** Some provinces set the ends lower. */
export const LOWERED_GRADES = grades('80', '70', '60');

export function gradeAt({ from }: Grades, score: Decimal): GradeName {
  const names = ['优', '良', '中'] as const;
  return names.find((name) => score.gte(from[name])) ?? '差';
}

const NUMBER = '(\\d{2}(?:\\.\\d+)?)';

/** The ends that a text prints: “90分（含）以上为优，80（含）—90为良”, “优（≥90）”; the national ones for what it leaves out. */
export function printedGrades(text: string): Grades | null {
  const ends = (['优', '良', '中'] as const).map((name) => lowerEnd(text, name));
  const [first, second, third] = ends;
  if (!first || !second) return null;
  return { from: { 优: first, 良: second, 中: third ?? NATIONAL_GRADES.from.中 } };
}

function lowerEnd(text: string, name: string): Decimal | null {
  const before = new RegExp(
    `${NUMBER}分?(?:[（(]含[^）)]*[)）])?(?:[及—–~～至到-]|以上)[^，。；;,]{0,14}[为是“]${name}`,
  ).exec(text)?.[1];
  const behind = new RegExp(`${name}秀?好?[（(：:][^\\d（()）]{0,4}${NUMBER}`).exec(text)?.[1];
  const found = before ?? behind;
  return found ? new Decimal(found) : null;
}
