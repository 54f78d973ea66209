import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { StartError } from '../start-error.ts';
import { type Account, findAccount } from './account.ts';

/** Under which account the database server runs; PostgreSQL refuses to run as root. */
export interface Identity extends Account {
  /** True when it differs from the account of this process, so that a switch is needed. */
  readonly switched: boolean;
}

const UNPRIVILEGED = { uid: 65534, gid: 65534, name: 'nobody' };

/** The name of the account this process runs under, as the database server will see it. */
export function ownName(): string {
  try {
    return userInfo().username;
  } catch {
    throw new StartError(
      'S003',
      '当前用户在系统里没有登记名字，内置数据库无法以它运行。',
      '请换一个登记在册的系统用户运行，或用环境变量 DATABASE_URL 指向已有的 PostgreSQL。',
    );
  }
}

async function ownerOf(path: string): Promise<{ uid: number; gid: number } | null> {
  return stat(path).catch(() => null);
}

function own(): Identity {
  const uid = process.geteuid?.() ?? -1;
  return { uid, gid: process.getegid?.() ?? -1, name: ownName(), switched: false };
}

function refuseForeign(owner: { uid: number } | null, self: Identity): void {
  if (!owner || owner.uid === self.uid) return;
  throw new StartError(
    'S004',
    '数据文件夹里的数据库属于另一个系统用户。',
    '请用当初启动它的用户（或 root）运行，或用环境变量 SHIJI_DATA 指定另一个文件夹。',
  );
}

async function identityForRoot(owner: { uid: number; gid: number } | null): Promise<Identity> {
  if (owner && owner.uid !== 0) {
    const account = await findAccount(owner.uid);
    return { ...owner, name: account?.name ?? String(owner.uid), switched: true };
  }
  const account = (await findAccount('shiji')) ?? (await findAccount('nobody')) ?? UNPRIVILEGED;
  return { ...account, switched: true };
}

/**
 * The account for the database in `cluster` (which may not exist yet): our own for an ordinary user;
 * as root the owner of an existing database, else a system account named shiji, else nobody.
 */
export async function chooseIdentity(cluster: string): Promise<Identity> {
  const owner = await ownerOf(cluster);
  if (process.geteuid?.() === 0) return identityForRoot(owner);
  const self = own();
  refuseForeign(owner, self);
  return self;
}
