import type { Failed } from '../outcome.ts';
import type { Finding, FindingKind, Place } from '../finding.ts';
import { type Cause, causeOfRate, causeOfSum } from './cause.ts';
import { placeOfQuantity, type Quantity, showAs, writtenText } from './quantity.ts';
import { computed, quantitiesOfRelation, type Relation } from './relation.ts';
import type { Root } from './roots.ts';
import { explanationOf, figuresOf, gapText } from './wording.ts';

const SOURCES: Record<string, string> = {
  B01: '表内合计与分项勾稽关系',
  B02: '《项目支出绩效评价管理办法》（财预〔2020〕10号）及表内计算口径',
  B05: '变动率＝（本期−上期）÷上期',
  B06: '结转结余勾稽关系：可用−支出＝结余',
  B07: '累计数＝上期累计＋本期数，且不减少',
  B09: '全年可用＝上年结转＋年初预算＋追加',
  B10: '表内横向合计勾稽关系',
  B12: '占比＝分项÷合计',
  B18: '编制＝行政＋事业＋工勤',
  B19: '基本支出＝人员经费＋公用经费',
};
const MOST_PLACES = 30;

/** One finding for one root: the culprit first, then every place that conflicts with it. */
export function failedFor(root: Root, neighbours: readonly Quantity[]): Failed[] {
  const [relation] = root.relations;
  if (!relation) return [];
  const involved = unique([root.culprit, ...root.relations.flatMap(quantitiesOfRelation)]);
  const finding =
    root.culprit === relation.target
      ? ofTarget(root, relation, involved, neighbours)
      : ofOperand(root, relation, involved);
  return [
    { verdict: 'fails', mentions: involved.map(({ mention }) => mention), suspects: [root.culprit.mention], finding },
  ];
}

function unique(quantities: readonly Quantity[]): Quantity[] {
  return [...new Set(quantities)];
}

function placesOf(quantities: readonly Quantity[]): Place[] {
  return quantities.slice(0, MOST_PLACES).map(placeOfQuantity);
}

/** The computed cell itself is wrong. */
function ofTarget(
  root: Root,
  relation: Relation,
  involved: readonly Quantity[],
  neighbours: readonly Quantity[],
): Finding {
  const { culprit } = root;
  const expected = computed(relation, root.read) ?? culprit.measure;
  const cause =
    relation.form === 'linear' || relation.form === 'product'
      ? causeOfSum(relation, expected, root.read)
      : causeOfRate(relation, expected, root.read, neighbours);
  const right = inPlainUnit(root) ?? showAs(root.expected, culprit);
  const tail = cause ? `，${cause.text}` : '';
  const also = alsoText(root, relation);
  const gap = relation.form === 'linear' ? `，相差${gapText(culprit, root.expected)}` : '';
  const message = `${culprit.label}填${writtenText(culprit)}，按${relation.words}（${figuresOf(relation, root.read)}）应为${right}${gap}${tail}${also}。`;
  return assembled(root, relation, involved, {
    message,
    cause,
    expected: right,
    reason: reasonOf(relation),
    remedy: remedyOf(root, relation, right),
  });
}

/** A figure that a total, a rate or a difference is computed from does not fit. */
function ofOperand(root: Root, relation: Relation, involved: readonly Quantity[]): Finding {
  const { culprit } = root;
  const right = inPlainUnit(root) ?? showAs(root.expected, culprit);
  const { target } = relation;
  const sum = computed(relation, root.read);
  const got = sum ? `，算得${showAs(sum.mid, target)}` : '';
  const tail = root.slip ? `，${root.slip.text}` : '';
  const message = `${target.label}${writtenText(target)}与${relation.words}（${figuresOf(relation, root.read)}）${got}不符，${culprit.label}填${writtenText(culprit)}，反推应为${right}${tail}${alsoText(root, relation)}。`;
  const cause: Cause | null = root.slip?.kind === 'unit' ? { kind: 'unit', text: root.slip.text } : null;
  return assembled(root, relation, involved, {
    message,
    cause,
    expected: right,
    reason: reasonOf(relation),
    remedy: remedyOf(root, relation, right),
  });
}

/** 32.00 in 万元/平方米 that should be 元/平方米: the figure is right, its unit is not. */
function inPlainUnit({ culprit, slip }: Root): string | null {
  const plain = culprit.unitCell ? /^[万亿千](.+)$/.exec(culprit.unit?.name ?? '')?.[1] : undefined;
  return slip?.kind === 'unit' && plain ? `${writtenText(culprit)}${plain}` : null;
}

/** The cell that says the unit of the culprit, when the unit is what is wrong. */
function unitPlaces({ culprit, slip }: Root): Place[] {
  const [passage] = culprit.unitCell?.passages ?? [];
  if (slip?.kind !== 'unit' || !passage) return [];
  const quote = passage.text.trim();
  const start = passage.text.indexOf(quote);
  const { file } = culprit.mention;
  return [{ file, quote, address: passage.address, start, end: start + quote.length, label: culprit.label }];
}

