import type { Decimal } from '@shiji/figure';
import type { Finding } from '../finding.ts';
import { measureOf, times } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { clausePlace } from './claim.ts';
import { perNoun } from './per.ts';
import type { Scope } from './scope.ts';
import type { Term } from './term.ts';

/** “培训270人，人均费用2400万元”: the total that an average implies exceeds every amount in the document. */
export function implausibleAverages(scope: Scope): Outcome[] {
  return scope.sentence.terms.flatMap((term) => {
    if (
      (term.role !== 'average' && term.role !== 'perUnit') ||
      term.figure.unit?.dimension !== 'money' ||
      term.figure.unit.name === '元'
    )
      return [];
    const count = countFor(scope, term);
    if (!count) return [];
    const implied = times(measureOf(term.figure), measureOf(count.figure), '元').mid;
    const others = amountsBeside(scope, term);
    if (others.length < 3 || others.some((amount) => amount.gte(implied.div(10)))) return [];
    return [failure(scope, term, count)];
  });
}

/** Every other amount of the document, in its text and in its tables, in 元. */
function amountsBeside({ all, facts }: Scope, term: Term): Decimal[] {
  const written = [
    ...all.flatMap(({ terms }) => terms.map(({ figure }) => figure)),
    ...facts.map(({ mention }) => mention.figure),
  ].filter((figure) => figure.unit?.dimension === 'money' && !figure.malformed && figure !== term.figure);
  const tabled = facts.filter(({ measure }) => measure.base === '元').map(({ measure }) => measure.mid);
  return [...written.map((figure) => measureOf(figure).mid), ...tabled];
}

/** The count of the sentence that the average speaks of. */
function countFor({ sentence }: Scope, term: Term): Term | undefined {
  const per = perNoun(term.near);
  const before = sentence.terms.slice(0, term.index).toReversed();
  return before.find(({ figure, role }) => {
    const base = figure.unit?.base ?? '';
    return (
      role === 'value' &&
      base !== '' &&
      per !== '' &&
      (base.startsWith(per) ||
        per.startsWith(base) ||
        (per === '人' && base === '人次') ||
        (per === '平方米' && base === '亩'))
    );
  });
}

function failure({ sentence }: Scope, term: Term, count: Term): Outcome {
  const expected = `${term.figure.digits}元`;
  const finding: Finding = {
    code: 'D01',
    kind: 'unit',
    severity: 'error',
    message: `${term.label || '平均数'}写为${term.figure.text}，乘以${count.figure.text}远超文中任何一笔金额，疑单位应为元。`,
    reason: '平均数乘以个数应当等于总额；元与万元混用会相差一万倍。',
    remedy: '核对单位。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: term.figure.text,
    expected,
    places: [clausePlace(sentence, term), placeOf(count.mention, count.label)],
    formula: '总额 ＝ 平均数 × 个数',
  };
  return { verdict: 'fails', mentions: [term.mention, count.mention], suspects: [term.mention], finding };
}
