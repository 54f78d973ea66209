import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import type { User } from '../api/contract.ts';
import { endSessionsOf, organisationsQuery, unlockUser, usersQuery } from '../api/people.ts';
import { usePageTitle } from '../page/use-page-title.ts';
import { useUser } from '../session/use-user.ts';
import { RoleCell } from './RoleCell.tsx';
import { stateWords } from './UserList.tsx';
import { useChange } from './use-change.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

/** The security administrator’s page: who may do what, locks and sessions. */
export function RolesDesk() {
  usePageTitle('角色 · 实绩');
  const { data: users } = useQuery(usersQuery);
  const organisations = useQuery(organisationsQuery).data ?? [];
  const own = useUser()?.id;
  const unlocking = useChange(unlockUser);
  const ending = useChange(endSessionsOf);
  return (
    <section>
      <h1>角色</h1>
      <p className="quiet">改了角色，本人要重新登录。自己的角色由另一位安全管理员改。</p>
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
          { title: '状态', render: (_, user) => stateWords(user) },
          {
            title: '角色和负责的部门',
            render: (_, user) => (
              <RoleCell
                key={`${user.role} ${user.wantedRole} ${user.assigned.join()}`}
                user={user}
                organisations={organisations}
                fixed={user.id === own}
              />
            ),
          },
          {
            title: '',
            render: (_, { id, locked }) => (
              <>
                {locked && <Button onClick={() => unlocking.mutate(id)}>解锁</Button>}
                <Button type="text" onClick={() => ending.mutate(id)}>
                  让其退出
                </Button>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
