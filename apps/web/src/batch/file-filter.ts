import type { FileSummary } from '../api/contract.ts';

/** Which files of a batch to show. */
export type FileChoice = 'all' | 'withError' | 'withWarning' | 'clean' | 'unjudged' | 'failed';

export const CHOICE_WORDS: Readonly<Record<FileChoice, string>> = {
  all: '全部',
  withError: '有错误',
  withWarning: '有疑点',
  clean: '没有错误和疑点',
  unjudged: '没判完',
  failed: '未能核对',
};

const TESTS: Readonly<Record<FileChoice, (file: FileSummary) => boolean>> = {
  all: () => true,
  withError: (file) => (file.counts?.error ?? 0) > 0,
  withWarning: (file) => (file.counts?.warning ?? 0) > 0,
  clean: (file) => file.counts !== undefined && file.counts.error === 0 && file.counts.warning === 0,
  unjudged: (file) => (file.judging?.unjudged ?? 0) > 0,
  failed: (file) => file.status === 'failed',
};

/** The files of the choice whose name, unit, kind or year contains every word of the search. */
export function filterFiles(files: readonly FileSummary[], choice: FileChoice, search: string): readonly FileSummary[] {
  const words = search.trim().toLowerCase().split(/\s+/);
  return files.filter((file) => TESTS[choice](file) && words.every((word) => searchText(file).includes(word)));
}

function searchText(file: FileSummary): string {
  return [file.name, file.unit, file.kind, file.year].join(' ').toLowerCase();
}
