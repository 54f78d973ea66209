import { Skeleton } from 'antd';

/** While something is being fetched. */
export function Waiting() {
  return (
    <div className="page-body" role="status" aria-label="正在打开">
      <Skeleton active paragraph={{ rows: 8 }} />
    </div>
  );
}
