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
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (handle(event, latest.current)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function handle(event: KeyboardEvent, selection: Selection): boolean {
  const focused = event.target instanceof Element ? event.target : document.body;
  if (focused.closest('input, textarea, select, [role="combobox"], [role="dialog"]')) return false;
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
