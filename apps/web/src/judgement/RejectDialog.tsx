import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { ReasonChoices } from './ReasonChoices.tsx';

interface Props {
  /** How many findings are about to be rejected; nothing is shown for none. */
  readonly count: number;
  readonly onReject: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why findings are rejected: one of the usual reasons, or in own words. */
export function RejectDialog({ count, onReject, onClose }: Props) {
  return (
    <Modal
      title={`不采纳 ${count} 条问题，请写明理由`}
      open={count > 0}
      onCancel={onClose}
      footer={null}
      destroyOnHidden
    >
      <ReasonForm onReject={onReject} onClose={onClose} />
    </Modal>
  );
}

function ReasonForm({ onReject, onClose }: Omit<Props, 'count'>) {
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  const reject = () => {
    if (!isEmpty) onReject(reason.trim());
  };
  return (
    <div className="reason-form">
      <ReasonChoices reason={reason} onReason={setReason} />
      <Input
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={reject}
        placeholder="也可以自己写"
        aria-label="不采纳的理由"
        maxLength={300}
        autoFocus
      />
      <div className="dialog-buttons">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" disabled={isEmpty} onClick={reject}>
          不采纳
        </Button>
      </div>
    </div>
  );
}
