import { readXlsx, type TableBlock } from '@shiji/document';
import { NewUser, type Organisation, type UserRole } from '../contract.ts';

/** A row of the list that cannot be taken; `row` as Excel counts. */
export interface RosterError {
  readonly row: number;
  readonly message: string;
}

export type Roster =
  | { readonly ok: true; readonly users: readonly NewUser[] }
  | { readonly ok: false; readonly errors: readonly RosterError[] };

/** The words of the column 角色. */
const ROLES: Readonly<Record<string, UserRole>> = {
  审核人员: 'reviewer',
  领导: 'leader',
  经办人: 'clerk',
  系统管理员: 'system',
  安全管理员: 'security',
  审计管理员: 'audit',
};

/** The role as people call it. */
export function roleName(role: UserRole | null): string {
  return Object.entries(ROLES).find(([, one]) => one === role)?.[0] ?? '无';
}

const COLUMNS = ['登录名', '姓名', '机构', '角色'] as const;
type Column = (typeof COLUMNS)[number];
const MOST = 2000;

function textAt(table: TableBlock, row: number, column: number): string {
  return table.cells.find((cell) => cell.row === row && cell.column === column)?.text.trim() ?? '';
}

function findHead(table: TableBlock): { row: number; columns: Map<Column, number> } | string {
  const first = table.cells.find((cell) => cell.text.trim() === '登录名');
  if (!first) return '没有“登录名”这一列。第一行要写：登录名、姓名、机构、角色。';
  const inRow = table.cells.filter((cell) => cell.row === first.row);
  const columns = new Map<Column, number>();
  for (const name of COLUMNS) {
    const cell = inRow.find(({ text }) => text.trim() === name);
    if (!cell) return `没有“${name}”这一列。表头要写：登录名、姓名、机构、角色。`;
    columns.set(name, cell.column);
  }
  return { row: first.row, columns };
}

interface Known {
  readonly organisations: ReadonlyMap<string, string>;
  readonly taken: Set<string>;
}

function userOf(values: Readonly<Record<Column, string>>, { organisations, taken }: Known): NewUser | string {
  const login = values.登录名.toLowerCase();
  const organisationId = values.机构 === '' ? null : organisations.get(values.机构);
  const wantedRole = values.角色 === '' ? null : ROLES[values.角色];
  if (login === '') return '登录名空着。';
  if (!NewUser.shape.login.safeParse(login).success)
    return `登录名“${login}”不能用：2 到 40 个小写字母、数字、点、横线，以字母或数字开头。`;
  if (taken.has(login)) return `登录名“${login}”已经有了。`;
  if (values.姓名 === '') return '姓名空着。';
  if ([...values.姓名].length > 40) return '姓名超过 40 个字。';
  if (organisationId === undefined) return `没有叫“${values.机构}”的机构。`;
  if (wantedRole === undefined) return `没有“${values.角色}”这种角色。可以写：${Object.keys(ROLES).join('、')}。`;
  if (wantedRole === 'clerk' && organisationId === null) return '经办人要写明机构。';
  taken.add(login);
  return { login, name: values.姓名, organisationId, wantedRole };
}

function readRows(table: TableBlock, known: Known): Roster {
  const head = findHead(table);
  if (typeof head === 'string') return { ok: false, errors: [{ row: 1, message: head }] };
  if (table.rows - head.row > MOST) return { ok: false, errors: [{ row: MOST, message: `一次最多 ${MOST} 行。` }] };
  const users: NewUser[] = [];
  const errors: RosterError[] = [];
  for (let row = head.row + 1; row <= table.rows; row++) {
    const at = (name: Column) => textAt(table, row, head.columns.get(name) ?? 0);
    const values = { 登录名: at('登录名'), 姓名: at('姓名'), 机构: at('机构'), 角色: at('角色') };
    if (Object.values(values).every((value) => value === '')) continue;
    const user = userOf(values, known);
    if (typeof user === 'string') errors.push({ row, message: user });
    else users.push(user);
  }
  if (users.length + errors.length === 0) errors.push({ row: head.row, message: '表头下面没有用户。' });
  return errors.length > 0 ? { ok: false, errors } : { ok: true, users };
}

/** Reads a list of users (.xlsx: 登录名 姓名 机构 角色): all of them, or what is wrong with which row. */
export function readRoster(
  bytes: Uint8Array,
  organisations: readonly Organisation[],
  logins: readonly string[],
): Roster {
  const document = readXlsx(bytes);
  if (!document.ok) return { ok: false, errors: [{ row: 1, message: document.error.message }] };
  const table = document.value.blocks.find((block) => block.type === 'table');
  if (!table) return { ok: false, errors: [{ row: 1, message: '工作簿里没有表。' }] };
  const names = new Map(organisations.map(({ name, id }) => [name, id]));
  return readRows(table, { organisations: names, taken: new Set(logins) });
}
