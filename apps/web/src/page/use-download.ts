import { useMutation } from '@tanstack/react-query';
import { App } from 'antd';
import { download } from '../api/download.ts';
import { problemOf } from '../api/request.ts';

/** A file to fetch, and what it is called when the server gives no name. */
export interface Wanted {
  readonly path: string;
  readonly name: string;
}

/** Downloads that say why when there is none. */
export function useDownload() {
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ path, name }: Wanted) => download(path, name),
    onError: (cause) => {
      const problem = problemOf(cause);
      void message.error(`${problem.message}${problem.remedy}`);
    },
  });
}
