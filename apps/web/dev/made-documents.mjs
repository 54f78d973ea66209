/** Hand-made documents of fictional places, in the shape that the server sends. */

let paragraphs = 0;

export const paragraph = (text, more = {}) => {
  paragraphs += 1;
  const { align, ...passage } = more;
  return {
    type: 'paragraph',
    passage: { text, address: { paragraph: paragraphs }, ...passage },
    ...(align ? { align } : {}),
  };
};

/** Rows of cells; a cell is a text or [text, {rowSpan, colSpan, column}]. */
export const table = (index, rows, sheet) => {
  const taken = new Set();
  const cells = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let column = 1;
    for (const entry of row) {
      const [text, span = {}] = Array.isArray(entry) ? entry : [entry];
      while (taken.has(`${r + 1}:${column}`)) column += 1;
      const { rowSpan = 1, colSpan = 1, ...rest } = span;
      for (let y = 0; y < rowSpan; y++) for (let x = 0; x < colSpan; x++) taken.add(`${r + 1 + y}:${column + x}`);
      const place = { table: index, row: r + 1, column, ...(sheet ? { sheet } : {}) };
      const passages = text
        .split('\n')
        .map((line, at) => ({ text: line, address: { ...place, cellParagraph: at + 1 } }));
      cells.push({ row: r + 1, column, rowSpan, colSpan, passages, text, ...rest });
      columns = Math.max(columns, column + colSpan - 1);
      column += colSpan;
    }
  });
  return { type: 'table', index, rows: rows.length, columns, cells, certainty: 'exact', ...(sheet ? { sheet } : {}) };
};

export const passagesOf = (document) => [
  ...document.blocks.flatMap((b) => (b.type === 'table' ? b.cells.flatMap((c) => c.passages) : [b.passage])),
  ...document.stories,
];

/** The place of a quote, the `nth` time it occurs. */
export const placeIn = (document, file, quote, nth = 1, label) => {
  let left = nth;
  for (const { text, address } of passagesOf(document)) {
    for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
      left -= 1;
      if (left === 0) return { file, quote, address, start, end: start + quote.length, ...(label ? { label } : {}) };
    }
  }
  throw new Error(`no ${quote}`);
};

const REASONS = ['没有别的数可以对照', '单独出现的数量，文件里没有算法', '约数，不参加核对'];

/** Every number of the document as a figure; verdicts are made up. */
export const figuresOf = (document, file) =>
  passagesOf(document).flatMap(({ text, address }) =>
    [...text.matchAll(/\d[\d,]*(?:\.\d+)?(?:万元|元|%|个|次|分|家)?/g)].map((match, at) => {
      const place = { file, quote: match[0], address, start: match.index, end: match.index + match[0].length };
      const dice = (match.index + text.length + at) % 5;
      if (dice < 3) return { place, verdict: 'consistent' };
      return { place, verdict: 'notChecked', reason: REASONS[(text.length + at) % 3] };
    }),
  );

