import { Decimal } from '@shiji/figure';
import type { StudiedDocument } from '../context.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { placeOfCell } from './cell-place.ts';
import { failure } from './failure.ts';
import { cellOf } from './columns.ts';
import type { Points } from './points.ts';
import type { ScoredRow } from './scored-row.ts';
import type { ScoredTable } from './summary-check.ts';

const KIND = '(?:类|指标|部分|方面|维度|环节|情况)*';
const OUT_OF = '(?:[（(]?(?:满分|分值|权重|总分|标准分)?(?:为|是|共)?\\d+(?:\\.\\d+)?分[)）]?[，,]?)?';
const LOST = new RegExp(`^${KIND}(?:共|合计|共计)?(?:扣分|扣减|扣|失分|丢分|失|丢)(?:了|为|共|：)?$`);
const EARNED = new RegExp(`^${KIND}${OUT_OF}(?:自评|实际|综合|共|合计|实)?(?:得分|得|评分)(?:为|是|：|共)?$`);
const SHORTEST_NAME = 2;
const FURTHEST = 34;

/** The points of a group or an indicator, together with the cells they come from. */
interface Scored {
  readonly name: string;
  readonly points: Decimal;
  readonly score: Decimal;
  readonly cells: readonly Points[];
}

/** “决策扣1.50分，效益得24分” in the text, against the sums of the only table that scores by groups. */
export function checkToldScores(document: StudiedDocument, tables: readonly ScoredTable[]): Outcome[] {
  const grouped = tables.map(({ rows }) => groupsOf(rows)).filter((groups) => groups.length >= 2);
  const [groups] = grouped;
  if (!groups || grouped.length > 1) return [];
  return document.paragraphs.flatMap(({ passage }) =>
    (document.mentionsIn.get(passage) ?? []).flatMap((mention) => toldBy(mention, groups)),
  );
}

function groupsOf(rows: readonly ScoredRow[]): Scored[] {
  const groups = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    const name = nameOf(cellOf(row.read.row.table, row.read.row.row, 'level1')?.text ?? '');
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].flatMap(([name, members]) =>
    name.length < SHORTEST_NAME || members.some(({ read }) => read.row.name.text === name)
      ? []
      : [scoredOf(name, members)],
  );
}

/** “决策15” and “决策指标（15分）” are 决策. */
function nameOf(text: string): string {
  return text
    .replace(/[（(].*$/, '')
    .replace(/[\d.]+分?$/, '')
    .replace(/^[一二三四五六七八九十]+、/, '')
    .replace(/指标$/, '');
}

function scoredOf(name: string, members: readonly ScoredRow[]): Scored {
  const sum = (of: (row: ScoredRow) => Decimal) => members.reduce((all, row) => all.plus(of(row)), new Decimal('0'));
  return {
    name,
    points: sum(({ points }) => points.value),
    score: sum(({ score }) => score.value),
    cells: members.map(({ score }) => score),
  };
}

function toldBy(mention: Mention, groups: readonly Scored[]): Outcome[] {
  const { figure, passage } = mention;
  if (figure.unit?.dimension !== 'score' || figure.qualifier !== 'exact' || figure.malformed || figure.range) return [];
  const before = passage.text.slice(Math.max(0, figure.start - FURTHEST), figure.start);
  for (const group of groups) {
    const at = before.lastIndexOf(group.name);
    const words = at < 0 ? null : before.slice(at + group.name.length);
    if (words === null) continue;
    if (LOST.test(words)) return judge(mention, group, group.points.minus(group.score), '扣分');
    if (EARNED.test(words)) return judge(mention, group, group.score, '得分');
  }
  return [];
}

function judge(mention: Mention, { name, cells, points }: Scored, expected: Decimal, what: string): Outcome[] {
  const { figure } = mention;
  const mentions = [mention, ...cells.flatMap((cell) => cell.mention ?? [])];
  if (figure.value.eq(expected)) return [{ verdict: 'holds', code: 'C01', mentions }];
  // Figures above the group’s points, or a group above its own, are told of something else.
  if (figure.value.gt(points) || expected.lt(0)) return [];
  return [
    failure(
      {
        code: 'C01',
        kind: 'cross_reference',
        severity: 'error',
        message: `文中“${name}”${what}${figure.text}，计分表该类各项相加为${expected.toString()}分。`,
        reason: '文中所说的得分应当与计分表一致。',
        remedy: '核对计分表中该类各项得分和文中的数。',
        stated: figure.text,
        expected: `${expected.toString()}分`,
        formula: what === '扣分' ? '扣分 ＝ 分值 − 各项得分之和' : '得分 ＝ 各项得分之和',
      },
      [placeOf(mention), ...cells.map(({ cell }) => placeOfCell(mention.file, cell, `${name}·得分`))],
      mentions,
    ),
  ];
}
