import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskText, personalData } from '../../src/personal/personal-text.ts';

/** A made-up identity number with the right check sign. */
function identity(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

describe('figures and words are left alone', () => {
  it.each([
    '全年支出1234567.89元',
    '总投资13800000000元',
    '项目编码430000210000000012345',
    '统一社会信用代码91430000MA4L000000',
    '完成植树12345678株',
    '项目负责人高度重视',
    '经办人员应当签字',
    '联系人：',
    '负责人：王家镇人民政府',
    '联系人 单位办公室',
    '全县共有负责人方面的培训3次',
    '科目2130108，金额1234567元',
    '监督电话：12345',
    '湘财绩〔2023〕12345678号',
    '2023010120231231',
    '编号 6200000000000000',
  ])('%s', (text) => {
    expect(maskText(text)).toBe(text);
  });

  it('a landline number that calls nobody', () => {
    expect(maskText('热线0731-88880000')).toBe('热线0731-88880000');
  });
});

describe('personal data are masked sign for sign', () => {
  it.each([
    ['a mobile number', '请拨13800000000联系', '请拨138****0000联系'],
    ['one written in groups', '手机138 0000 0000', '手机138 **** 0000'],
    ['one with hyphens', '138-0000-0000', '138-****-0000'],
    ['a landline number behind 联系电话', '联系电话：0731-88880000', '联系电话：073*-****0000'],
    ['a name behind 联系人', '联系人：张三四', '联系人：张**'],
    ['a name and a number', '填报人：李四　联系电话：13900000000', '填报人：李*　联系电话：139****0000'],
    ['a name written wide', '经办人：王　五', '经办人：王　*'],
    ['a name of a compound surname', '负责人：欧阳小明', '负责人：欧***'],
    ['a name before a title', '项目负责人：赵六同志', '项目负责人：赵*同志'],
    ['a name before the next label', '负责人 钱七 审核人 孙八', '负责人 钱* 审核人 孙*'],
    ['a card number behind 账号', '账号：6222000000000000000', '账号：***************0000'],
  ])('%s', (_, text, hidden) => {
    expect(maskText(text)).toBe(hidden);
  });

  it('an identity number by its check sign', () => {
    const number = identity('43010119900101001');
    expect(maskText(`证件${number}。`)).toBe(`证件430*************${number.slice(16)}。`);
  });

  it('no number with a wrong check sign unless it is said to be one', () => {
    const number = identity('43010119900101001');
    const wrong = number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
    expect(maskText(wrong)).toBe(wrong);
    expect(maskText(`身份证号${wrong}`)).not.toContain(wrong);
  });
});

describe('the cell before tells what a cell holds', () => {
  it.each([
    ['联系人', '周九', '周*'],
    ['项目负责人（签字）', '吴 十', '吴 *'],
    ['联系电话', '88880000', '888*0000'],
    ['银行账号', '8100000000000000', '************0000'],
    ['项目名称', '周九', '周九'],
    ['联系人', '办公室', '办公室'],
    ['预算数', '88880000', '88880000'],
  ])('%s | %s', (before, text, hidden) => {
    expect(maskText(text, before)).toBe(hidden);
  });
});

describe('for any text', () => {
  const text = fc.stringMatching(/^[联系人电话：张三0-9 -]{0,60}$/u);

  it('the length stays, only found places change, and nothing is left to find a second time that differs', () => {
    fc.assert(
      fc.property(text, (one) => {
        const hidden = maskText(one);
        expect(hidden.length).toBe(one.length);
        const spans = personalData(one);
        const rest = Array.from(one, (sign, at) =>
          spans.some(({ start, end }) => at >= start && at < end) ? '' : sign,
        );
        expect(
          Array.from(hidden)
            .filter((_, at) => rest[at] !== '')
            .join(''),
        ).toBe(rest.join(''));
      }),
    );
  });

  it('spans are in order and apart', () => {
    fc.assert(
      fc.property(text, (one) => {
        let last = 0;
        for (const { start, end } of personalData(one)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
