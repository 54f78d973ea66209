import { useMutation } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { sendMuting } from '../api/judgements.ts';
import { problemOf } from '../api/request.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { dayAfter } from '../words/moment.ts';
import { ReasonChoices } from './ReasonChoices.tsx';
import { useMutingChanged } from './use-mutings.ts';

interface Props {
  readonly code: string;
  readonly reason: string;
  readonly onDone: () => void;
}

const USUAL_DAYS = 90;

/** Why and until when a check is muted. */
export function MuteForm({ code, reason: proposed, onDone }: Props) {
  const [reason, setReason] = useState(proposed);
  const [until, setUntil] = useState(() => dayAfter(new Date(), USUAL_DAYS));
  const changed = useMutingChanged();
  const muting = useMutation({
    mutationFn: () => sendMuting({ code, reason: reason.trim(), until }),
    onSuccess: async () => {
      onDone();
      await changed();
    },
  });
  return (
    <div className="reason-form">
      <p>全县的文件里，这一类问题都不再显示，也不写进送出的文件；条数仍然看得到，随时可以取消。</p>
      {muting.error && <ProblemNotice problem={problemOf(muting.error)} />}
      <ReasonChoices reason={reason} onReason={setReason} />
      <Input
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        placeholder="为什么静音"
        aria-label="静音的理由"
        maxLength={300}
      />
      <label className="until">
        静音到 <input type="date" value={until} onChange={(event) => setUntil(event.target.value)} />{' '}
        （这一天过后自动恢复）
      </label>
      <div className="dialog-buttons">
        <Button onClick={onDone}>取消</Button>
        <Button
          type="primary"
          disabled={reason.trim() === '' || until === ''}
          loading={muting.isPending}
          onClick={() => muting.mutate()}
        >
          静音
        </Button>
      </div>
    </div>
  );
}
