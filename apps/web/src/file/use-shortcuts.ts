import { useEffect, useRef } from 'react';
import type { Selection } from './use-selection.ts';

const STEPS: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1, ArrowDown: 1, ArrowUp: -1 };

/** j/k and ↓/↑ walk through the findings, Enter opens, Esc goes back. Arrows still scroll the document while it has the focus. */
export function useShortcuts(selection: Selection): void {
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether a key belongs to a field or a dialog, or is a command of the browser. */
export function isTyping({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const fields = 'input:not([type="checkbox"]), textarea, select, [role="combobox"], [role="dialog"], [role="menu"]';
  return ctrlKey || metaKey || altKey || (target instanceof Element && target.closest(fields) !== null);
}

function handle(event: KeyboardEvent, selection: Selection): boolean {
  const focused = event.target instanceof Element ? event.target : document.body;
  if (isTyping(event)) return false;
  const inList = focused === document.body || focused.closest('.finding-list') !== null;
  const step = STEPS[event.key];
  if (step !== undefined && (inList || !event.key.startsWith('Arrow'))) return walk(selection, step);
  if (event.key === 'Escape') {
    selection.back();
    return true;
  }
  if (event.key !== 'Enter' || focused !== document.body || selection.selected === null) return false;
  selection.toggle();
  return true;
}

/** The focus goes along, so that Enter and Tab continue from the finding. */
function walk(selection: Selection, step: 1 | -1): boolean {
  const finding = selection.step(step);
  if (finding === null) return false;
  document.querySelector<HTMLElement>(`[data-item="${finding}"] .finding-head`)?.focus({ preventScroll: true });
  return true;
}
