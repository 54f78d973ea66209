import { describe, expect, it } from 'vitest';
import { loudOf } from './table-of.ts';

const schools = (boarders: string) => `学校|学生总数|其中：寄宿生|其中：走读贫困生
  东山学校|300|120|40
  西河学校|200|${boarders}|30
  南桥学校|150|70|20`;

const survey = (valid: string) => `对象|发放|收回|有效|有效率
  群众|200|196|190|96.94%
  企业|100|98|${valid}|91.84%`;

describe('parts in columns', () => {
  it('accepts parts within their whole', () => {
    expect(loudOf(schools('200'))).toEqual([]);
  });

  it('finds a part above its whole', () => {
    expect(loudOf(schools('260'))).toEqual(['260→不大于200']);
  });

  it('compares no part with a rate beside it', () => {
    expect(loudOf('项目|执行率|其中：本级（万元）\n甲|98.00%|120.00\n乙|96.00%|80.00')).toEqual([]);
  });
});

describe('questionnaires', () => {
  it('accepts fewer valid than returned', () => {
    expect(loudOf(survey('90'))).toEqual([]);
  });

  it('finds more valid than returned', () => {
    expect(loudOf('对象|发放|收回|有效\n群众|200|196|190\n企业|100|98|99')).toEqual(['99→不大于98']);
  });
});
