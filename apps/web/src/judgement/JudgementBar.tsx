import type { Finding } from '@shiji/audit';
import { Button } from 'antd';
import { useState } from 'react';
import { RejectDialog } from './RejectDialog.tsx';
import { useJudgingContext } from './judging-context.ts';
import { useJudgingKeys } from './use-judging-keys.ts';

interface Props {
  /** The selected finding; judged when none is ticked. */
  readonly selected: Finding | undefined;
  /** Called after something was judged. */
  readonly onJudged: () => void;
}

const NOBODY: readonly Finding[] = [];

/** The verdicts, always at the same place below the list: for the ticked findings, else for the selected one. */
export function JudgementBar({ selected, onJudged }: Props) {
  const { ticked, latest, busy, judge, undo, tick } = useJudgingContext();
  const [rejecting, setRejecting] = useState<readonly Finding[]>(NOBODY);
  const single = selected ? [selected] : NOBODY;
  const targets = ticked.size > 0 ? [...ticked] : single;
  const decide = (ruling: 'accepted' | 'toVerify') => {
    judge(targets, ruling, '');
    onJudged();
  };
  const reject = (reason: string) => {
    judge(rejecting, 'rejected', reason);
    setRejecting(NOBODY);
    onJudged();
  };
  const off = busy || targets.length === 0;
  useJudgingKeys({
    accept: () => !off && decide('accepted'),
    reject: () => !off && setRejecting(targets),
    verify: () => !off && decide('toVerify'),
    tick: () => selected && tick([selected], !ticked.has(selected)),
    undo: () => undo(latest),
  });
  return (
    <div className="judgement-bar" role="group" aria-label="审核结论">
      <span className="judgement-target">{targetWords(ticked.size, selected !== undefined)}</span>
      <Button size="small" type="primary" disabled={off} onClick={() => decide('accepted')}>
        采纳
      </Button>
      <Button size="small" disabled={off} onClick={() => setRejecting(targets)}>
        不采纳…
      </Button>
      <Button size="small" disabled={off} onClick={() => decide('toVerify')}>
        待核实
      </Button>
      <Button
        size="small"
        type="text"
        title="撤销刚才判的"
        disabled={busy || latest.length === 0}
        onClick={() => undo(latest)}
      >
        {latest.length > 1 ? `撤销 ${latest.length} 条` : '撤销'}
      </Button>
      <RejectDialog count={rejecting.length} onReject={reject} onClose={() => setRejecting(NOBODY)} />
    </div>
  );
}

function targetWords(ticked: number, hasSelected: boolean): string {
  if (ticked > 0) return `已勾选 ${ticked} 条`;
  return hasSelected ? '选中这条' : '先选一条';
}
