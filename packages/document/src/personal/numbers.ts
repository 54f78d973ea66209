import type { PersonalSpan } from './personal-span.ts';

const RUN = /(?<![\dA-Za-z.])\d(?:[ \u3000-]?\d){6,18}(?:[ \u3000-]?[\dXx])?(?![\dA-Za-z]|\.\d|[万亿%元])/g;
const PHONE_LABEL = /(?:电\s*话|手\s*机|联系方式|联\s*系\s*人|联络人|经办人|填报人|填表人|负责人)[^\d]{0,16}$/;
const IDENTITY_LABEL = /(?:身份证|证件)[^\d]{0,8}$/;
const ACCOUNT_LABEL = /(?:账|帐|卡)\s*(?:号|户)[^\d]{0,12}$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/**
 * Phone, identity and bank-card numbers of a text, in order. `before` is the text that introduces it: the cell to the
 * left or above. Identity numbers by the check digit of GB 11643, cards by the Luhn digit of GB/T 17552 or a label;
 * landline numbers only where a person is to be called.
 */
export function personalNumbers(text: string, before = ''): PersonalSpan[] {
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const kind = kindOf(
      run.replace(/[^\dXx]/g, ''),
      `${before}\u0001${text.slice(Math.max(0, index - 20), index)}`,
      run,
    );
    return kind ? [{ start: index, end: index + run.length, kind }] : [];
  });
}

function kindOf(digits: string, lead: string, run: string): PersonalSpan['kind'] | null {
  if (/^1[3-9]\d{9}$/.test(digits)) return 'phone';
  if (isIdentity(digits) || (/^(?:\d{15}|\d{17}[\dXx])$/.test(digits) && IDENTITY_LABEL.test(lead))) return 'identity';
  if (/^\d{16,19}$/.test(digits) && isCard(digits, lead)) return 'bankCard';
  return isLandline(digits, run) && PHONE_LABEL.test(lead) ? 'phone' : null;
}

function isLandline(digits: string, run: string): boolean {
  return /^(?:0\d{2,3}-)?\d{7,8}$/.test(run) || /^0\d{9,11}$/.test(digits);
}

function isCard(digits: string, lead: string): boolean {
  return ACCOUNT_LABEL.test(lead) || (digits.startsWith('62') && luhn(digits));
}

function luhn(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .toReversed()
    .reduce((total, digit, at) => {
      const doubled = at % 2 === 1 ? digit * 2 : digit;
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return sum % 10 === 0;
}

/** Eighteen signs with a possible day of birth and the right check sign. */
function isIdentity(digits: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(digits)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits.charAt(at)), 0);
  return CHECK_SIGNS.charAt(sum % 11) === digits.charAt(17).toUpperCase();
}
