import { readFile } from 'node:fs/promises';

/** An operating-system account. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly name: string;
}

function parseLine(line: string): Account | null {
  const [name, , uid, gid] = line.split(':');
  if (!name || uid === undefined || gid === undefined) return null;
  return { name, uid: Number(uid), gid: Number(gid) };
}

async function localAccounts(): Promise<Account[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map(parseLine)
    .filter((account) => account !== null);
}

/** The account with this name or uid from the local account file, or null. */
export async function findAccount(key: string | number): Promise<Account | null> {
  const accounts = await localAccounts();
  return accounts.find((account) => account.name === key || account.uid === key) ?? null;
}
