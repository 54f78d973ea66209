import { describe, expect, test } from 'vitest';
import { CONTENT } from '../shipped-content.ts';
import { studyDocument } from '../../src/study.ts';
import { checkNamedFormulas } from '../../src/tables/named-formulas.ts';
import { documentOf } from './table-of.ts';

/** The figures held, each line with the target first. */
function held(year: number | null, drawing: string): string[] {
  const study = studyDocument('表.docx', documentOf(drawing), CONTENT);
  const outcomes = checkNamedFormulas({ content: CONTENT.forYear(year), documents: [study], lastYear: [] }, []);
  return outcomes.map(({ mentions }) => mentions.map(({ figure }) => figure.text).join(' '));
}

describe('formulas of the packs over the names of the packs', () => {
  test.each([
    ['a rate that is wrong', '项目|编制数（人）|在职人员数（人）|在职人员控制率\n甲|50|48|93.00%', []],
    ['a rate without its base', '项目|在职人员数（人）|在职人员控制率\n甲|48|96.00%', []],
    [
      'a name that stands twice',
      '项目|编制数（人）|编制数（人）|在职人员数（人）|在职人员控制率\n甲|50|51|48|96.00%',
      [],
    ],
    [
      'a rate by aliases of its parts',
      '项目|核定编制（人）|实有人数（人）|人员控制率\n甲|50|48|96.00%',
      ['96.00% 48 50'],
    ],
    [
      'a rate down a column',
      '指标|数\n固定资产总额（万元）|200\n在用固定资产（万元）|150\n利用率|75%',
      ['75% 150 200'],
    ],
  ])('%s', (_, drawing, expected) => {
    expect(held(2023, drawing)).toEqual(expected);
  });

  test('of the document’s year', () => {
    const quarter = '项目|事业收入（万元）|经营性收入（万元）|自有资金（万元）\n甲|3|2|5';
    expect(CONTENT.forYear(2018).formulas.length).toBeLessThan(CONTENT.forYear(2023).formulas.length);
    expect(held(2018, quarter)).toEqual([]);
  });
});
