import type { AuditContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { type PlacedPassage, placedPassages } from './passages.ts';
import { type WordingRule, wordingFailure } from './wording.ts';

const PRIVATE: WordingRule = {
  code: 'K09',
  kind: 'privacy',
  severity: 'note',
  message: () => '这里有联系人的电话号码，公开前应当隐去。',
  reason: '公开材料不得载有个人联系方式和证件号码。',
  remedy: '公开版本删除姓名、电话和证件号码。',
  source: '《个人信息保护法》第二十五条',
  expected: '公开前隐去',
};
const BROKEN: WordingRule = {
  ...PRIVATE,
  code: 'B13',
  kind: 'malformed',
  message: (quote) =>
    `电话号码“${quote}”是${quote.replace(/\D/g, '').length}位，位数不对（手机号码11位，固定电话7至8位）。`,
  reason: '号码位数不对，无法联系。',
  remedy: '核对号码；公开前应当隐去。',
  source: '电信网编号计划',
  expected: '11位手机号',
};

/** Area code and a number of five digits or fewer. */
const SHORT_LINE = /(?<![\d.])0\d{2,3}[-—－]\d{3,6}(?!\d)/g;
const DIGITS = /(?<![\d.-])1[3-9]\d{7,11}(?![\d.%])/g;
const LABEL = /电话|手机|填报人|填表人|经办人|负责人|联系方式|联系人|联络人/;

/** Mobile numbers: of the wrong length where a phone is asked for, and private ones at all. */
export function checkPhones(context: AuditContext): Outcome[] {
  return context.documents.flatMap((document) => {
    const all = placedPassages(document);
    return all.flatMap((placed, index) => phonesIn(placed, all[index - 1]));
  });
}

function phonesIn(placed: PlacedPassage, before: PlacedPassage | undefined): Outcome[] {
  const { text } = placed.passage;
  const labelled = LABEL.test(text) || (placed.cell !== undefined && LABEL.test(before?.passage.text ?? ''));
  const short = labelled
    ? [...text.matchAll(SHORT_LINE)].map((match) =>
        wordingFailure(BROKEN, placed, match.index, match.index + match[0].length),
      )
    : [];
  const mobile = [...text.matchAll(DIGITS)].flatMap((match) => {
    const right = match[0].length === 11;
    if (!right && !labelled) return [];
    return [wordingFailure(right ? PRIVATE : BROKEN, placed, match.index, match.index + match[0].length)];
  });
  return [...short, ...mobile];
}
