import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input } from 'antd';
import { changePassword } from '../api/people.ts';
import { problemOf } from '../api/request.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';

interface Passwords {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Replaces the own password; other places where one is signed in are signed out. */
export function PasswordForm({ onDone }: { readonly onDone?: () => void }) {
  const { message } = App.useApp();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, next }: Passwords) => changePassword(current, next),
    onSuccess: async () => {
      void message.success('密码已改，别处的登录已经退出');
      await client.invalidateQueries();
      onDone?.();
    },
  });
  return (
    <>
      {change.error && <ProblemNotice problem={problemOf(change.error)} />}
      <Form<Passwords> layout="vertical" onFinish={(given) => change.mutate(given)} requiredMark={false}>
        <Form.Item name="current" label="现在的密码" rules={[{ required: true, message: '请填现在的密码' }]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label="新密码"
          extra="至少 10 个字符；大写字母、小写字母、数字、符号要有其中三种"
          rules={[{ required: true, message: '请填新密码' }]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label="再填一次新密码"
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error('两次填的不一样')),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          改密码
        </Button>
      </Form>
    </>
  );
}
