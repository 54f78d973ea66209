/** Exact arithmetic for the labelled documents, written apart from the audit so that both cannot share a mistake. */

export type Amount = Exact | number | string;

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

function withCommas(text: string): string {
  const [whole = '', rest] = text.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return rest === undefined ? grouped : `${grouped}.${rest}`;
}

/** A rational number. */
export class Exact {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom: bigint) {
    if (bottom === 0n) throw new Error('division by zero');
    const sign = bottom < 0n ? -1n : 1n;
    const common = gcd(top < 0n ? -top : top, bottom < 0n ? -bottom : bottom) || 1n;
    this.top = (sign * top) / common;
    this.bottom = (sign * bottom) / common;
  }

  plus(other: Amount): Exact {
    const b = exact(other);
    return new Exact(this.top * b.bottom + b.top * this.bottom, this.bottom * b.bottom);
  }

  minus(other: Amount): Exact {
    return this.plus(exact(other).times(-1));
  }

  times(other: Amount): Exact {
    const b = exact(other);
    return new Exact(this.top * b.top, this.bottom * b.bottom);
  }

  over(other: Amount): Exact {
    const b = exact(other);
    return new Exact(this.top * b.bottom, this.bottom * b.top);
  }

  isBelow(other: Amount): boolean {
    return this.minus(other).top < 0n;
  }

  /** Rounded half away from zero to `places` decimals. */
  f(places = 2): string {
    return this.digits(places, 1n);
  }

  /** Cut off, not rounded, after `places` decimals. */
  cut(places = 2): string {
    return this.digits(places, 0n);
  }

  /** Rounded, with thousands separators. */
  c(places = 2): string {
    return withCommas(this.f(places));
  }

  private digits(places: number, half: bigint): string {
    const scale = 10n ** BigInt(places);
    const size = this.top < 0n ? -this.top : this.top;
    const scaled = (2n * size * scale + half * this.bottom) / (2n * this.bottom);
    const text = scaled.toString().padStart(places + 1, '0');
    const cutAt = text.length - places;
    const body = places === 0 ? text : `${text.slice(0, cutAt)}.${text.slice(cutAt)}`;
    return this.top < 0n && scaled !== 0n ? `-${body}` : body;
  }

  /** The shortest decimal, for numbers that end within six places. */
  toString(): string {
    const text = this.f(6);
    return text.replace(/0+$/, '').replace(/\.$/, '');
  }
}

/** Reads a plain decimal; thousands separators are allowed. */
export function exact(amount: Amount): Exact {
  if (amount instanceof Exact) return amount;
  const parts = DECIMAL.exec(String(amount).replaceAll(',', ''));
  if (!parts) throw new Error(`not a number: ${amount}`);
  const [, sign, whole = '', decimals = ''] = parts;
  const top = BigInt(whole + decimals);
  return new Exact(sign === '-' ? -top : top, 10n ** BigInt(decimals.length));
}

export function sum(...amounts: Amount[]): Exact {
  return amounts.reduce<Exact>((total, amount) => total.plus(amount), exact(0));
}

/** part ÷ whole as a percentage rounded half up, such as “38.65%”. */
export function pct(part: Amount, whole: Amount, places = 2): string {
  return `${exact(part).over(whole).times(100).f(places)}%`;
}

/** Like `pct`, without trailing zeros: “25%”, “12.5%”. */
export function pctShort(part: Amount, whole: Amount, places = 2): string {
  return `${exact(exact(part).over(whole).times(100).f(places))}%`;
}

/** (now − before) ÷ before. */
export function growth(now: Amount, before: Amount, places = 2): string {
  return pct(exact(now).minus(before), before, places);
}

/** 元 → 万元, rounded half up. */
export function wan(yuan: Amount, places = 2): string {
  return exact(yuan).over(10000).f(places);
}

/** Swaps the last two neighbouring digits that differ, the commonest typing slip. */
export function flip(text: string, skip = 0): string {
  const at = [...text].map((_, i) => i).filter((i) => differentDigits(text, i));
  const i = at[at.length - 1 - skip];
  if (i === undefined) throw new Error(`no digits to swap in ${text}`);
  return text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
}

function differentDigits(text: string, i: number): boolean {
  const [a, b] = [text.charAt(i), text.charAt(i + 1)];
  return /\d/.test(a) && /\d/.test(b) && a !== b && !(i === 0 && b === '0');
}
