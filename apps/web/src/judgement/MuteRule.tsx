import type { Finding } from '@shiji/audit';
import { Modal } from 'antd';
import { useState } from 'react';
import { useMutings } from './use-mutings.ts';
import { MuteForm } from './MuteForm.tsx';

/** Mute the check behind a finding in the whole county, or end that. */
export function MuteRule({ finding: { code } }: { readonly finding: Finding }) {
  const { active, often, end } = useMutings(code);
  const [open, setOpen] = useState(false);
  if (active) {
    return (
      <>
        <span>{`已静音到 ${active.until}（${active.by}：${active.reason}）`}</span>
        <button type="button" className="link-button" onClick={() => end(active.id)}>
          取消静音
        </button>
      </>
    );
  }
  return (
    <>
      {often && <span>{`全县有 ${often.count} 条同类问题因“${often.reason}”不采纳，可以静音。`}</span>}
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        {`静音这一类（${code}）…`}
      </button>
      <Modal
        title={`静音一类问题（${code}）`}
        open={open}
        onCancel={() => setOpen(false)}
        footer={null}
        destroyOnHidden
      >
        <MuteForm code={code} reason={often?.reason ?? ''} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}
