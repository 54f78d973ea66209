import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import type { TrailEntry, TrailVerdict } from '../api/contract.ts';
import { trailQuery, verifyTrail } from '../api/people.ts';
import { problemOf } from '../api/request.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { deedWords, subjectWords } from '../words/deed.ts';
import { exactWords } from '../words/moment.ts';
import { WIDE_TABLE } from '../style/wide-table.ts';

const SIZE = 50;

/** The audit administrator’s page: who did what when, and whether the record is whole. */
export function TrailDesk() {
  usePageTitle('操作记录 · 实绩');
  const [page, setPage] = useState(1);
  const { data, error } = useQuery({ ...trailQuery((page - 1) * SIZE, SIZE), placeholderData: (before) => before });
  const verification = useMutation({ mutationFn: verifyTrail });
  const problem = error ?? verification.error;
  return (
    <section>
      <h1>操作记录</h1>
      <div className="desk-tools">
        <Button loading={verification.isPending} onClick={() => verification.mutate()}>
          校验记录有没有被改过
        </Button>
        <span className="quiet">每一条都带着前面所有记录的 SM3 校验值，改动、删除、插入任何一条都能查出来。</span>
      </div>
      {problem && <ProblemNotice problem={problemOf(problem)} />}
      {verification.data && <Verdict verdict={verification.data} />}
      <Table<TrailEntry>
        rowKey="number"
        size="small"
        scroll={WIDE_TABLE}
        loading={!data}
        dataSource={data?.entries ?? []}
        pagination={{
          current: page,
          pageSize: SIZE,
          total: data?.total ?? 0,
          showSizeChanger: false,
          onChange: setPage,
        }}
        columns={[
          { title: '序号', dataIndex: 'number' },
          { title: '时间', dataIndex: 'at', render: exactWords, className: 'nowrap' },
          { title: '谁', dataIndex: 'actor', render: (actor: string) => actor || '不认识的人' },
          { title: '做了什么', dataIndex: 'action', render: deedWords },
          { title: '对象', dataIndex: 'subject', render: subjectWords },
          { title: '说明', dataIndex: 'detail' },
          { title: '地址', dataIndex: 'address' },
        ]}
      />
    </section>
  );
}

function Verdict({ verdict: { entries, firstBroken } }: { readonly verdict: TrailVerdict }) {
  if (firstBroken === null) return <Alert type="success" showIcon title={`${entries} 条记录完整，没有被改过。`} />;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={`第 ${firstBroken} 条起不符：它或它前后的记录被改过、删过或插入过。`}
      description="请保留现场，停止服务并复制数据文件夹，再查数据库的访问记录。"
    />
  );
}