export function reportDocument() {
  paragraphs = 0;
  return {
    format: 'docx',
    blocks: [
      paragraph('云溪县林业局2024年度部门整体支出绩效自评报告', { align: 'center', heading: 1 }),
      paragraph(''),
      paragraph('部门（单位）基本情况', { numbering: '一、', heading: 2 }),
      paragraph(
        '云溪县林业局核定编制32名，年末实有在职人员30人，内设办公室、资源股、防火办等5个股室，下属林业站4个。2024年年初预算数为862.40万元，全年追加137.60万元，调整后预算数为1000.00万元。',
      ),
      paragraph('一般公共预算支出情况', { numbering: '二、', heading: 2 }),
      paragraph(
        '2024年一般公共预算支出965.20万元，其中基本支出612.30万元（人员经费540.10万元，公用经费82.20万元），项目支出352.90万元，预算执行率为98.52%。三公经费支出9.86万元，比上年减少1.14万元，下降11.36%。',
      ),
      table(1, [
        ['项目', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['年度资金总额', '862.40', '1000.00', '965.20', ['10', { rowSpan: 4 }], '98.52%', ['9.85', { rowSpan: 4 }]],
        ['其中：当年财政拨款', '800.00', '920.00', '890.20', '96.76%'],
        ['上年结转资金', '42.40', '60.00', '55.00', '91.67%'],
        ['其他资金', '20.00', '20.00', '20.00', '100%'],
      ]),
      paragraph(''),
      table(2, [
        [
          ['绩效指标', { rowSpan: 7 }],
          '一级指标',
          '二级指标',
          '三级指标',
          '年度指标值',
          '实际完成值',
          '分值',
          '得分',
          '偏差原因分析及改进措施',
        ],
        [
          ['产出指标\n（50分）', { rowSpan: 4 }],
          ['数量指标', { rowSpan: 2 }],
          '人工造林面积',
          '≥1200亩',
          '1260亩',
          '15',
          '15',
          '',
        ],
        ['森林抚育面积', '≥8000亩', '7600亩', '15', '15', ''],
        ['质量指标', '造林成活率', '≥90%', '93.5%', '10', '10', ''],
        ['时效指标', '任务按时完成率', '100%', '100%', '10', '10', ''],
        [
          '效益指标\n（30分）',
          '生态效益',
          '森林覆盖率',
          '提高',
          '明显提高',
          '30',
          '28',
          '受干旱影响，部分苗木需补植，已列入2025年计划。',
        ],
        ['满意度指标\n（10分）', '满意度', '林农满意度', '≥95%', '96%', '10', '10', ''],
        [['总分', { colSpan: 6 }], '100', '95.85', ''],
      ]),
      paragraph(''),
      paragraph('存在的问题', { numbering: '三、', heading: 2 }),
      paragraph('预算编制不够细，追加较多。', { numbering: '（一）' }),
      paragraph('XX项目进度较慢。', { numbering: '（二）', tracked: [{ start: 0, end: 4, change: 'inserted' }] }),
      paragraph(''),
      paragraph('云溪县林业局', { align: 'right' }),
      paragraph('2025年3月20日', { align: 'right' }),
    ],
    stories: [
      { text: '以上金额均为决算数。', address: { story: 'footnote', paragraph: 1 } },
      { text: '绩效自评报告', address: { story: 'header', paragraph: 1 } },
    ],
    notices: [{ code: 'tracked', message: '文件里有没有接受的修订，这里按接受以后的文字核对。' }],
  };
}

export function reportFindings(document, file) {
  const at = (quote, nth, label) => placeIn(document, file, quote, nth, label);
  const blank = document.blocks.find((b) => b.index === 2).cells.find((c) => c.row === 3 && c.column === 9);
  return [
    {
      code: 'B02',
      kind: 'ratio',
      severity: 'error',
      message: '预算执行率写的是98.52%，但全年执行数965.20万元除以全年预算数1000.00万元是96.52%。',
      reason: '执行率是执行数除以预算数，两个数都在同一张表里。',
      remedy: '请核对执行数、预算数和执行率，改正其中写错的一个；得分也要跟着改。',
      source: '财预〔2020〕10号 附件1',
      stated: '98.52%',
      expected: '96.52%',
      places: [at('98.52%', 2, '年度资金总额 / 执行率'), at('98.52%', 1)],
      formula: '全年执行数 ÷ 全年预算数 × 100%',
      explanation: {
        label: '预算执行率',
        value: '96.52%',
        formula: '全年执行数 ÷ 全年预算数 × 100%',
        operands: [
          {
            label: '全年执行数',
            value: '965.20 万元',
            place: at('965.20', 2),
            formula: '各项资金相加',
            operands: [
              { label: '当年财政拨款', value: '890.20 万元', place: at('890.20') },
              { label: '上年结转资金', value: '55.00 万元', place: at('55.00') },
              { label: '其他资金', value: '20.00 万元', place: at('20.00', 3) },
            ],
          },
          { label: '全年预算数', value: '1000.00 万元', place: at('1000.00', 2) },
        ],
      },
    },
    {
      code: 'B19',
      kind: 'sum',
      severity: 'error',
      message: '基本支出612.30万元与它的两部分对不上：人员经费540.10万元加公用经费82.20万元是622.30万元。',
      reason: '基本支出由人员经费和公用经费组成。',
      remedy: '请查决算表，改正三个数里写错的一个。',
      source: '部门决算报表编制说明',
      stated: '612.30万元',
      expected: '622.30万元',
      places: [at('612.30万元'), at('人员经费540.10万元，公用经费82.20万元')],
    },
    {
      code: 'E02',
      kind: 'score',
      severity: 'error',
      message: '森林抚育面积完成7600亩，低于目标8000亩，却得了满分15分。',
      reason: '定量指标没有完成的，按完成比例给分。',
      remedy: '请按完成比例重算得分，并填写偏差原因。',
      source: '财预〔2020〕10号',
      stated: '15',
      expected: '14.25',
      places: [at('7600亩'), at('≥8000亩')],
    },
    {
      code: 'G02',
      kind: 'missing',
      severity: 'warning',
      message: '森林抚育面积没有完成目标，偏差原因一格是空的。',
      reason: '没有完成的指标要说明原因。',
      remedy: '请填写原因和改进措施。',
      source: '自评表填表说明',
      stated: '',
      expected: '',
      places: [
        {
          file,
          quote: '',
          address: { table: 2, row: blank.row, column: blank.column },
          label: '森林抚育面积 / 偏差原因分析及改进措施',
        },
      ],
    },
    {
      code: 'A04',
      kind: 'placeholder',
      severity: 'warning',
      message: '“XX项目”没有填写具体名称。',
      reason: '这是范本里的占位文字。',
      remedy: '请写上项目名称。',
      source: '',
      stated: 'XX',
      expected: '',
      places: [at('XX')],
    },
    {
      code: 'C01',
      kind: 'cross_reference',
      severity: 'warning',
      message: '公用经费在报告里是82.20万元，在附表里是72.20万元。',
      reason: '同一个数应当一致。',
      remedy: '请核对决算表。',
      source: '',
      stated: '82.20万元',
      expected: '72.20万元',
      places: [
        at('82.20万元'),
        {
          file: '绩效附表.xlsx',
          quote: '72.20',
          address: { sheet: '收支情况', table: 1, row: 5, column: 3 },
          label: '公用经费 / 本年决算数',
        },
      ],
    },
    {
      code: 'F01',
      kind: 'unquantified',
      severity: 'note',
      message: '森林覆盖率的目标“提高”没有数，完成后无法判断。',
      reason: '指标值应当可以衡量。',
      remedy: '明年编目标时写成具体的百分比。',
      source: '财预〔2021〕101号',
      stated: '提高',
      expected: '',
      places: [at('提高', 1)],
    },
  ];
}

export function workbookDocument(rows = 40) {
  const body = Array.from({ length: rows }, (_, at) =>
    [
      `项目${at + 1}`,
      `${(at * 13.7 + 20).toFixed(2)}`,
      `${(at * 12.9 + 18).toFixed(2)}`,
      `${(94 + (at % 6)).toFixed(2)}%`,
      at % 7 === 0 ? '已完工，资料齐全' : '',
    ].map((text, column) => [text, column > 0 && column < 3 ? { value: text } : {}]),
  );
  return {
    format: 'xlsx',
    blocks: [
      table(
        1,
        [
          [['云溪县林业局收支情况表', { colSpan: 4 }]],
          ['项目', '上年决算数', '本年决算数', '备注'],
          ['基本支出', '600.10', '612.30', ''],
          ['人员经费', '530.10', '540.10', ''],
          ['公用经费', '70.00', '72.20', ''],
        ],
        '收支情况',
      ),
      table(
        2,
        [[['专项资金明细', { colSpan: 5 }]], ['项目名称', '预算数', '执行数', '执行率', '备注'], ...body],
        '专项明细',
      ),
    ],
    stories: [],
    notices: [],
  };
}

export function longDocument(pages = 300) {
  paragraphs = 0;
  const sentence =
    '本年度安排专项资金120.50万元，实际支出118.20万元，完成排查1260次，整改隐患383个，群众满意度96.2%，各项工作均按计划完成。';
  const blocks = [];
  for (let page = 1; page <= pages; page++) {
    blocks.push(paragraph(`第${page}部分`, { heading: 2 }));
    for (let at = 0; at < 8; at++) blocks.push(paragraph(sentence.repeat(2)));
    if (page % 3 === 0) {
      blocks.push(
        table(
          page / 3,
          Array.from({ length: 25 }, (_, r) =>
            [...Array(8).keys()].map((c) => (c === 0 ? `指标${r}` : `${r * 8 + c}.50`)),
          ),
        ),
      );
    }
  }
  return { format: 'docx', blocks, stories: [], notices: [] };
}
