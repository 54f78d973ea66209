import { type Frame, isAmountField } from './frame.ts';
import { DIFFERENCE } from './names.ts';
import { changeTemplate, nameOf, ratioTemplate } from './rate-templates.ts';
import { type Template, term } from './template.ts';

const MOST_FIELDS = 16;

/** Every pair of amounts, as quotient and as change, and each amount over itself and the rest; the lines decide. */
export function searchedTemplates(frame: Frame, target: number, named: readonly Template[]): Template[] {
  const known = new Set(named.map(keyOf));
  const amounts = frame.fields
    .flatMap((_, index) => (index !== target && isAmountField(frame, index) ? [index] : []))
    .slice(0, MOST_FIELDS);
  const pairs = amounts.flatMap((first) =>
    amounts.flatMap((second): [number, number][] => (first === second ? [] : [[first, second]])),
  );
  const quotients = pairs.map(([first, second]) => ratioTemplate(target, first, second, 'vote', frame));
  const changes = pairs.map(
    ([first, second]): Template => ({ ...changeTemplate(frame, target, 'growth', first, second), basis: 'vote' }),
  );
  return [...quotients, ...changes, ...restTemplates(frame, target, amounts)].filter(
    (template) => !known.has(keyOf(template)),
  );
}

function keyOf({ form, terms }: Template): string {
  return `${form}${terms.map(({ field }) => field).join(',')}`;
}

/** 支付率 = 支付 ÷ （支付＋结余), where the whole has no column of its own. */
function restTemplates(frame: Frame, target: number, amounts: readonly number[]): Template[] {
  const left = amounts.filter(
    (index) => DIFFERENCE.test(nameOf(frame, index)) || nameOf(frame, index).startsWith('未'),
  );
  return left.flatMap((rest) =>
    amounts
      .filter((first) => first !== rest)
      .map((first): Template => {
        const terms = [
          term(first),
          { field: first, weight: 1 as const, below: true as const },
          { field: rest, weight: 1 as const, below: true as const },
        ];
        const words = `${nameOf(frame, first)}÷（${nameOf(frame, first)}＋${nameOf(frame, rest)}）`;
        return { code: 'B02', kind: 'ratio', form: 'ratio', basis: 'vote', target, terms, words };
      }),
  );
}
