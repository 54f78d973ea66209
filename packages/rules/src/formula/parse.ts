import type { FormulaError, Result } from './error.ts';
import { fail, ok } from './error.ts';
import { declaredNames, lex } from './lex.ts';
import type { ComparisonSign, FormulaNode } from './node.ts';
import type { FunctionToken, Keyword, Sign, Token } from './token.ts';

/** How tightly signs bind; higher binds first. */
const BINDING: Readonly<Record<string, number>> = {
  或: 10,
  且: 20,
  '=': 40,
  '≠': 40,
  '≥': 40,
  '≤': 40,
  '>': 40,
  '<': 40,
  '+': 50,
  '-': 50,
  '×': 60,
  '÷': 60,
};
const NOT_BINDING = 30;
const MINUS_BINDING = 70;
const COMPARISONS = '=≠≥≤><';
const DEEPEST = 200;

/** Reads a formula of our language. `names`: the declared quantity names, which may also be written bare. */
export function parseFormula(source: string, names: readonly string[]): Result<FormulaNode> {
  const tokens = lex(source, declaredNames(names));
  return tokens.ok ? parseTokens(tokens.value) : tokens;
}

/** A tree from tokens that end with an end token. */
export function parseTokens(tokens: readonly Token[]): Result<FormulaNode> {
  const reader = new Reader(tokens);
  const node = reader.expression(0);
  if (!node.ok) return node;
  const next = reader.peek();
  return next.kind === 'end' ? node : fail(`${described(next)}之前缺少运算符`, next.start, next.end);
}

type Parsed = Result<FormulaNode>;

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', start: 0, end: 0 };
  }

  #next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  expression(least: number): Parsed {
    if (this.#depth >= DEEPEST) return fail(`公式嵌套超过${DEEPEST}层`, this.peek().start, this.peek().end);
    this.#depth += 1;
    const node = this.#climb(least);
    this.#depth -= 1;
    return node;
  }

  #climb(least: number): Parsed {
    let left = this.#prefix();
    for (let power = bindingOf(this.peek()); left.ok && power > least; power = bindingOf(this.peek())) {
      left = this.#infix(left.value, this.#next(), power);
    }
    return left;
  }

  #infix(left: FormulaNode, operator: Token, power: number): Parsed {
    const right = this.expression(power);
    if (!right.ok) return right;
    const spot = { start: left.start, end: right.value.end, left, right: right.value };
    if (operator.kind === 'keyword')
      return ok({ kind: 'logic', word: operator.keyword === '且' ? '且' : '或', ...spot });
    if (operator.kind !== 'sign') return unexpected(operator);
    const { sign } = operator;
    if (isComparison(sign)) return this.#comparison(sign, spot);
    return sign === '+' || sign === '-' || sign === '×' || sign === '÷'
      ? ok({ kind: 'arithmetic', sign, ...spot })
      : unexpected(operator);
  }

  #comparison(
    sign: ComparisonSign,
    spot: { start: number; end: number; left: FormulaNode; right: FormulaNode },
  ): Parsed {
    const next = this.peek();
    if (next.kind === 'sign' && isComparison(next.sign))
      return fail('比较不能连写，请用“且”连接两个比较', next.start, next.end);
    return ok({ kind: 'comparison', sign, ...spot });
  }

  #prefix(): Parsed {
    const token = this.#next();
    switch (token.kind) {
      case 'number':
        return ok(token);
      case 'name':
        return ok(token);
      case 'function':
        return token.name === '分档' ? this.#bands(token) : this.#call(token, token.name);
      case 'keyword':
        return this.#keyword(token.keyword, token);
      case 'sign':
        return this.#signed(token.sign, token);
      case 'end':
        return fail('公式到这里就结束了，后面还应有数、名称或括号', token.start, token.end);
    }
  }

  #signed(sign: Sign, token: Token): Parsed {
    if (sign === '(') return this.#parenthesis(token);
    if (sign !== '-') return unexpected(token);
    const operand = this.expression(MINUS_BINDING);
    return operand.ok
      ? ok({ kind: 'negate', operand: operand.value, start: token.start, end: operand.value.end })
      : operand;
  }

  #parenthesis(open: Token): Parsed {
    const inner = this.expression(0);
    if (!inner.ok) return inner;
    const close = this.#expect(')', '“（”没有“）”与之配对', open);
    return close.ok ? ok({ ...inner.value, start: open.start, end: close.value.end }) : close;
  }

  #keyword(keyword: Keyword, token: Token): Parsed {
    if (keyword === '若') return this.#condition(token);
    if (keyword !== '非') return unexpected(token);
    const operand = this.expression(NOT_BINDING);
    return operand.ok
      ? ok({ kind: 'not', operand: operand.value, start: token.start, end: operand.value.end })
      : operand;
  }

  #condition(start: Token): Parsed {
    const test = this.expression(0);
    if (!test.ok) return test;
    const whenTrue = this.#branch('则', '“若”之后缺少“则”');
    if (!whenTrue.ok) return whenTrue;
    const whenFalse = this.#branch('否则', '“若…则…”之后缺少“否则”');
    if (!whenFalse.ok) return whenFalse;
    return ok({
      kind: 'condition',
      test: test.value,
      whenTrue: whenTrue.value,
      whenFalse: whenFalse.value,
      start: start.start,
      end: whenFalse.value.end,
    });
  }

  #branch(keyword: Keyword, message: string): Parsed {
    if (isSign(this.peek(), ',')) this.#next();
    const token = this.#next();
    if (token.kind !== 'keyword' || token.keyword !== keyword) return fail(message, token.start, token.end);
    return this.expression(0);
  }

  #call(token: FunctionToken, name: Exclude<FunctionToken['name'], '分档'>): Parsed {
    const open = this.#expect('(', `函数“${token.name}”之后缺少“（”`, token);
    if (!open.ok) return open;
    const operands: FormulaNode[] = [];
    for (;;) {
      const operand = this.expression(0);
      if (!operand.ok) return operand;
      operands.push(operand.value);
      if (!isSign(this.peek(), ',')) break;
      this.#next();
    }
    const close = this.#expect(')', `函数“${token.name}”的“（”没有“）”与之配对`, token);
    if (!close.ok) return close;
    const error = arityError(token, operands);
    return error
      ? { ok: false, error }
      : ok({ kind: 'call', name, operands, start: token.start, end: close.value.end });
  }

  #bands(token: FunctionToken): Parsed {
    const open = this.#expect('(', '函数“分档”之后缺少“（”', token);
    if (!open.ok) return open;
    const value = this.expression(0);
    if (!value.ok) return value;
    const bands: { sign: ComparisonSign; limit: FormulaNode; result: FormulaNode }[] = [];
    for (;;) {
      const comma = this.#expect(',', '分档的各档之间要用逗号隔开，最后一档写“否则: …”', this.peek());
      if (!comma.ok) return comma;
      const next = this.#next();
      if (next.kind === 'keyword' && next.keyword === '否则') return this.#lastBand(token, value.value, bands);
      if (next.kind !== 'sign' || !isComparison(next.sign))
        return fail('每一档以 ≤、＜、≥、＞、= 或“否则”开头', next.start, next.end);
      const band = this.#band(next.sign);
      if (!band.ok) return band;
      bands.push(band.value);
    }
  }

  #band(sign: ComparisonSign): Result<{ sign: ComparisonSign; limit: FormulaNode; result: FormulaNode }> {
    const limit = this.expression(BINDING['='] ?? 0);
    if (!limit.ok) return limit;
    const result = this.#afterColon();
    return result.ok ? ok({ sign, limit: limit.value, result: result.value }) : result;
  }

  #afterColon(): Parsed {
    const colon = this.#expect(':', '这一档缺少“：”和它的值', this.peek());
    return colon.ok ? this.expression(0) : colon;
  }

  #lastBand(
    token: Token,
    value: FormulaNode,
    bands: readonly { sign: ComparisonSign; limit: FormulaNode; result: FormulaNode }[],
  ): Parsed {
    const otherwise = this.#afterColon();
    if (!otherwise.ok) return otherwise;
    const close = this.#expect(')', '函数“分档”的“（”没有“）”与之配对', token);
    return close.ok
      ? ok({ kind: 'bands', value, bands, otherwise: otherwise.value, start: token.start, end: close.value.end })
      : close;
  }

  #expect(sign: Sign, message: string, blame: Token): Result<Token> {
    const token = this.peek();
    if (!isSign(token, sign)) return fail(message, blame.start, Math.max(blame.end, token.start));
    return ok(this.#next());
  }
}

