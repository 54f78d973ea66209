import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { signOut } from '../api/people.ts';
import { roleWords } from '../words/role.ts';
import { OwnSessions } from './OwnSessions.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { useUser } from './use-user.ts';

type Opened = 'password' | 'sessions' | null;

/** Who is signed in, with the own password, the own sessions and the way out. */
export function AccountMenu() {
  const user = useUser();
  const client = useQueryClient();
  const [opened, setOpened] = useState<Opened>(null);
  const leaving = useMutation({ mutationFn: signOut, onSettled: () => client.resetQueries({ queryKey: ['session'] }) });
  if (!user) return null;
  const items = [
    { key: 'role', label: roleWords(user.role), disabled: true },
    { key: 'password', label: '改密码', onClick: () => setOpened('password') },
    { key: 'sessions', label: '我的登录', onClick: () => setOpened('sessions') },
    { key: 'out', label: '退出', onClick: () => leaving.mutate() },
  ];
  const close = () => setOpened(null);
  return (
    <span className="account-menu">
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button aria-label={`账号 ${user.name}`}>{user.name} ▾</Button>
      </Dropdown>
      <Modal title="改密码" open={opened === 'password'} onCancel={close} footer={null} destroyOnHidden>
        <PasswordForm onDone={close} />
      </Modal>
      <Modal title="我的登录" open={opened === 'sessions'} onCancel={close} footer={null} width={720} destroyOnHidden>
        <OwnSessions />
      </Modal>
    </span>
  );
}
