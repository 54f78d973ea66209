import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalMergeType,
} from 'docx';
import { writeXlsx } from 'hucre/xlsx';

/** A file as the browser receives it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
const MERGES = { restart: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const;
const merged = (text: string, verticalMerge: 'restart' | 'continue') =>
  new TableCell({ children: [new Paragraph(text)], verticalMerge: MERGES[verticalMerge] });

const FUNDS = [
  ['年度资金总额', '862.40', '1000.00', '965.20', '98.52%'],
  ['其中：当年财政拨款', '800.00', '920.00', '890.20', '96.76%'],
  ['上年结转资金', '42.40', '60.00', '55.00', '91.67%'],
  ['其他资金', '20.00', '20.00', '20.00', '100%'],
] as const;

function fundsTable(): Table {
  const head = ['', '项目', '年初预算数', '全年预算数', '全年执行数', '执行率'].map(cell);
  const rows = FUNDS.map(
    (row, at) =>
      new TableRow({
        children: [merged(at === 0 ? '年度预算资金（万元）' : '', at === 0 ? 'restart' : 'continue'), ...row.map(cell)],
      }),
  );
  return new Table({ rows: [new TableRow({ children: head }), ...rows] });
}

/** A report of a fictional bureau: its rate of execution (98.52 %) is not 965.20 ÷ 1000.00. */
export async function faultyReport(): Promise<MadeFile> {
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({
            text: '云溪县林业局2024年度部门整体支出绩效自评表',
            heading: HeadingLevel.HEADING_1,
            alignment: AlignmentType.CENTER,
          }),
          new Paragraph('填报单位：云溪县林业局'),
          fundsTable(),
          new Paragraph({ text: '一、基本情况', heading: HeadingLevel.HEADING_2 }),
          new Paragraph('2024年全年执行数965.20万元，全年预算数1000.00万元，预算执行率98.52%。全年组织巡护368次。'),
        ],
      },
    ],
  });
  return { name: '云溪县林业局自评表.docx', bytes: new Uint8Array(await Packer.toBuffer(document)) };
}

/** A workbook with two sheets. */
export async function workbook(): Promise<MadeFile> {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: '收支情况',
        rows: [
          ['云溪县林业局2024年收支情况（万元）', null, null],
          ['项目', '预算数', '决算数'],
          ['人员经费', 540.1, 540.1],
          ['公用经费', 82.2, 82.2],
          ['合计', 622.3, 632.3],
        ],
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
      },
      {
        name: '专项明细',
        rows: [
          ['专项', '金额'],
          ['造林补助', 120.5],
          ['防火物资', 71.5],
        ],
      },
    ],
  });
  return { name: '云溪县林业局附表.xlsx', bytes };
}

export const plainText: MadeFile = {
  name: '工作小结.txt',
  bytes: new TextEncoder().encode('云溪县林业局工作小结\n全年开展巡护368次，排查隐患42处，整改42处，整改率100%。\n'),
};

export const brokenReport: MadeFile = {
  name: '下载一半的报告.docx',
  bytes: new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]),
};

export const lastYearReport: MadeFile = {
  name: '去年小结.txt',
  bytes: new TextEncoder().encode('云溪县林业局2023年工作小结\n全年开展巡护360次。\n'),
};
