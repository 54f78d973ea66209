import { StartPage } from '../material/StartPage.tsx';
import { PageHeader } from '../page/PageHeader.tsx';
import { useUser } from '../session/use-user.ts';
import { TrailDesk } from '../trail/TrailDesk.tsx';
import { LeaderPage } from './LeaderPage.tsx';
import { RolesDesk } from './RolesDesk.tsx';
import { UsersDesk } from './UsersDesk.tsx';

/** The first page of each role. */
export function HomePage() {
  const role = useUser()?.role ?? null;
  if (role === 'reviewer' || role === 'clerk') return <StartPage />;
  if (role === 'leader') return <LeaderPage />;
  return (
    <>
      <PageHeader />
      <main className="page-body desk">
        {role === 'system' && <UsersDesk />}
        {role === 'security' && <RolesDesk />}
        {role === 'audit' && <TrailDesk />}
        {role === null && <p>您还没有角色。请安全管理员给您一个角色，再重新登录。</p>}
      </main>
    </>
  );
}
