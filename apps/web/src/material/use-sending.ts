import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { BatchCreated, Capabilities, Problem } from '../api/contract.ts';
import { auditSample, sendFiles } from '../api/queries.ts';
import { problemOf } from '../api/request.ts';
import { asMuchAsNeeded, tooMuch } from './limits.ts';

/** What the start page is doing: `share` (0–1) while files are under way, a problem when they did not arrive. */
export interface Sending {
  readonly share: number | null;
  readonly problem: Problem | null;
  readonly send: (files: readonly File[], lastYear: readonly File[]) => void;
  readonly sendSample: (name: string) => void;
}

/** Send files or ask for a sample, then open the batch. */
export function useSending(limits: Capabilities | undefined): Sending {
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();

  const follow = async (begin: () => Promise<BatchCreated>) => {
    setProblem(null);
    setShare(0);
    try {
      const { id } = await begin();
      await client.invalidateQueries({ queryKey: ['batches'], refetchType: 'none' });
      await navigate({ to: '/batches/$batchId', params: { batchId: id } });
    } catch (cause) {
      setProblem(problemOf(cause));
    } finally {
      setShare(null);
    }
  };

  return {
    share,
    problem,
    send: (files, lastYear) => {
      const refusal = tooMuch([...files, ...lastYear], limits);
      const named = (file: File) => ({ name: file.name, blob: asMuchAsNeeded(file, limits) });
      if (refusal) setProblem(refusal);
      else void follow(() => sendFiles(files.map(named), lastYear.map(named), setShare));
    },
    sendSample: (name) => void follow(() => auditSample(name)),
  };
}
