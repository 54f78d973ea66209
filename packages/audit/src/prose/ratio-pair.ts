import { Decimal } from '@shiji/figure';
import type { Finding } from '../finding.ts';
import { measureOf, over } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { placeOf, placeOfSpan } from '../place.ts';
import { comparableFigures } from './comparable.ts';
import { namesMatch, type Scope } from './scope.ts';
import type { Term } from './term.ts';

/** “公用经费与人员经费之比为0.17∶1”, “医护比为1∶1.49”. */
const NAMED =
  /(?<first>[\p{Script=Han}]{2,10}?)(?:与|和|同)(?<second>[\p{Script=Han}]{2,10}?)(?:之比|的比例|比例|比)(?:为|约为|达到|是)?\s*(?<left>\d+(?:\.\d+)?)\s*[:：∶]\s*(?<right>\d+(?:\.\d+)?)/gu;
const PAIRED =
  /(?<first>[\p{Script=Han}])(?<second>[\p{Script=Han}])比(?:为|约为|达到|是)?\s*(?<left>\d+(?:\.\d+)?)\s*[:：∶]\s*(?<right>\d+(?:\.\d+)?)/gu;

/** Ratios of two quantities that the passage, or the document, states. */
export function ratioPairs(scope: Scope): Outcome[] {
  const { text, start } = scope.sentence.sentence;
  const matches = [...text.matchAll(NAMED), ...text.matchAll(PAIRED)];
  return matches.flatMap((match) => {
    const { first = '', second = '', left = '', right = '' } = match.groups ?? {};
    const one = statedAs(scope, first);
    const other = one && statedAs(scope, second, one);
    return one && other
      ? judge(scope, one, other, { left, right, from: start + match.index, to: start + match.index + match[0].length })
      : [];
  });
}

function statedAs(scope: Scope, name: string, like?: Term): Term | undefined {
  const near = [...scope.sentence.terms, ...scope.earlier.flatMap(({ terms }) => terms)].filter(
    ({ role, figure }) => role === 'value' && figure.unit !== null && figure.qualifier === 'exact',
  );
  const fitting = near.filter((term) => term !== like && (!like || comparableFigures(term.figure, like.figure)));
  const isNamed = (term: Term) => (name.length === 1 ? term.label.startsWith(name) : namesMatch(term, name));
  return fitting.find(isNamed) ?? statedOnce(scope, isNamed, like);
}

/** Elsewhere in the document only a count of persons that is stated with one value counts. */
function statedOnce({ all }: Scope, isNamed: (term: Term) => boolean, like?: Term): Term | undefined {
  const found = all
    .flatMap(({ terms }) => terms)
    .filter(
      (term) =>
        isPersons(term) && term !== like && isNamed(term) && (!like || comparableFigures(term.figure, like.figure)),
    );
  const values = new Set(found.map(({ figure }) => measureOf(figure).mid.toString()));
  return values.size === 1 ? found[0] : undefined;
}

function isPersons({ role, figure }: Term): boolean {
  return role === 'value' && figure.qualifier === 'exact' && /^[人名位]$/.test(figure.unit?.name ?? '');
}

interface Stated {
  readonly left: string;
  readonly right: string;
  readonly from: number;
  readonly to: number;
}

function judge({ sentence }: Scope, one: Term, other: Term, stated: Stated): Outcome[] {
  const [left, right] = [new Decimal(stated.left), new Decimal(stated.right)];
  const oneFixed = left.eq(1);
  const computed = oneFixed
    ? over(measureOf(other.figure), measureOf(one.figure), '')
    : over(measureOf(one.figure), measureOf(other.figure), '');
  const value = oneFixed ? right : left.div(right);
  const decimals = (oneFixed ? stated.right : stated.left).split('.')[1]?.length ?? 0;
  const mentions = [one.mention, other.mention];
  if (!computed || (!oneFixed && !right.eq(1))) return [];
  const half = new Decimal(10).pow(-decimals).div(2);
  if (computed.low.lte(value.plus(half)) && computed.high.gte(value.minus(half)))
    return [{ verdict: 'holds', code: 'B02', mentions }];
  const shown = computed.mid.toFixed(Math.max(decimals, 2));
  const expected = oneFixed ? `1∶${shown}` : `${shown}∶1`;
  const place = placeOfSpan(one.mention.file, sentence.passage, stated.from, stated.to);
  const finding: Finding = {
    code: 'B02',
    kind: 'ratio',
    severity: 'error',
    message: `“${place.quote}”，按${one.label}${one.figure.text}、${other.label}${other.figure.text}计算应为${expected}。`,
    reason: '两数之比应当能由文中的两个数算出。',
    remedy: '核对两个数，重新计算比值。',
    source: '财预〔2020〕10号：自评数据应当真实、准确',
    stated: `${stated.left}∶${stated.right}`,
    expected,
    places: [place, placeOf(one.mention, one.label), placeOf(other.mention, other.label)],
    formula: '前项 ÷ 后项',
  };
  return [{ verdict: 'fails', mentions, suspects: [], finding }];
}
