import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { SignedInState } from '../api/contract.ts';
import { sessionQuery, signIn } from '../api/people.ts';
import { problemOf } from '../api/request.ts';
import { PageHeader } from '../page/PageHeader.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { SampleSignIns } from './SampleSignIns.tsx';

interface Names {
  readonly login: string;
  readonly password: string;
}

/** Where people sign in; the fictional county offers its sign-ins at one press. */
export function SignInPage({ samples }: { readonly samples: SignedInState['samples'] }) {
  usePageTitle('登录 · 实绩');
  const client = useQueryClient();
  const signing = useMutation({
    mutationFn: ({ login, password }: Names) => signIn(login, password),
    onSuccess: (state) => {
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
      client.setQueryData(sessionQuery.queryKey, state);
    },
  });
  return (
    <>
      <PageHeader />
      <main className="sign-in">
        <h1>登录</h1>
        {samples.length > 0 && (
          <SampleSignIns samples={samples} busy={signing.isPending} onChoose={(sample) => signing.mutate(sample)} />
        )}
        {signing.error && <ProblemNotice problem={problemOf(signing.error)} />}
        <Form<Names> layout="vertical" onFinish={(names) => signing.mutate(names)} requiredMark={false}>
          <Form.Item name="login" label="登录名" rules={[{ required: true, message: '请填登录名' }]}>
            <Input autoComplete="username" autoFocus={samples.length === 0} />
          </Form.Item>
          <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填密码' }]}>
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={signing.isPending}>
            登录
          </Button>
        </Form>
      </main>
    </>
  );
}
