import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Organisation, User, UserRole } from '../api/contract.ts';
import { setRole } from '../api/people.ts';
import { ROLE_WORDS, roleWords } from '../words/role.ts';
import { organisationOptions } from './organisation-options.ts';
import { useChange } from './use-change.ts';

interface Props {
  readonly user: User;
  readonly organisations: readonly Organisation[];
  /** One’s own role is not for oneself to change. */
  readonly fixed: boolean;
}

const ROLES = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value: value as UserRole, label }));

/** One user’s role with the departments of a reviewer; what was asked for is proposed. */
export function RoleCell({ user, organisations, fixed }: Props) {
  const [role, setChosen] = useState<UserRole | null>(user.wantedRole ?? user.role);
  const [assigned, setAssigned] = useState<readonly string[]>(user.assigned);
  const change = useChange(() => setRole(user.id, role, role === 'reviewer' ? assigned : []));
  const isSame = role === user.role && assigned.join() === user.assigned.join();
  if (fixed) return <span>{roleWords(user.role)}</span>;
  return (
    <div className="role-cell">
      <Select
        aria-label={`${user.name}的角色`}
        style={{ width: 130 }}
        allowClear
        placeholder="没有角色"
        value={role}
        options={ROLES}
        onChange={(value) => setChosen(value ?? null)}
      />
      {role === 'reviewer' && (
        <Select
          aria-label={`${user.name}负责的部门`}
          mode="multiple"
          style={{ width: 260 }}
          placeholder="负责的部门"
          value={[...assigned]}
          options={organisationOptions(organisations)}
          onChange={setAssigned}
        />
      )}
      {!isSame && (
        <Button type="primary" loading={change.isPending} onClick={() => change.mutate(undefined)}>
          {user.wantedRole ? '同意并保存' : '保存'}
        </Button>
      )}
    </div>
  );
}
