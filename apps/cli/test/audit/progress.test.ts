import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { progressLine, startProgress } from '../../src/audit/progress.ts';
import { widthOf } from '../../src/text/width.ts';
import { testTerminal } from '../test-terminal.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const names = { files: ['甲.docx', '乙.docx'], lastYear: ['旧.docx'] };

test('the line shows the share done, the files finished and the one at work', () => {
  expect(progressLine([1, 0], '乙.docx', 80)).toBe(`核对中 ${'█'.repeat(12)}${'░'.repeat(12)}  50% 1/2 乙.docx`);
});

test('the line never grows wider than the terminal', () => {
  expect(widthOf(progressLine([0.5], '很'.repeat(60), 60))).toBeLessThan(60);
});

test('nothing is drawn where nobody watches', () => {
  const terminal = testTerminal();
  const progress = startProgress(terminal.err, names);
  progress.advance({ list: 'files', index: 0, status: 'reading' });
  vi.advanceTimersByTime(5000);
  progress.end();
  expect(terminal.written.err).toBe('');
});

test('short work shows no bar', () => {
  const terminal = testTerminal({ isTTY: true });
  const progress = startProgress(terminal.err, names);
  vi.advanceTimersByTime(300);
  progress.end();
  expect(terminal.written.err).not.toContain('核对中');
});

test('long work shows a bar that grows, and the line is cleared at the end', () => {
  const terminal = testTerminal({ isTTY: true });
  const progress = startProgress(terminal.err, names);
  vi.advanceTimersByTime(500);
  progress.advance({ list: 'lastYear', index: 0, status: 'done' });
  progress.advance({ list: 'files', index: 0, status: 'failed' });
  progress.advance({ list: 'files', index: 1, status: 'auditing' });
  vi.advanceTimersByTime(100);
  progress.end();
  expect(terminal.written.err).toContain('  0% 0/3');
  expect(terminal.written.err).toContain(' 90% 2/3 乙.docx');
  expect(terminal.written.err.endsWith('\r\u001B[2K')).toBe(true);
});
