import { Link } from '@tanstack/react-router';
import { PageHeader } from './PageHeader.tsx';

/** An address that no page has. */
export function Missing() {
  return (
    <>
      <PageHeader />
      <main className="page-body page-message">
        <h1>没有这个页面</h1>
        <p>网址可能抄错了，或者这批文件已经移除。</p>
        <Link to="/">回到首页</Link>
      </main>
    </>
  );
}
