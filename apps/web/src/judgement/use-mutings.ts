import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import type { Muting, OftenRejected } from '../api/contract.ts';
import { endMuting, sheetQuery } from '../api/judgements.ts';
import { problemOf } from '../api/request.ts';
import { useParams } from '@tanstack/react-router';

interface Mutings {
  readonly active: Muting | undefined;
  readonly often: OftenRejected | undefined;
  readonly end: (id: string) => void;
}

/** Everything that shows findings counts anew once a check is muted or heard again. */
export function useMutingChanged(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    for (const key of ['judgements', 'batch', 'batches', 'mutings'])
      await client.invalidateQueries({ queryKey: [key] });
  };
}

/** Ends a muting. */
export function useEndMuting(): (id: string) => void {
  const { message } = App.useApp();
  const changed = useMutingChanged();
  const ending = useMutation({
    mutationFn: endMuting,
    onSuccess: changed,
    onError: (cause) => void message.error(problemOf(cause).message),
  });
  return ending.mutate;
}

/** Whether a check is muted, and whether it should be. */
export function useMutings(code: string): Mutings {
  const { fileId } = useParams({ from: '/files/$fileId' });
  const { data: sheet } = useQuery(sheetQuery(fileId));
  return {
    active: sheet?.mutings.find((muting) => muting.code === code),
    often: sheet?.oftenRejected.find((one) => one.code === code),
    end: useEndMuting(),
  };
}
