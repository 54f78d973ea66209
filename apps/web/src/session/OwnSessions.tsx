import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import type { OpenSession } from '../api/contract.ts';
import { endSession, sessionsQuery } from '../api/people.ts';
import { momentWords } from '../words/moment.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

const moment = (text: string) => momentWords(text, new Date());

/** Where one is signed in; each place can be signed out. */
export function OwnSessions() {
  const client = useQueryClient();
  const { data: sessions } = useQuery({ ...sessionsQuery, staleTime: 0 });
  const ending = useMutation({
    mutationFn: endSession,
    onSuccess: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
  return (
    <Table<OpenSession>
      rowKey="id"
      size="small"
      scroll={WIDE_TABLE}
      pagination={false}
      loading={!sessions}
      dataSource={sessions ?? []}
      columns={[
        { title: '登录时间', dataIndex: 'createdAt', render: moment },
        { title: '最近使用', dataIndex: 'seenAt', render: moment },
        { title: '地址', dataIndex: 'address' },
        {
          title: '',
          render: (_, { id, current }) =>
            current ? '就是这里' : <Button onClick={() => ending.mutate(id)}>让它退出</Button>,
        },
      ]}
    />
  );
}
