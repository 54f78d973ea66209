// Writes the Word sample of apps/server/samples: `node tools/write-samples.mjs`. Place, unit and every number are invented.
import { writeFile } from 'node:fs/promises';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';

const FONT = '宋体';
const COLUMNS = 8;

const cell = (text, { colSpan = 1, rowSpan = 1 } = {}) => ({ text: String(text), colSpan, rowSpan });
const wide = (text, colSpan) => cell(text, { colSpan });
const tall = (text, rowSpan) => cell(text, { rowSpan });

// Planted: the rate (310.86 ÷ 330 is 94.20%), a score above its weight, full marks for a missed target, the total.
const MONEY = [
  [tall('项目资金（万元）', 4), '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['年度资金总额', '300.00', '330.00', '310.86', '10', '95.20%', '9.42'],
  ['其中：当年财政拨款', '280.00', '310.00', '290.86', '—', '—', '—'],
  ['上年结转资金', '20.00', '20.00', '20.00', '—', '—', '—'],
];

const INDICATORS = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
  [tall('产出指标', 4), '数量指标', '排查重点场所', '≥300家', '318家', '15', '15', ''],
  ['质量指标', '隐患整改率', '≥95%', '92.60%', '15', '15', ''],
  ['时效指标', '排查任务按期完成率', '100%', '100%', '10', '10', ''],
  ['成本指标', '项目总成本', '≤330万元', '310.86万元', '10', '10', ''],
  [tall('效益指标', 2), '社会效益指标', '较大以上火灾起数', '0起', '0起', '15', '15', ''],
  ['可持续影响指标', '长效机制建立情况', '健全', '基本健全', '15', '12', '部分乡镇台账更新不及时，下一步按月抽查'],
  ['满意度指标', '服务对象满意度指标', '场所负责人满意度', '≥90%', '91.50%', '10', '10.5', ''],
  [wide('总分', 5), '100', '97.42', ''],
];

const HEAD = [
  ['项目名称', wide('城乡消防隐患排查整治', 7)],
  ['主管部门', wide('青禾县应急管理局', 3), '实施单位', wide('青禾县应急管理局', 3)],
];

function toCell(part) {
  const { text, colSpan, rowSpan } = typeof part === 'string' ? cell(part) : part;
  const run = new TextRun({ text, font: FONT, size: 21 });
  return new TableCell({ columnSpan: colSpan, rowSpan, children: [new Paragraph({ children: [run] })] });
}

function toTable(rows) {
  const made = rows.map((row) => new TableRow({ children: row.map(toCell) }));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: Array(COLUMNS).fill(1200),
    rows: made,
  });
}

function paragraph(text, { size = 24, bold = false, alignment = AlignmentType.LEFT } = {}) {
  return new Paragraph({ alignment, children: [new TextRun({ text, font: FONT, size, bold })] });
}

const children = [
  paragraph('项目支出绩效自评表', { size: 36, bold: true, alignment: AlignmentType.CENTER }),
  paragraph('（2023年度）', { alignment: AlignmentType.CENTER }),
  toTable([...HEAD, ...MONEY, ...INDICATORS]),
  paragraph('说明：本文件中的地名、单位和数字均为虚构，仅供试用。'),
];

const document = new Document({ creator: '实绩', title: '项目支出绩效自评表（示例）', sections: [{ children }] });
const target = new URL('../apps/server/samples/项目支出绩效自评表（示例）.docx', import.meta.url);
await writeFile(target, await Packer.toBuffer(document));
