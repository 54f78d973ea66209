import { type Identity, passesLimit } from '@shiji/rules';
import type { Limit } from '../content.ts';
import type { AuditContext, StudiedDocument } from '../context.ts';
import type { Finding } from '../finding.ts';
import { absolute, agree, minus, total } from '../measure.ts';
import type { Outcome } from '../outcome.ts';
import { showLike } from '../show.ts';
import { SLIP_TEXT, slipBetween } from '../slip.ts';
import { factsOf } from './collect.ts';
import type { Fact } from './fact.ts';

const WINDOW = 2;

/** Fixed identities among figures of neighbouring paragraphs. */
export function checkIdentities({ documents, content }: AuditContext): Outcome[] {
  const { identities, limits } = content;
  return documents.flatMap((document) => {
    const facts = factsOf(document, content).filter(({ origin }) => origin === 'prose');
    return identities.flatMap((identity) => checkIdentity(document, facts, identity, limits.identityGap));
  });
}

function checkIdentity(
  document: StudiedDocument,
  facts: readonly Fact[],
  identity: Identity,
  farApart: Limit,
): Outcome[] {
  const order = new Map(document.paragraphs.map(({ passage }, index) => [passage, index]));
  const place = (fact: Fact) => order.get(fact.mention.passage) ?? -1;
  const [first, second] = identity.parts;
  if (!first || !second) return [];
  return facts
    .filter(({ name }) => first.test(name))
    .flatMap((one): Outcome[] => {
      const near = (fact: Fact) =>
        place(one) >= 0 &&
        place(fact) >= 0 &&
        Math.abs(place(fact) - place(one)) <= WINDOW &&
        fact.measure.base === '元';
      const other = nearest(
        facts.filter((fact) => second.test(fact.name) && near(fact) && place(fact) >= place(one)),
        one,
      );
      const whole = nearest(
        facts
          .filter(
            (fact) =>
              identity.whole.test(fact.name) &&
              near(fact) &&
              fact.mention.figure.start !== one.mention.figure.start &&
              place(fact) <= place(one),
          )
          .toReversed(),
        one,
      );
      if (!other || !whole || isLeftTo(facts, whole, [one, other])) return [];
      return judge(identity, whole, [one, other], farApart);
    });
}

/** What the parts leave open is stated beside them: “项目支出400万元、上缴上级支出26.20万元”. */
function isLeftTo(facts: readonly Fact[], whole: Fact, parts: readonly Fact[]): boolean {
  const rest = minus(whole.measure, total(parts.map(({ measure }) => measure)));
  const beside = facts.filter(({ mention }) => parts.some((part) => part.mention.passage === mention.passage));
  return rest.low.gt(0) && beside.some((fact) => !parts.includes(fact) && fact !== whole && agree(fact.measure, rest));
}

/** The first on the list that stands in the same paragraph, else the first. */
function nearest(candidates: readonly Fact[], to: Fact): Fact | undefined {
  return candidates.find(({ mention }) => mention.passage === to.mention.passage) ?? candidates[0];
}

function judge(identity: Identity, whole: Fact, parts: readonly Fact[], farApart: Limit): Outcome[] {
  const sum = total(parts.map(({ measure }) => measure));
  const mentions = [whole, ...parts].map(({ mention }) => mention);
  if (agree(sum, whole.measure)) return [{ verdict: 'holds', code: 'B19', mentions }];
  const gap = minus(sum, whole.measure);
  if (passesLimit(farApart, gap.mid.abs().div(whole.measure.mid).times(100))) return [];
  const culprit = parts.find(({ measure, mention }) =>
    slipBetween(
      mention.figure.value,
      measure.mid.minus(gap.mid).div(mention.figure.unit?.factor ?? 1),
      mention.figure.decimals,
    ),
  );
  const suspect = culprit ?? whole;
  const expected = culprit
    ? showLike({ ...culprit.measure, mid: culprit.measure.mid.minus(gap.mid) }, culprit.mention.figure)
    : showLike(sum, whole.mention.figure);
  const slip = culprit
    ? slipBetween(
        culprit.mention.figure.value,
        culprit.measure.mid.minus(gap.mid).div(culprit.mention.figure.unit?.factor ?? 1),
        culprit.mention.figure.decimals,
      )
    : null;
  const finding: Finding = {
    code: 'B19',
    kind: 'sum',
    severity: 'error',
    message: `${whole.place.quote}，而${parts.map(({ place }) => place.quote).join('、')}，合计${showLike(sum, whole.mention.figure)}，相差${showLike(absolute(gap), whole.mention.figure)}${slip ? `（疑${SLIP_TEXT[slip]}）` : ''}。`,
    reason: `${identity.text}。`,
    remedy: '核对决算数据，改正其中写错的数；有其他组成部分的，应当写明。',
    source: '《部门决算管理办法》',
    stated: suspect.mention.figure.text,
    expected,
    places: [suspect, whole, ...parts]
      .filter((fact, index, all) => all.indexOf(fact) === index)
      .map(({ place }) => place),
    formula: identity.text,
    explanation: {
      label: identity.text,
      value: showLike(sum, whole.mention.figure),
      operands: parts.map(({ name, mention, place }) => ({ label: name, value: mention.figure.text, place })),
    },
  };
  return [{ verdict: 'fails', mentions, suspects: culprit ? [culprit.mention] : [], finding }];
}
