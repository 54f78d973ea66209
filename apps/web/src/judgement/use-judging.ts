import type { Finding } from '@shiji/audit';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useCallback, useState } from 'react';
import type { FileSummary, JudgementSheet, Ruling, Seen } from '../api/contract.ts';
import { sendJudgement, sheetQuery, undoJudgement } from '../api/judgements.ts';
import { problemOf } from '../api/request.ts';
import type { Standings } from './standing.ts';

/** What a reviewer is about to decide, or has just decided. */
export interface Judging {
  /** Whether the one who looks may judge this file. */
  readonly allowed: boolean;
  readonly standings: Standings;
  readonly busy: boolean;
  readonly ticked: ReadonlySet<Finding>;
  /** What was judged last and can be taken back. */
  readonly latest: readonly Finding[];
  readonly tick: (findings: readonly Finding[], on: boolean) => void;
  readonly judge: (findings: readonly Finding[], ruling: Ruling, reason: string) => void;
  readonly undo: (findings: readonly Finding[]) => void;
}

interface Decision {
  readonly findings: readonly Finding[];
  readonly send: (items: readonly Seen[]) => Promise<JudgementSheet>;
  readonly isUndoing: boolean;
}

/** Decide about findings; when somebody else was faster the page shows what they did. */
export function useJudging(
  file: FileSummary,
  listed: readonly Finding[],
  standings: Standings,
  allowed: boolean,
): Judging {
  const client = useQueryClient();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<ReadonlySet<Finding>>(new Set());
  const [latest, setLatest] = useState<readonly Finding[]>([]);
  const { queryKey } = sheetQuery(file.id);
  const items = (findings: readonly Finding[]): Seen[] =>
    findings.flatMap((finding) => {
      const state = standings.of(finding);
      return state ? [{ key: state.key, seen: state.history.length }] : [];
    });
  const deciding = useMutation({
    mutationFn: ({ findings, send }: Decision) => send(items(findings)),
    onSuccess: async (sheet, { findings, isUndoing }) => {
      client.setQueryData(queryKey, sheet);
      setTicked(new Set());
      setLatest(isUndoing ? [] : findings);
      await client.invalidateQueries({ queryKey: ['batch', file.batchId] });
      await client.invalidateQueries({ queryKey: ['batches'] });
    },
    onError: async (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`, 8);
      await client.invalidateQueries({ queryKey });
    },
  });
  const tick = useCallback((findings: readonly Finding[], on: boolean) => {
    setTicked((old) => {
      const next = new Set(old);
      for (const finding of findings)
        if (on) next.add(finding);
        else next.delete(finding);
      return next;
    });
  }, []);
  const decide = (decision: Decision) => {
    if (allowed && !deciding.isPending && decision.findings.length > 0) deciding.mutate(decision);
  };
  return {
    allowed,
    standings,
    busy: deciding.isPending,
    // What was muted since it was ticked is not judged unseen.
    ticked: new Set([...ticked].filter((finding) => listed.includes(finding))),
    latest,
    tick,
    judge: (findings, ruling, reason) =>
      decide({ findings, send: (all) => sendJudgement(file.id, all, ruling, reason), isUndoing: false }),
    undo: (findings) => decide({ findings, send: (all) => undoJudgement(file.id, all), isUndoing: true }),
  };
}
