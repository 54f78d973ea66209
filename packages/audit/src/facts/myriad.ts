import { Decimal } from '@shiji/figure';
import type { Words } from '../content.ts';
import { agree, scaled } from '../measure.ts';
import type { Failed } from '../outcome.ts';
import type { Fact } from './fact.ts';
import { shareRun } from './names.ts';
import type { OverlapIndex } from './overlap-index.ts';

const MYRIAD = new Decimal('10000');
const MYRIADS = [MYRIAD, new Decimal('0.0001')];
/** Three digits are sure. */
const CLOSE = new Decimal('0.003');
const PARTICULAR = 4;

/** “储备规模2.74吨” for 27,400吨 in a table: the same quantity ten thousand times off, its 万 left out or written twice. */
export function myriadTwin(fact: Fact, facts: readonly Fact[], index: OverlapIndex, words: Words): Fact | undefined {
  if (fact.origin !== 'prose' || fact.unit === null || fact.measure.base === '%' || !isPlain(fact)) return undefined;
  return MYRIADS.flatMap((times) => {
    const moved = scaled(fact.measure, times);
    return index.near(moved).flatMap((at): Fact[] => {
      const other = facts[at];
      if (!other || other.mention.passage === fact.mention.passage || !isPlain(other)) return [];
      const gap = other.measure.mid.minus(moved.mid).abs();
      return agree(other.measure, moved) && gap.lte(moved.mid.times(CLOSE)) && isSameThing(fact, other, words)
        ? [other]
        : [];
    });
  })[0];
}

function isPlain({ mention: { figure } }: Fact): boolean {
  return figure.qualifier === 'exact' && !figure.range && /[1-9]\D*\d/.test(figure.digits);
}

/** They share a particular name; a table's figure is a total, or its row is named in the sentence. */
function isSameThing(fact: Fact, other: Fact, words: Words): boolean {
  const name = `${other.name} ${other.column}`.replace(/[（(][^（()）]*[)）]/g, '');
  if (!shareRun(fact.name, name, PARTICULAR, words)) return false;
  return other.origin !== 'table' || other.name === '' || fact.name.includes(other.name);
}

export function wrongMyriad(fact: Fact, other: Fact): Failed {
  const { figure } = fact.mention;
  const name = figure.unit?.name ?? '';
  const unit = name.startsWith('万') ? name.slice(1) : `万${name}`;
  const expected = `${figure.digits}${unit}`;
  return {
    verdict: 'fails',
    mentions: [fact.mention, other.mention],
    suspects: [fact.mention],
    finding: {
      code: 'D01',
      kind: 'unit',
      severity: 'error',
      message: `“${fact.place.quote}”与“${other.place.label ?? other.name}”的${other.mention.figure.text}正好相差一万倍，疑应为${expected}。`,
      reason: '同一事项在报告各处应当是同一个数；万字漏写或多写会相差一万倍。',
      remedy: '核对计量单位。',
      source: '财预〔2020〕10号：自评数据应当真实、准确',
      stated: figure.text,
      expected,
      places: [fact.place, other.place],
      formula: '同一事项各处相等',
    },
  };
}
