import type { Document, Passage } from '@shiji/document';

/** What a document is about: the evaluated year and the reporting unit, where it tells. */
export interface Subject {
  readonly year: number | null;
  readonly unit: string | null;
}

const TITLE_PASSAGES = 12;
const TITLE_WORDS = /绩效|自评|监控|评价|报告|决算|预算|情况/;
const UNIT_LABEL = /^(?:预算单位(?:名称)?|填报单位|填报部门|预算部门|部门[（(]?单位[)）]?名称|部门名称|单位名称|项目(?:实施)?单位|实施单位|主管部门)(?:[（(]盖章[)）])?[：:\s]*/;
const UNIT_NAME = /[\p{Script=Han}]{2,20}?(?:局|委员会|委|办公室|中心|政府|办事处|医院|学校|中学|小学|大队|支队|联合会|档案馆|馆|院|站|所|社|办)(?![\p{Script=Han}])/u;

/** Reads the year from the title (“2023年度…自评报告”), else the year named most often; the unit from its labelled cell or the title. */
export function subjectOf(document: Document): Subject {
  const passages = document.blocks.flatMap((block): readonly Passage[] =>
    block.type === 'paragraph' ? [block.passage] : block.cells.flatMap((cell) => cell.passages),
  );
  return { year: titleYear(passages) ?? commonYear(passages), unit: labelledUnit(document, passages) };
}

function titleYear(passages: readonly Passage[]): number | null {
  for (const { text } of passages.slice(0, TITLE_PASSAGES)) {
    const match = /(20\d\d)\s*年/.exec(text);
    if (match && text.length < 60 && TITLE_WORDS.test(text) && !/〔|关于|通知/.test(text)) return Number(match[1]);
  }
  return null;
}

function commonYear(passages: readonly Passage[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of passages) {
    for (const match of text.matchAll(/(20\d\d)\s*年/g)) counts.set(Number(match[1]), (counts.get(Number(match[1])) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}

function labelledUnit(document: Document, passages: readonly Passage[]): string | null {
  for (const block of document.blocks) {
    if (block.type !== 'table') continue;
    for (const [index, cell] of block.cells.entries()) {
      if (!UNIT_LABEL.test(cell.text.trim())) continue;
      const inside = cell.text.trim().replace(UNIT_LABEL, '');
      const next = block.cells[index + 1];
      const name = inside || (next && next.row === cell.row ? next.text : '');
      if (name.trim().length > 2) return name.trim();
    }
  }
  for (const { text } of passages.slice(0, TITLE_PASSAGES)) {
    const labelled = UNIT_LABEL.exec(text.trim());
    const name = labelled ? text.trim().slice(labelled[0].length) : UNIT_NAME.exec(text.trim())?.[0];
    if (name && name.trim().length > 2) return name.trim();
  }
  return null;
}
