import { describe, expect, it } from 'vitest';
import { readPdf } from '../../src/read/pdf.ts';
import { paragraphsOf, pdfDocument, pdfFile, text } from './pdf-file.ts';

const FULL = '本年度部门预算执行总体平稳各项支出均按规定程序办理资金使用合规没有发生截留和挪用';

/** Lines of body text below each other, the first at `top`; a leading blank stands for an indent of two characters. */
function lines(top: number, ...contents: readonly string[]): string {
  return contents
    .map((content, at) => text(content.startsWith(' ') ? 84 : 60, top + at * 20, content.trim()))
    .join('\n');
}

function pageWithMargins(number: number): string {
  const body = lines(120, FULL, `第${'一二三'.charAt(number - 1)}部分。`);
  return [text(60, 40, '虚构局绩效自评报告'), body, text(290, 770, `- ${number} -`)].join('\n');
}

async function paragraphs(...pages: readonly string[]): Promise<string[]> {
  return paragraphsOf(await pdfDocument(...pages)).map((passage) => passage.text);
}

describe('paragraphs of a PDF', () => {
  it('are whole sentences: wrapped lines are joined', async () => {
    expect(await paragraphs(lines(100, ` ${FULL.slice(2)}`, FULL, '全年执行率九成。'))).toEqual([
      `${FULL.slice(2)}${FULL}全年执行率九成。`,
    ]);
  });

  it('begin at an indented line', async () => {
    expect(await paragraphs(lines(100, ` ${FULL.slice(2)}`, FULL, ` ${FULL.slice(2)}`))).toHaveLength(2);
  });

  it('end with a line that had room left', async () => {
    expect(await paragraphs(lines(100, FULL, '支出均已支付。', '二、绩效情况'))).toEqual([
      `${FULL}支出均已支付。`,
      '二、绩效情况',
    ]);
  });

  it('go on over the end of a page', async () => {
    expect(await paragraphs(lines(700, ` ${FULL.slice(2)}`, FULL), lines(100, '并接受监督。'))).toEqual([
      `${FULL.slice(2)}${FULL}并接受监督。`,
    ]);
  });

  it('begin with another size of type', async () => {
    expect(
      await paragraphs([text(60, 100, FULL), text(60, 130, '标题', 18), text(60, 160, FULL)].join('\n')),
    ).toHaveLength(3);
  });

  it('carry their number, page and box', async () => {
    const document = await pdfDocument(lines(100, '第一段。'), lines(100, '第二段。'));
    expect(paragraphsOf(document)[1]?.address).toEqual({
      paragraph: 2,
      page: 2,
      box: { x: 60, y: 89.68, width: 48, height: 12 },
    });
  });

  it('are marked when they stand in the middle', async () => {
    const document = await pdfDocument([text(228, 80, '绩效自评报告正文标题书'), lines(120, FULL, FULL)].join('\n'));
    expect(document.blocks[0]).toMatchObject({ align: 'center' });
  });

  it('have no blanks between Chinese and Western characters', async () => {
    const content = [text(60, 100, '预算'), text(87.5, 100, '12.5'), text(115, 100, '万元')].join('\n');
    expect(await paragraphs(content)).toEqual(['预算12.5万元']);
  });

  it('keep the blanks between Chinese characters', async () => {
    const content = [text(60, 100, '盖'), text(84, 100, '章')].join('\n');
    expect(await paragraphs(content)).toEqual(['盖 章']);
  });

  it('show text once that is printed twice to make it bold', async () => {
    expect(await paragraphs([text(60, 100, '合计'), text(60.3, 100, '合计')].join('\n'))).toEqual(['合计']);
  });

  it('have characters where the font names radicals', async () => {
    expect(await paragraphs(text(60, 100, '⼈⺠政府⻓'))).toEqual(['人民政府长']);
  });

  it('do not hold slanted watermarks', async () => {
    const watermark = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <8349> Tj ET';
    expect(await paragraphs([lines(100, '正文。'), watermark].join('\n'))).toEqual(['正文。']);
  });

  it('are read upright from a turned page', async () => {
    const content = 'BT /F1 12 Tf 0 1 -1 0 100 60 Tm <6b636587> Tj ET';
    const result = await readPdf(pdfFile({ pages: [content], pageEntries: '/Rotate 90' }));
    expect(result.ok && paragraphsOf(result.value).map((passage) => passage.text)).toEqual(['正文']);
  });
});

describe('the margins of a PDF', () => {
  it('hold page numbers and repeated lines, which become stories', async () => {
    const document = await pdfDocument(pageWithMargins(1), pageWithMargins(2), pageWithMargins(3));
    expect(document.stories.map((story) => [story.text, story.address.story, story.address.page])).toEqual([
      ['虚构局绩效自评报告', 'header', 1],
      ['- 1 -', 'footer', 1],
      ['虚构局绩效自评报告', 'header', 2],
      ['- 2 -', 'footer', 2],
      ['虚构局绩效自评报告', 'header', 3],
      ['- 3 -', 'footer', 3],
    ]);
    expect(paragraphsOf(document).map((passage) => passage.text)).toEqual([
      `${FULL}第一部分。`,
      `${FULL}第二部分。`,
      `${FULL}第三部分。`,
    ]);
  });

  it('are text where a line stands on one page only', async () => {
    const document = await pdfDocument([text(60, 40, '附件三'), lines(120, FULL)].join('\n'), lines(120, FULL));
    expect(paragraphsOf(document)[0]?.text).toBe('附件三');
  });
});
