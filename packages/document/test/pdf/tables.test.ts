import { describe, expect, it } from 'vitest';
import { bar, gridsOf, line, paragraphsOf, pdfDocument, ruled, text } from './pdf-file.ts';

const XS = [60, 160, 260, 360];

/** Texts in the cells of a grid, five points from the left border and at the height of the first line. */
function cells(xs: readonly number[], ys: readonly number[], rows: readonly (readonly string[])[]): string {
  return rows
    .flatMap((row, r) =>
      row.map((content, c) => (content === '' ? '' : text((xs[c] ?? 0) + 5, (ys[r] ?? 0) + 15, content))),
    )
    .join('\n');
}

function table(ys: readonly number[], rows: readonly (readonly string[])[]): string {
  return [ruled(XS, ys), cells(XS, ys, rows)].join('\n');
}

const HEAD = ['项目', '预算', '决算'];

describe('a ruled table of a PDF', () => {
  it('becomes cells in rows and columns, marked as rebuilt', async () => {
    const document = await pdfDocument(table([100, 120, 140], [HEAD, ['办公费', '10.00', '9.50']]));
    expect(gridsOf(document)).toEqual([['1:项目 2:预算 3:决算', '1:办公费 2:10.00 3:9.50']]);
    expect(document.blocks[0]).toMatchObject({ type: 'table', certainty: 'rebuilt' });
  });

  it('gives each cell its page and box, blank ones too', async () => {
    const document = await pdfDocument(table([100, 120, 140], [HEAD, ['办公费', '', '9.50']]));
    const found = document.blocks.flatMap((block) => (block.type === 'table' ? block.cells : []));
    expect(found[4]?.passages[0]).toEqual({
      text: '',
      address: {
        table: 1,
        row: 2,
        column: 2,
        cellParagraph: 1,
        page: 1,
        box: { x: 160, y: 120, width: 100, height: 20 },
      },
    });
  });

  it('may be drawn with bars cell by cell, as Word does', async () => {
    const borders = [100, 120, 140].flatMap((y) =>
      XS.slice(1).map((x, at) => bar((XS[at] ?? 0) + 0.5, y, x - (XS[at] ?? 0) - 0.5, 0.5)),
    );
    const sides = XS.flatMap((x) => [bar(x, 100, 0.5, 20), bar(x, 120, 0.5, 20)]);
    const document = await pdfDocument(
      [...borders, ...sides, cells(XS, [100, 120], [HEAD, ['办公费', '1', '2']])].join('\n'),
    );
    expect(gridsOf(document)).toEqual([['1:项目 2:预算 3:决算', '1:办公费 2:1 3:2']]);
  });

  it('may be open at its sides', async () => {
    const borders = [
      line(60, 100, 360, 100),
      line(60, 120, 360, 120),
      line(60, 140, 360, 140),
      line(160, 100, 160, 140),
      line(260, 100, 260, 140),
    ];
    const document = await pdfDocument([...borders, cells(XS, [100, 120], [HEAD, ['办公费', '1', '2']])].join('\n'));
    expect(gridsOf(document)).toEqual([['1:项目 2:预算 3:决算', '1:办公费 2:1 3:2']]);
  });

  it('has merged cells where no line is drawn', async () => {
    const borders = [
      line(60, 100, 360, 100),
      line(160, 120, 360, 120),
      line(60, 140, 360, 140),
      line(60, 100, 60, 140),
      line(160, 100, 160, 140),
      line(260, 120, 260, 140),
      line(360, 100, 360, 140),
    ];
    const content = [text(65, 115, '项目'), text(165, 115, '本年数'), text(165, 135, '预算'), text(265, 135, '决算')];
    expect(gridsOf(await pdfDocument([...borders, ...content].join('\n')))).toEqual([
      ['1↓2:项目 2→2:本年数', '2:预算 3:决算'],
    ]);
  });

  it('joins the lines of a cell that is too narrow for its words', async () => {
    const xs = [60, 100, 360];
    const content = [
      ruled(xs, [100, 140, 160]),
      text(64, 114, '预算调'),
      text(64, 130, '整'),
      text(105, 115, '无'),
      text(64, 155, '计'),
      text(105, 155, '1'),
    ];
    expect(gridsOf(await pdfDocument(content.join('\n')))).toEqual([['1:预算调整 2:无', '1:计 2:1']]);
  });

  it('keeps the paragraphs of a wide cell apart', async () => {
    const xs = [60, 160, 560];
    const content = [
      ruled(xs, [100, 140, 160]),
      text(65, 115, '目标'),
      text(165, 115, '一、完成年度任务；'),
      text(165, 133, '二、加强监督。'),
      text(65, 155, '备注'),
      text(165, 155, '无'),
    ];
    expect(gridsOf(await pdfDocument(content.join('\n')))[0]?.[0]).toBe('1:目标 2:一、完成年度任务；/二、加强监督。');
  });

  it('has text cut at a border it runs over', async () => {
    const content = [
      ruled(XS, [100, 120, 140]),
      text(100, 115, '甲甲甲甲甲乙乙乙'),
      cells(XS, [120], [['丙', '丁', '戊']]),
    ];
    expect(gridsOf(await pdfDocument(content.join('\n')))[0]?.[0]).toBe('1:甲甲甲甲甲 2:乙乙乙 3:');
  });

  it('is not a single box around text', async () => {
    const document = await pdfDocument([ruled([60, 400], [100, 140]), text(70, 120, '说明文字')].join('\n'));
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph']);
  });

  it('stands between the paragraphs around it', async () => {
    const content = [text(60, 80, '上文。'), table([100, 120, 140], [HEAD, ['甲', '1', '2']]), text(60, 170, '下文。')];
    const document = await pdfDocument(content.join('\n'));
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
    expect(paragraphsOf(document).map((passage) => passage.text)).toEqual(['上文。', '下文。']);
  });
});