const ARITY: Readonly<Record<string, readonly [least: number, most: number, usage: string]>> = {
  四舍五入: [2, 2, '四舍五入(数, 小数位数)'],
  取整: [1, 1, '取整(数)'],
  绝对值: [1, 1, '绝对值(数)'],
  每: [2, 2, '每(数, 步长)'],
};

function arityError(token: FunctionToken, operands: readonly FormulaNode[]): FormulaError | null {
  const [least, most, usage] = ARITY[token.name] ?? [1, Number.POSITIVE_INFINITY, ''];
  if (operands.length >= least && operands.length <= most) return null;
  return { message: `函数“${token.name}”的写法是：${usage}`, start: token.start, end: token.end };
}

const isSign = (token: Token, sign: Sign): boolean => token.kind === 'sign' && token.sign === sign;

const isComparison = (sign: Sign): sign is ComparisonSign => COMPARISONS.includes(sign);

function bindingOf(token: Token): number {
  if (token.kind === 'sign') return BINDING[token.sign] ?? 0;
  return token.kind === 'keyword' ? (BINDING[token.keyword] ?? 0) : 0;
}

const unexpected = (token: Token): Parsed => fail(`这里不应是${described(token)}`, token.start, token.end);

function described(token: Token): string {
  switch (token.kind) {
    case 'number':
      return `数“${token.value.toFixed()}${token.unit?.name ?? ''}”`;
    case 'name':
      return `名称“${token.name}”`;
    case 'sign':
      return `“${token.sign}”`;
    case 'keyword':
      return `“${token.keyword}”`;
    case 'function':
      return `函数“${token.name}”`;
    case 'end':
      return '公式结尾';
  }
}
