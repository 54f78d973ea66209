import { Decimal } from '@shiji/figure';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding } from '../finding.ts';
import { measureOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Failed, Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';

const PAIR = /(?:应|预算|计划|批复|概算|目标)[^\d]{0,16}$/;
const REAL = /(?:实际|实|已|中标|合同|完成)[^\d]{0,16}$/;
const SLIP = '900';

/** “应采购金额98.00万元，实际采购金额965000万元”: planned and real amount of one thing a thousand times apart. */
export function checkPairedAmounts(context: AuditContext): Outcome[] {
  return context.documents.flatMap(pairsIn);
}

function pairsIn({ mentionsIn }: StudiedDocument): Failed[] {
  return [...mentionsIn].flatMap(([passage, mentions]) =>
    mentions.flatMap((mention, i): Failed[] => {
      const next = mentions[i + 1];
      if (!next || !isExactMoney(mention) || !isExactMoney(next)) return [];
      const before = passage.text.slice(Math.max(0, mention.figure.start - 20), mention.figure.start);
      const between = passage.text.slice(mention.figure.end, next.figure.start);
      if (between.length > 20 || !PAIR.test(before) || !REAL.test(between)) return [];
      return isSlip(mention, next) ? [failure(mention, next)] : [];
    }),
  );
}

function isExactMoney({ figure }: Mention): boolean {
  return figure.unit?.dimension === 'money' && figure.qualifier === 'exact';
}

function isSlip(planned: Mention, real: Mention): boolean {
  const [a, b] = [measureOf(planned.figure).mid, measureOf(real.figure).mid];
  return a.gt(0) && (b.div(a).gt(SLIP) || (b.gt(0) && a.div(b).gt(SLIP)));
}

function failure(planned: Mention, real: Mention): Failed {
  const larger = measureOf(real.figure).mid.gt(measureOf(planned.figure).mid);
  const value = larger ? real.figure.value.div(10000) : real.figure.value.times(new Decimal('10000'));
  const expected = `${value.toString()}${real.figure.unit?.name ?? ''}`;
  const finding: Finding = {
    code: 'D01',
    kind: 'unit',
    severity: 'error',
    message: `计划或预算为${planned.figure.text}，实际却为${real.figure.text}，相差上万倍，疑元与万元写混。`,
    reason: '元与万元混用会使数值相差一万倍。',
    remedy: '核对单位，按表头单位换算。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: real.figure.text,
    expected,
    places: [placeOf(real), placeOf(planned)],
  };
  return { verdict: 'fails', mentions: [planned, real], suspects: [real], finding };
}
