import type { OrganisationKind, User, UserRole } from '../api/contract.ts';

export const ROLE_WORDS: Readonly<Record<UserRole, string>> = {
  reviewer: '审核人员',
  leader: '领导',
  clerk: '经办人',
  system: '系统管理员',
  security: '安全管理员',
  audit: '审计管理员',
};

export const KIND_WORDS: Readonly<Record<OrganisationKind, string>> = {
  bureau: '财政局',
  department: '部门',
  unit: '单位',
};

/** The role in words; somebody new has none. */
export function roleWords(role: UserRole | null): string {
  return role === null ? '还没有角色' : ROLE_WORDS[role];
}

/** The three administrators, whose passwords nobody renews on a page. */
export function isAdministrator({ role }: Pick<User, 'role'>): boolean {
  return role === 'system' || role === 'security' || role === 'audit';
}
