import type { FileReport } from '@shiji/audit';
import type { Problem } from './problem.ts';

/** What a process sends back for an audit, as JSON: one report per file in order, or why there is none. */
export type AuditAnswer =
  | { readonly ok: true; readonly reports: readonly FileReport[] }
  | { readonly ok: false; readonly error: Problem };

const SHOWN = 3;

/** Faulty content packs as one problem; no file is at fault. */
export function contentProblem(folder: string, errors: readonly string[]): Problem {
  const more = errors.length > SHOWN ? `；等${errors.length}处` : '';
  return {
    code: 'A007',
    message: `规则包有误，没有核对：${errors.slice(0, SHOWN).join('；')}${more}。`,
    remedy: `请改正 ${folder} 里的规则包，再重新核对；写法见 content/README.md。`,
  };
}

/** Whether auditing other files cannot go better either. */
export const isContentProblem = ({ code }: Problem): boolean => code === 'A007';