describe('a table over two pages', () => {
  const first = table([700, 720, 740], [HEAD, ['办公费', '1', '2']]);

  it('is one table when the columns match', async () => {
    const document = await pdfDocument(
      first,
      table(
        [60, 80, 100],
        [
          ['差旅费', '3', '4'],
          ['合计', '4', '6'],
        ],
      ),
    );
    expect(gridsOf(document)).toEqual([
      ['1:项目 2:预算 3:决算', '1:办公费 2:1 3:2', '1:差旅费 2:3 3:4', '1:合计 2:4 3:6'],
    ]);
  });

  it('has its head once when every page repeats it', async () => {
    const document = await pdfDocument(first, table([60, 80, 100], [HEAD, ['合计', '4', '6']]));
    expect(gridsOf(document)).toEqual([['1:项目 2:预算 3:决算', '1:办公费 2:1 3:2', '1:合计 2:4 3:6']]);
  });

  it('is two tables when the columns differ', async () => {
    const xs = [60, 200, 360];
    const other = [
      ruled(xs, [60, 80, 100]),
      cells(
        xs,
        [60, 80],
        [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      ),
    ].join('\n');
    expect(gridsOf(await pdfDocument(first, other))).toHaveLength(2);
  });

  it('is two tables when text stands between', async () => {
    const document = await pdfDocument(
      first,
      [
        text(60, 60, '附表二'),
        table(
          [80, 100, 120],
          [
            ['甲', '1', '2'],
            ['乙', '1', '2'],
          ],
        ),
      ].join('\n'),
    );
    expect(gridsOf(document)).toHaveLength(2);
  });

  it('joins the halves of a row torn by the page’s end', async () => {
    const torn = table([700, 720, 740], [HEAD, ['事项', '甲', '部分专项资金拨']]);
    const content = [ruled(XS, [60, 80, 100]), text(265, 75, '付'), cells(XS, [80], [['合计', '4', '6']])].join('\n');
    expect(gridsOf(await pdfDocument(torn, content))[0]?.slice(1)).toEqual([
      '1:事项 2:甲 3:部分专项资金拨付',
      '1:合计 2:4 3:6',
    ]);
  });

  it('lets a label go on in the blank cell of the next page', async () => {
    const label = [
      ruled(XS, [680, 700]),
      cells(XS, [680], [HEAD]),
      ruled([60, 160], [700, 740]),
      ruled([160, 260, 360], [700, 720, 740]),
    ];
    const upper = [
      ...label,
      cells(
        XS,
        [700, 720],
        [
          ['产出', '甲', '1'],
          ['', '乙', '2'],
        ],
      ),
    ].join('\n');
    const lower = table(
      [60, 80, 100],
      [
        ['', '丙', '3'],
        ['效益', '丁', '4'],
      ],
    );
    expect(gridsOf(await pdfDocument(upper, lower))).toEqual([
      ['1:项目 2:预算 3:决算', '1↓3:产出 2:甲 3:1', '2:乙 3:2', '2:丙 3:3', '1:效益 2:丁 3:4'],
    ]);
  });
});

describe('a table without column lines', () => {
  it('is seen by the alignment of at least three lines', async () => {
    const rows = [HEAD, ['办公费', '10.00', '9.50'], ['合计', '10.00', '9.50']];
    expect(gridsOf(await pdfDocument(cells(XS, [100, 120, 140], rows)))).toEqual([
      ['1:项目 2:预算 3:决算', '1:办公费 2:10.00 3:9.50', '1:合计 2:10.00 3:9.50'],
    ]);
  });

  it('leaves a place for blanks', async () => {
    const rows = [HEAD, ['办公费', '', '9.50'], ['合计', '10.00', '9.50']];
    expect(gridsOf(await pdfDocument(cells(XS, [100, 120, 140], rows)))[0]?.[1]).toBe('1:办公费 2: 3:9.50');
  });

  it('is not a line with two parts', async () => {
    const document = await pdfDocument(
      [text(60, 100, '填报单位：甲'), text(300, 100, '单位：万元'), text(60, 120, '正文。')].join('\n'),
    );
    expect(document.blocks.map((block) => block.type)).toEqual(['paragraph', 'paragraph']);
  });
});
