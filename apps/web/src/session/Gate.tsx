import './session.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { sessionQuery } from '../api/people.ts';
import { problemOf } from '../api/request.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Waiting } from '../page/Waiting.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SignInPage } from './SignInPage.tsx';

/** Every page stands behind it: nobody signed in sees the sign-in at the same address. */
export function Gate() {
  const { data: state, error, refetch } = useQuery(sessionQuery);
  if (!state && !error) return <Waiting />;
  if (!state) {
    return (
      <main className="page-body">
        <ProblemNotice problem={problemOf(error)} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (!state.user) return <SignInPage samples={state.samples} />;
  if (!state.user.mustChange) return <Outlet />;
  return (
    <>
      <PageHeader />
      <main className="sign-in">
        <h1>请先设置自己的密码</h1>
        <PasswordForm />
      </main>
    </>
  );
}
