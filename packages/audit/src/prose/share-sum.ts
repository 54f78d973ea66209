import { Decimal } from '@shiji/figure';
import type { Finding } from '../finding.ts';
import type { Outcome } from '../outcome.ts';
import { slipBetween } from '../slip.ts';
import { clausePlace } from './claim.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

const FEWEST = 3;
const HUNDRED = new Decimal('100');

/** “A占79.72%，B占16.86%，C占2.53%，D占0.88%”: shares of one whole that nearly make 100 % must make 100 %. */
export function shareSums({ sentence }: Scope): Outcome[] {
  const shares = sentence.terms.filter(isBareShare);
  if (shares.length < FEWEST || shares.some(({ figure }) => figure.decimals < 1)) return [];
  const sum = shares.reduce((total, { figure }) => total.plus(figure.value), new Decimal('0'));
  const gap = sum.minus(HUNDRED).abs();
  const leftover = new Decimal('0.01').times(shares.length);
  const mentions = shares.map(({ mention }) => mention);
  if (gap.lte(leftover)) return [{ verdict: 'holds', code: 'B12', mentions }];
  const culprit = gap.gt('1.5')
    ? undefined
    : (shares.find(
        ({ figure }) =>
          slipBetween(
            figure.value,
            figure.value.minus(sum.minus(HUNDRED)).toDecimalPlaces(figure.decimals),
            figure.decimals,
          ) !== null,
      ) ?? nearSlip(shares, sum));
  return culprit ? [failure(sentence, shares, culprit, sum)] : [];
}

/** With rounding leftovers the right value may be a hundredth away. */
function nearSlip(shares: readonly Term[], sum: Decimal): Term | undefined {
  return shares.find(({ figure }) =>
    ['-0.01', '0.01'].some(
      (off) =>
        slipBetween(
          figure.value,
          figure.value.minus(sum.minus(HUNDRED)).plus(off).toDecimalPlaces(figure.decimals),
          figure.decimals,
        ) !== null,
    ),
  );
}

/** A share whose whole the sentence leaves to the reader. */
function isBareShare(term: Term): boolean {
  return (
    term.role === 'share' &&
    /占(?:比)?(?:为|约)?\s*$/.test(term.near) &&
    term.figure.qualifier === 'exact' &&
    term.figure.unit?.name === '%'
  );
}

function failure(sentence: Scope['sentence'], shares: readonly Term[], culprit: Term, sum: Decimal): Outcome {
  const expected = `${culprit.figure.value.minus(sum.minus(HUNDRED)).toFixed(culprit.figure.decimals)}%`;
  const finding: Finding = {
    code: 'B12',
    kind: 'ratio',
    severity: 'error',
    message: `所列各项占比${shares.map(({ figure }) => figure.text).join('＋')}＝${sum.toString()}%，不等于100%，${culprit.label}${culprit.figure.text}疑为${expected}左右。`,
    reason: '同一整体的各部分占比之和应当是100%，只允许四舍五入的尾差。',
    remedy: '核对各项占比。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: culprit.figure.text,
    expected,
    places: [
      clausePlace(sentence, culprit),
      ...shares.filter((share) => share !== culprit).map((share) => clausePlace(sentence, share)),
    ],
    formula: '各部分占比之和 ＝ 100%',
  };
  return { verdict: 'fails', mentions: shares.map(({ mention }) => mention), suspects: [culprit.mention], finding };
}
