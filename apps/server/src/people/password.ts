import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id is the library’s choice when none is named; OWASP’s cost: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const SHORTEST = 10;
const CLASSES = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}]/u];
const POPULAR = /password|qwer|asdf|admin|1234|abcd|888|666|000|iloveyou|letmein|welcome/i;
/** Without letters and digits that look alike. */
const READABLE = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Argon2id in its usual text form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

let decoy: Promise<string> | null = null;

/** Whether the password is right. Without a stored one it takes as long and is always wrong: names cannot be probed. */
export async function isPassword(stored: string | null, given: string): Promise<boolean> {
  const against = stored ?? (await (decoy ??= hashPassword(oneTimePassword())));
  return (await verify(against, given.normalize('NFC'))) && stored !== null;
}

/** Why a password is too weak, in Chinese; null when it will do. */
export function weakness(password: string, login: string): string | null {
  if ([...password].length < SHORTEST) return `密码至少 ${SHORTEST} 个字符。`;
  if (CLASSES.filter((one) => one.test(password)).length < 3)
    return '大写字母、小写字母、数字、符号，密码要有其中三种。';
  if (password.toLowerCase().includes(login.toLowerCase())) return '密码里不能有登录名。';
  if (POPULAR.test(password)) return '密码里有太常见的词或数字，容易被猜中。';
  if (/(.)\1\1/u.test(password)) return '密码里不能连着三个相同的字符。';
  return null;
}

/** Sixteen random characters, about 93 bits, to be changed at the first sign-in. */
export function oneTimePassword(): string {
  return Array.from({ length: 16 }, () => READABLE[randomInt(READABLE.length)]).join('');
}
