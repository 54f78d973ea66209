import type { Severity } from '@shiji/audit';

/** In order of gravity. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'note'];

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑点', note: '提示' };

export const SEVERITY_MEANING: Readonly<Record<Severity, string>> = {
  error: '这几个数不可能同时正确，或者会改变得分',
  warning: '不合填报要求，请核实',
  note: '供参考，不一定要改',
};
