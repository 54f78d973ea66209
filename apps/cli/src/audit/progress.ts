import type { FileProgress } from '@shiji/intake';
import type { Outlet } from '../terminal.ts';
import { cut } from '../text/wrap.ts';
import { widthOf } from '../text/width.ts';

/** A progress bar; silent where nobody watches. */
export interface Progress {
  advance(step: FileProgress): void;
  /** Clears the line. */
  end(): void;
}

const SILENT: Progress = { advance: () => undefined, end: () => undefined };
const BAR = 24;
const REDRAW_MS = 100;
/** Work shorter than this shows nothing: a line that only flickers tells nothing. */
const PATIENCE_MS = 400;
/** How much of a file’s work is behind it; files are audited together, after all have been read. */
const SHARE: Readonly<Record<FileProgress['status'], number>> = { reading: 0.1, auditing: 0.7, done: 1, failed: 1 };

/** “核对中 █████░░░░░ 42% 7/20 报告.docx”, never wider than the terminal. */
export function progressLine(shares: readonly number[], name: string, columns: number): string {
  const done = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  const full = Math.round(done * BAR);
  const finished = shares.filter((share) => share === 1).length;
  const bar = `${'█'.repeat(full)}${'░'.repeat(BAR - full)}`;
  const head = `核对中 ${bar} ${String(Math.floor(done * 100)).padStart(3)}% ${finished}/${shares.length} `;
  return `${head}${cut(name, Math.max(0, columns - 1 - widthOf(head)))}`;
}

interface Names {
  readonly files: readonly string[];
  readonly lastYear: readonly string[];
}

/** Starts a bar on standard error when a person watches it. */
export function startProgress(outlet: Outlet, names: Names): Progress {
  if (!outlet.isTTY) return SILENT;
  const shares = { files: names.files.map(() => 0), lastYear: names.lastYear.map(() => 0) };
  const began = Date.now();
  let current = '';
  const draw = () => {
    if (Date.now() - began < PATIENCE_MS) return;
    const line = progressLine([...shares.files, ...shares.lastYear], current, outlet.columns);
    outlet.write(`\r\u001B[2K${line}`);
  };
  const clock = setInterval(draw, REDRAW_MS);
  return {
    advance: ({ list, index, status }) => {
      shares[list][index] = SHARE[status];
      current = names[list][index] ?? '';
    },
    end: () => {
      clearInterval(clock);
      outlet.write('\r\u001B[2K');
    },
  };
}
