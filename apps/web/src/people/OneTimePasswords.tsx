import { Modal, Table } from 'antd';
import type { OneTimePassword } from '../api/contract.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

interface Props {
  readonly passwords: readonly OneTimePassword[];
  readonly onClose: () => void;
}

/** Passwords to hand over; they are shown this once. */
export function OneTimePasswords({ passwords, onClose }: Props) {
  return (
    <Modal
      title="一次性密码"
      open={passwords.length > 0}
      onCancel={onClose}
      onOk={onClose}
      okText="已经记下"
      width={640}
    >
      <p>只显示这一次，请交给本人。第一次登录时要换成自己的密码。</p>
      <Table<OneTimePassword>
        rowKey="login"
        size="small"
        scroll={WIDE_TABLE}
        pagination={false}
        dataSource={[...passwords]}
        columns={[
          { title: '登录名', dataIndex: 'login' },
          { title: '姓名', dataIndex: 'name' },
          {
            title: '一次性密码',
            dataIndex: 'password',
            render: (password: string) => <span className="password-once">{password}</span>,
          },
        ]}
      />
    </Modal>
  );
}