interface Parts {
  readonly message: string;
  readonly cause: Cause | null;
  readonly expected: string;
  readonly reason: string;
  readonly remedy: string;
}

function assembled(root: Root, relation: Relation, involved: readonly Quantity[], parts: Parts): Finding {
  return {
    code: codeOf(relation, parts.cause),
    kind: kindOf(root, relation, parts.cause),
    severity: 'error',
    message: parts.message,
    reason: parts.reason,
    remedy: parts.remedy,
    source: SOURCES[relation.code] ?? '表内勾稽关系',
    stated: writtenText(root.culprit),
    expected: parts.expected,
    places: [...placesOf(involved), ...unitPlaces(root)],
    formula: `${relation.target.name}＝${relation.words}`,
    explanation: explanationOf(relation, root.read),
  };
}

function codeOf(relation: Relation, cause: Cause | null): string {
  if (cause?.kind === 'inverse') return 'B03';
  if (cause?.kind === 'unit') return 'B04';
  return cause?.kind === 'slip' && /小数/.test(cause.text) ? 'B04' : relation.code;
}

function kindOf(root: Root, relation: Relation, cause: Cause | null): FindingKind {
  if (root.culprit.doubtful) return 'malformed';
  return cause?.kind === 'unit' ? 'unit' : relation.kind;
}

function alsoText(root: Root, relation: Relation): string {
  const others = root.relations
    .filter((other) => other !== relation)
    .map((other) =>
      other.target === root.culprit ? other.words : `${other.target.label}${writtenText(other.target)}`,
    );
  return others.length === 0 ? '' : `；与${[...new Set(others)].slice(0, 3).join('、')}也对不上`;
}

function reasonOf(relation: Relation): string {
  if (relation.form === 'linear')
    return `${relation.target.name || '该数'}应等于${relation.words}，表内数字不能同时成立。`;
  return `${relation.target.name || '该数'}应按${relation.words}计算，填列数超出四舍五入允许的范围。`;
}

function remedyOf(root: Root, relation: Relation, right: string): string {
  if (root.certain) return `核对原始数据后，将${root.culprit.label}更正为${right}。`;
  const others =
    relation.operands.length > 3
      ? '各分项'
      : unique(quantitiesOfRelation(relation))
          .filter((quantity) => quantity !== root.culprit)
          .map(({ label }) => label)
          .join('、');
  return `核对${root.culprit.label}与${others}，更正其中填错的数；若其余数字无误，${root.culprit.label}应为${right}。`;
}

/** A sum or rate that misses only by rounding: worth knowing, nothing to correct. */
export function leftoverNote(relation: Relation): Failed {
  const quantities = quantitiesOfRelation(relation);
  const expected = computed(relation);
  const right = expected ? showAs(expected.mid, relation.target) : '';
  const { target } = relation;
  const message = `${target.label}${writtenText(target)}与${relation.words}（${figuresOf(relation, ({ measure }) => measure)}）算得的${right}有${expected ? gapText(target, expected.mid) : ''}的舍入尾差。`;
  return note(
    'D03',
    'other',
    relation,
    quantities,
    message,
    right,
    '各数分别四舍五入后相加，可能有尾差，属正常情况。',
    '无须更正；如需精确，可在表下注明尾差原因。',
  );
}

/** A rate whose last digits were cut off instead of rounded. */
export function truncationNote(relation: Relation): Failed {
  const expected = computed(relation);
  const right = expected ? showAs(expected.mid, relation.target) : '';
  const { target } = relation;
  const message = `${target.label}填${writtenText(target)}，按${relation.words}（${figuresOf(relation, ({ measure }) => measure)}）四舍五入应为${right}，系截尾取数。`;
  return note(
    'D02',
    'format',
    relation,
    quantitiesOfRelation(relation),
    message,
    right,
    '比率一般按四舍五入保留小数，截尾会与其他表的数字不一致。',
    `改为${right}，或在填表说明中注明截尾口径。`,
  );
}

function note(
  code: string,
  kind: FindingKind,
  relation: Relation,
  quantities: readonly Quantity[],
  message: string,
  expected: string,
  reason: string,
  remedy: string,
): Failed {
  return {
    verdict: 'fails',
    mentions: quantities.map(({ mention }) => mention),
    suspects: [],
    finding: {
      code,
      kind,
      severity: 'note',
      message,
      reason,
      remedy,
      source: 'GB/T 8170—2008 数值修约规则',
      stated: writtenText(relation.target),
      expected,
      places: placesOf(quantities),
      formula: `${relation.target.name}＝${relation.words}`,
      explanation: explanationOf(relation, ({ measure }) => measure),
    },
  };
}
