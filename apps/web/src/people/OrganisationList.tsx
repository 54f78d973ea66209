import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Popconfirm, Select, Table } from 'antd';
import type { Organisation, OrganisationKind } from '../api/contract.ts';
import { createOrganisation, organisationsQuery, removeOrganisation } from '../api/people.ts';
import { KIND_WORDS } from '../words/role.ts';
import { inTreeOrder, organisationOptions } from './organisation-options.ts';
import { useChange } from './use-change.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

const KIND_BELOW: Readonly<Record<OrganisationKind, OrganisationKind | null>> = {
  bureau: 'department',
  department: 'unit',
  unit: null,
};

interface Added {
  readonly name: string;
  readonly parentId?: string;
}

/** The county’s tree: what is there, adding below, deleting what is empty. */
export function OrganisationList() {
  const organisations = useQuery(organisationsQuery).data ?? [];
  const [form] = Form.useForm<Added>();
  const creation = useChange(createOrganisation, () => form.resetFields());
  const removal = useChange(removeOrganisation);
  const parents = organisations.filter(({ kind }) => kind !== 'unit');
  const add = ({ name, parentId }: Added) => {
    const parent = organisations.find(({ id }) => id === parentId);
    const kind = parent ? (KIND_BELOW[parent.kind] ?? 'unit') : 'bureau';
    creation.mutate({ name, kind, parentId: parent?.id ?? null });
  };
  const rows = inTreeOrder(organisations).map(({ organisation, depth }) => ({ ...organisation, depth }));
  return (
    <section aria-labelledby="organisations-title">
      <h2 id="organisations-title">机构</h2>
      <Form<Added> form={form} className="desk-tools" onFinish={add}>
        <Form.Item name="parentId" noStyle>
          <Select
            aria-label="上级"
            allowClear
            style={{ width: 240 }}
            placeholder={parents.length > 0 ? '上级机构' : '最上面一级（财政局）'}
            options={organisationOptions(parents)}
          />
        </Form.Item>
        <Form.Item name="name" noStyle rules={[{ required: true }]}>
          <Input aria-label="机构名称" placeholder="机构名称" style={{ width: 260 }} />
        </Form.Item>
        <Button htmlType="submit" loading={creation.isPending}>
          新建机构
        </Button>
      </Form>
      <Table<Organisation & { depth: number }>
        rowKey="id"
        size="small"
        scroll={WIDE_TABLE}
        pagination={false}
        dataSource={rows}
        columns={[
          { title: '名称', render: (_, { name, depth }) => <span style={{ paddingLeft: depth * 24 }}>{name}</span> },
          { title: '级别', render: (_, { kind }) => KIND_WORDS[kind] },
          {
            title: '',
            render: (_, { id, name }) => (
              <Popconfirm
                title={`删除“${name}”？`}
                okText="删除"
                cancelText="保留"
                onConfirm={() => removal.mutate(id)}
              >
                <Button type="text" danger aria-label={`删除 ${name}`}>
                  删除
                </Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </section>
  );
}
