import { type RefObject, useEffect, useState } from 'react';

interface Props {
  readonly area: RefObject<HTMLElement | null>;
  readonly tipOf: (element: Element) => string | null;
}

interface Tip {
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

/** One tip for all marks of the area, on hover and on focus: thousands of marks must not each carry their own. */
export function HoverTip({ area, tipOf }: Props) {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const over = (event: Event) => setTip(tipAt(event.target, tipOf));
    const out = () => setTip(null);
    const listeners: readonly (readonly [string, (event: Event) => void])[] = [
      ['pointerover', over],
      ['focusin', over],
      ['pointerleave', out],
      ['click', out],
      ['focusout', out],
      ['scroll', out],
      ['keydown', (event) => (event as KeyboardEvent).key === 'Escape' && out()],
    ];
    for (const [name, listener] of listeners) element.addEventListener(name, listener, { passive: true });
    return () => {
      for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    };
  }, [area, tipOf]);
  if (!tip) return null;
  return (
    <div role="tooltip" className={`tip${tip.above ? ' tip-above' : ''}`} style={{ left: tip.left, top: tip.top }}>
      {tip.words}
    </div>
  );
}

const WIDTH = 320;

function tipAt(target: EventTarget | null, tipOf: Props['tipOf']): Tip | null {
  const element = target instanceof Element ? target.closest('[data-finding],[data-figure]') : null;
  const words = element && tipOf(element);
  if (!element || !words) return null;
  const rect = element.getBoundingClientRect();
  const above = rect.bottom + 120 > window.innerHeight;
  return {
    words,
    left: Math.max(8, Math.min(rect.left, window.innerWidth - WIDTH - 8)),
    top: above ? rect.top - 8 : rect.bottom + 8,
    above,
  };
}
