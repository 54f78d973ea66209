import type { FileStatus } from '../api/contract.ts';

export const STATUS_WORDS: Readonly<Record<FileStatus, string>> = {
  waiting: '等待',
  reading: '正在读取',
  auditing: '正在核对',
  done: '完成',
  failed: '未能核对',
};
