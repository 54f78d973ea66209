import type { Severity } from '@shiji/audit';

/** The severities as every list and letter names them. */
export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑点', note: '提示' };
