import { Decimal } from '@shiji/figure';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding } from '../finding.ts';
import { baseOf } from '../measure.ts';
import type { Mention } from '../mention.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf } from '../place.ts';
import { sentencesOf } from '../prose/sentence.ts';

const TEN_THOUSAND = new Decimal('10000');

/** “排查236户，改造236万户”: the same digits twice in a sentence, one of them ten thousand times larger. */
export function checkUnitJumps(context: AuditContext): Outcome[] {
  return context.documents.flatMap(jumpsIn);
}

function jumpsIn({ mentionsIn }: StudiedDocument): Outcome[] {
  return [...mentionsIn].flatMap(([passage, mentions]) =>
    mentions.length < 2
      ? []
      : sentencesOf(passage.text).flatMap(({ start, text }) => {
          const inside = mentions.filter(({ figure }) => figure.start >= start && figure.end <= start + text.length);
          return inside.flatMap((mention, index) =>
            inside.slice(index + 1).flatMap((other) => (isJump(mention, other) ? [failure(mention, other)] : [])),
          );
        }),
  );
}

function isJump({ figure: a }: Mention, { figure: b }: Mention): boolean {
  if (!a.unit || !b.unit || baseOf(a) !== baseOf(b) || a.unit.dimension === 'money' || a.digits !== b.digits)
    return false;
  if (a.digits.replace(/\D/g, '').length < 2) return false;
  const ratio = a.unit.factor.div(b.unit.factor);
  return ratio.eq(TEN_THOUSAND) || ratio.eq(TEN_THOUSAND.pow(-1));
}

function failure(a: Mention, b: Mention): Outcome {
  const [larger, smaller] = (a.figure.unit?.factor ?? TEN_THOUSAND).gt(b.figure.unit?.factor ?? TEN_THOUSAND)
    ? [a, b]
    : [b, a];
  const finding: Finding = {
    code: 'D01',
    kind: 'unit',
    severity: 'error',
    message: `“${larger.figure.text}”与同句的“${smaller.figure.text}”数字相同而相差一万倍，疑多写了“万”。`,
    reason: '同一件事的前后两数单位应当一致。',
    remedy: '核对单位。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: larger.figure.text,
    expected: smaller.figure.text,
    places: [placeOf(larger), placeOf(smaller)],
  };
  return { verdict: 'fails', mentions: [a, b], suspects: [larger], finding };
}
