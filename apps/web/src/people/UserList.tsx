import { useQuery } from '@tanstack/react-query';
import { Button, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { OneTimePassword, User } from '../api/contract.ts';
import { organisationsQuery, resetPassword, setDisabled, usersQuery } from '../api/people.ts';
import { useUser } from '../session/use-user.ts';
import { isAdministrator, roleWords } from '../words/role.ts';
import { ImportUsers } from './ImportUsers.tsx';
import { NewUserForm } from './NewUserForm.tsx';
import { OneTimePasswords } from './OneTimePasswords.tsx';
import { useChange } from './use-change.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

/** Everybody’s state in a word or two. */
export function stateWords({ disabled, locked, mustChange }: User): string {
  if (disabled) return '已停用';
  if (locked) return '锁定中';
  return mustChange ? '还没有换一次性密码' : '正常';
}

/** All users, new ones one by one or from Excel, new passwords, disabling. */
export function UserList() {
  const { data: users } = useQuery(usersQuery);
  const organisations = useQuery(organisationsQuery).data ?? [];
  const [passwords, setPasswords] = useState<readonly OneTimePassword[]>([]);
  const reset = useChange(resetPassword, (one) => setPasswords([one]));
  const disabling = useChange((user: User) => setDisabled(user, !user.disabled));
  const own = useUser()?.id;
  const placeOf = (id: string | null) => organisations.find((one) => one.id === id)?.name ?? '';
  return (
    <section aria-labelledby="users-title">
      <h2 id="users-title">用户</h2>
      <NewUserForm organisations={organisations} onMade={(one) => setPasswords([one])} />
      <ImportUsers onMade={setPasswords} />
      <OneTimePasswords passwords={passwords} onClose={() => setPasswords([])} />
      <Table<User>
        rowKey="id"
        size="small"
        scroll={WIDE_TABLE}
        loading={!users}
        dataSource={users ?? []}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        columns={[
          { title: '登录名', dataIndex: 'login' },
          { title: '姓名', dataIndex: 'name' },
          { title: '机构', render: (_, user) => placeOf(user.organisationId) },
          {
            title: '角色',
            render: (_, { role, wantedRole }) => (wantedRole ? `申请：${roleWords(wantedRole)}` : roleWords(role)),
          },
          { title: '状态', render: (_, user) => stateWords(user) },
          {
            title: '',
            render: (_, user) => (
              <>
                {!isAdministrator(user) && (
                  <Popconfirm
                    title={`给“${user.name}”新的一次性密码？`}
                    description="原来的密码立即不能用，已登录的地方会退出。"
                    okText="重置"
                    cancelText="不"
                    onConfirm={() => reset.mutate(user.id)}
                  >
                    <Button type="text">重置密码</Button>
                  </Popconfirm>
                )}
                {user.id !== own && (
                  <Button type="text" danger={!user.disabled} onClick={() => disabling.mutate(user)}>
                    {user.disabled ? '启用' : '停用'}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
