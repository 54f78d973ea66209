import type { StudiedDocument } from './context.ts';

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/监控/, '绩效运行监控表'],
  [/(?:指标)?计分表|评分表/, '绩效评价指标计分表'],
  [/基础数据表/, '绩效评价基础数据表'],
  [/自评报告/, '绩效自评报告'],
  [/评价报告/, '绩效评价报告'],
  [/项目支出.*自评表|项目.*自评表/, '项目支出绩效自评表'],
  [/自评表/, '部门整体支出绩效自评表'],
  [/目标申报表|目标表/, '绩效目标申报表'],
  [/决算公开|部门决算/, '决算公开说明'],
];

/** What kind of document it is, told by its first titles; a file that holds several forms is named by all of them. */
export function documentKind(document: StudiedDocument): string {
  const titles = titlesOf(document);
  const kinds = new Set(titles.flatMap((title) => KINDS.find(([pattern]) => pattern.test(title))?.[1] ?? []));
  if (kinds.size === 0) return '其他材料';
  return [...kinds].slice(0, 3).join('、');
}

const LONGEST_TITLE = 40;

function titlesOf({ document }: StudiedDocument): string[] {
  const lines = document.blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.passage.text.trim()];
    const first = block.cells[0];
    return first && first.colSpan > 2 ? [first.text.trim()] : [];
  });
  return lines.filter(
    (line) =>
      line.length > 3 && line.length <= LONGEST_TITLE && /表$|报告$|说明$|情况$/.test(line.replace(/[（(].*$/, '')),
  );
}
