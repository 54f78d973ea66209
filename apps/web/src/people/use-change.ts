import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { problemOf } from '../api/request.ts';

/** Runs a change, tells when it was refused, and asks anew for everything it may have touched. */
export function useChange<Given, Answer>(change: (given: Given) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      onDone?.(answer);
      for (const queryKey of [['users'], ['organisations']]) await client.invalidateQueries({ queryKey });
    },
    onError: (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`);
    },
  });
}
