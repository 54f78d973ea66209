import { Button, Form, Input, Select } from 'antd';
import type { OneTimePassword, Organisation, UserRole } from '../api/contract.ts';
import { createUser } from '../api/people.ts';
import { ROLE_WORDS } from '../words/role.ts';
import { organisationOptions } from './organisation-options.ts';
import { useChange } from './use-change.ts';

interface Props {
  readonly organisations: readonly Organisation[];
  readonly onMade: (password: OneTimePassword) => void;
}

interface Added {
  readonly login: string;
  readonly name: string;
  readonly organisationId?: string;
  readonly wantedRole?: UserRole;
}

const ROLES = Object.entries(ROLE_WORDS).map(([value, label]) => ({ value, label }));

/** One new user. */
export function NewUserForm({ organisations, onMade }: Props) {
  const [form] = Form.useForm<Added>();
  const creation = useChange(createUser, (made) => {
    form.resetFields();
    onMade(made);
  });
  const add = ({ login, name, organisationId, wantedRole }: Added) =>
    creation.mutate({ login, name, organisationId: organisationId ?? null, wantedRole: wantedRole ?? null });
  return (
    <Form<Added> form={form} className="desk-tools" onFinish={add}>
      <Form.Item name="login" noStyle rules={[{ required: true }]}>
        <Input aria-label="登录名" placeholder="登录名（小写字母、数字）" style={{ width: 230 }} />
      </Form.Item>
      <Form.Item name="name" noStyle rules={[{ required: true }]}>
        <Input aria-label="姓名" placeholder="姓名" style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name="organisationId" noStyle>
        <Select
          aria-label="机构"
          placeholder="机构"
          allowClear
          style={{ width: 240 }}
          options={organisationOptions(organisations)}
        />
      </Form.Item>
      <Form.Item name="wantedRole" noStyle>
        <Select aria-label="申请的角色" placeholder="申请的角色" allowClear style={{ width: 150 }} options={ROLES} />
      </Form.Item>
      <Button htmlType="submit" loading={creation.isPending}>
        新建用户
      </Button>
    </Form>
  );
}
