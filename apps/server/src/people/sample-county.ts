import type { SampleSignIn, UserRole } from '../contract.ts';
import { hashPassword } from './password.ts';
import type { People } from './people.ts';

/** The key of the fictional county; a real one never has it. */
export const SAMPLE_COUNTY = 'sample';

/** Known to everybody, and therefore only good for the fictional county. */
const PASSWORD = 'Qinghe-Shili-26';

interface SampleAccount {
  readonly login: string;
  readonly name: string;
  readonly role: UserRole;
  readonly place: string;
  readonly about: string;
}

const BUREAU = '青禾县财政局';
const TREE: Readonly<Record<string, readonly string[]>> = {
  青禾县水利局: ['青禾县灌区管理所', '青禾县防汛物资站'],
  青禾县林业局: ['青禾县苗圃场'],
};

const ACCOUNTS: readonly SampleAccount[] = [
  { login: 'shenhe', name: '示例审核', role: 'reviewer', place: BUREAU, about: '拖入文件核对，看所负责部门的材料' },
  { login: 'lingdao', name: '示例领导', role: 'leader', place: BUREAU, about: '看全县的材料，不改动' },
  { login: 'shuili', name: '示例经办甲', role: 'clerk', place: '青禾县灌区管理所', about: '灌区管理所，只看本单位' },
  { login: 'linye', name: '示例经办乙', role: 'clerk', place: '青禾县苗圃场', about: '苗圃场，只看本单位' },
  { login: 'xitong', name: '示例系统管理', role: 'system', place: BUREAU, about: '建机构、建用户' },
  { login: 'anquan', name: '示例安全管理', role: 'security', place: BUREAU, about: '给用户角色、解锁' },
  { login: 'shenji', name: '示例审计管理', role: 'audit', place: BUREAU, about: '查操作记录' },
];

/** The sign-ins of the fictional county. */
export const SAMPLE_SIGN_INS: readonly SampleSignIn[] = ACCOUNTS.map(({ login, name, role, about }) => ({
  login,
  name,
  role,
  about,
  password: PASSWORD,
}));

async function createTree({ organisations }: People): Promise<Map<string, string>> {
  const ids = new Map((await organisations.list()).map(({ name, id }) => [name, id]));
  const ensure = async (name: string, kind: 'bureau' | 'department' | 'unit', parentId: string | null) => {
    const id = ids.get(name) ?? (await organisations.create({ name, kind, parentId }))?.id ?? null;
    if (id !== null) ids.set(name, id);
    return id;
  };
  const bureau = await ensure(BUREAU, 'bureau', null);
  for (const [department, units] of Object.entries(TREE)) {
    const parent = await ensure(department, 'department', bureau);
    for (const unit of units) await ensure(unit, 'unit', parent);
  }
  return ids;
}

/** Makes the fictional county’s tree and accounts where they do not exist yet. */
export async function ensureSampleCounty(people: People): Promise<void> {
  if ((await people.accounts.count()) > 0) return;
  const places = await createTree(people);
  const passwordHash = await hashPassword(PASSWORD);
  const added = ACCOUNTS.map(({ login, name, role, place }) => ({
    login,
    name,
    role,
    passwordHash,
    wantedRole: null,
    mustChange: false,
    organisationId: places.get(place) ?? null,
  }));
  await people.accounts.create(added);
  const reviewer = await people.accounts.byLogin('shenhe');
  const department = places.get('青禾县水利局');
  if (reviewer && department) await people.accounts.setRole(reviewer.id, 'reviewer', [department]);
}
