import { PageHeader } from './PageHeader.tsx';

/** When drawing a page failed, most often because a newer version was installed while it was open. */
export function Broken() {
  return (
    <>
      <PageHeader />
      <main className="page-body page-message" role="alert">
        <h1>这个页面没能打开</h1>
        <p>实绩可能刚刚更新过。刷新一下通常就好；文件和核对结果都还在。</p>
        <p>
          <button type="button" className="plain-button" onClick={() => window.location.reload()}>
            刷新页面
          </button>
        </p>
      </main>
    </>
  );
}
