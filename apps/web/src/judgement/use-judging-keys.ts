import { useEffect, useRef } from 'react';
import { isTyping } from '../file/use-shortcuts.ts';

/** What the keys 1, 2, 3, s and u do. */
export interface JudgingKeys {
  readonly accept: () => unknown;
  readonly reject: () => unknown;
  readonly verify: () => unknown;
  readonly tick: () => unknown;
  readonly undo: () => unknown;
}

const KEYS: Readonly<Record<string, keyof JudgingKeys>> = {
  '1': 'accept',
  '2': 'reject',
  '3': 'verify',
  s: 'tick',
  u: 'undo',
};

/** Judge without the mouse; never while something is being typed. */
export function useJudgingKeys(keys: JudgingKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = KEYS[event.key];
      if (name === undefined || event.defaultPrevented || event.repeat || isTyping(event)) return;
      event.preventDefault();
      latest.current[name]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
