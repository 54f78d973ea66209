import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** How long a made report is: sections of a heading, six paragraphs and one table of twelve rows. */
export interface ReportShape {
  /** Tells one unit from another, so that their reports are not one package. */
  readonly number: number;
  readonly sections: number;
}

const NAMES = ['办公费', '印刷费', '水费', '电费', '邮电费', '差旅费', '维修费', '会议费', '培训费', '劳务费'];

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph(text)] });
}

function row(cells: readonly string[]): TableRow {
  return new TableRow({ children: cells.map(cell) });
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

function fundTable(seed: number): Table {
  const lines = NAMES.map((name, at) => {
    const budget = 100_000 + ((seed * 7919 + at * 104_729) % 900_000);
    return { name, budget, spent: budget - ((seed * 31 + at * 17) % 9000) };
  });
  const total = { name: '合计', budget: 0, spent: 0 };
  for (const { budget, spent } of lines) {
    total.budget += budget;
    total.spent += spent;
  }
  const written = [...lines, total].map(({ name, budget, spent }) =>
    row([name, money(budget), money(spent), `${((spent / budget) * 100).toFixed(2)}%`]),
  );
  return new Table({ rows: [row(['支出项目', '预算数（万元）', '执行数（万元）', '执行率']), ...written] });
}

function sentence(unit: string, seed: number, at: number): string {
  const [before, now] = [200 + ((seed * 13 + at * 7) % 300), 520 + ((seed * 17 + at * 11) % 300)];
  const rate = (((now - before) / before) * 100).toFixed(2);
  return `${unit}第${at + 1}项工作按年初计划推进，全年办理${now}件，上年办理${before}件，比上年增加${now - before}件，增长${rate}%；群众来访逐件登记、限期答复，资料归档齐全，经费按预算使用，没有挤占挪用的情况。`;
}

function section(unit: string, number: number, at: number): (Paragraph | Table)[] {
  const seed = number * 1000 + at;
  const sentences = Array.from({ length: 6 }, (_, index) => sentence(unit, seed, index));
  return [
    new Paragraph({ text: `第${at + 1}部分　工作与经费`, heading: HeadingLevel.HEADING_2 }),
    ...sentences.map((text) => new Paragraph({ children: [new TextRun({ text, size: 28 })], spacing: { line: 560 } })),
    fundTable(seed),
  ];
}

/** A true self-evaluation report of a fictional school as .docx bytes; about two pages a section. */
export async function madeReport({ number, sections }: ReportShape): Promise<Uint8Array> {
  const unit = `云溪县第${number}中学`;
  const body = Array.from({ length: sections }, (_, at) => section(unit, number, at)).flat();
  const title = new Paragraph({ text: `${unit}2024年度部门整体支出绩效自评报告`, heading: HeadingLevel.TITLE });
  return Packer.toBuffer(new Document({ sections: [{ children: [title, ...body] }] }));
}
