import { usePageTitle } from '../page/use-page-title.ts';
import { OrganisationList } from './OrganisationList.tsx';
import { UserList } from './UserList.tsx';

/** The system administrator’s page: who there is and where they work. Rights are given by somebody else. */
export function UsersDesk() {
  usePageTitle('机构和用户 · 实绩');
  return (
    <>
      <h1>机构和用户</h1>
      <p className="quiet">
        角色由安全管理员给；没有角色的用户登录后什么也看不到。管理员忘了密码，在服务器上运行 npx shiji admin 登录名。
      </p>
      <UserList />
      <OrganisationList />
    </>
  );
}
