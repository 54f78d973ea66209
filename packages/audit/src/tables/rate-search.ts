import { type Frame, isAmountField } from './frame.ts';
import { DIFFERENCE } from './names.ts';
import { changeTemplate, nameOf, ratioTemplate } from './rate-templates.ts';
import type { Form } from './relation.ts';
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
  const forms: readonly Form[] = ['growth', 'decline'];
  const changes = pairs.flatMap(([first, second]) =>
    forms.map((form): Template => ({ ...changeTemplate(frame, target, form, first, second), basis: 'vote' })),
  );
  return [...quotients, ...changes, ...restTemplates(frame, target, amounts)].filter(
    (template) => !known.has(keyOf(template)),
  );
}

const LONGEST_RUN = 3;

/** （优＋良）÷总数, 合格÷（合格＋不合格): two or three neighbours together above or below the line. */
export function summedTemplates(frame: Frame, target: number): Template[] {
  const amounts = frame.fields.flatMap((_, index) => (index !== target && isAmountField(frame, index) ? [index] : []));
  const near = amounts.toSorted((a, b) => Math.abs(a - target) - Math.abs(b - target)).slice(0, MOST_SUMMED);
  const ordered = near.toSorted((a, b) => a - b);
  const runs = ordered.flatMap((_, from) =>
    Array.from({ length: LONGEST_RUN - 1 }, (__, more) => ordered.slice(from, from + more + 2)).filter(
      (run, more) => run.length === more + 2,
    ),
  );
  return runs.flatMap((run) =>
    ordered.flatMap((other): Template[] =>
      run.includes(other)
        ? [summed(frame, target, [other], run)]
        : [summed(frame, target, run, [other]), summed(frame, target, [other], run)],
    ),
  );
}

const MOST_SUMMED = 10;

function summed(frame: Frame, target: number, above: readonly number[], below: readonly number[]): Template {
  const side = (fields: readonly number[]) => {
    const names = fields.map((field) => nameOf(frame, field)).join('＋');
    return fields.length > 1 ? `（${names}）` : names;
  };
  const terms = [
    ...above.map((field) => term(field)),
    ...below.map((field) => ({ field, weight: 1 as const, below: true as const })),
  ];
  const words = `${side(above)}÷${side(below)}`;
  return { code: 'B02', kind: 'ratio', form: 'ratio', basis: 'vote', target, terms, words };
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
