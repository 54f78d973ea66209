import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Whether the page is being printed; `prepare` draws what is not on the screen yet. */
export function usePrinting(prepare: () => void): boolean {
  const [printing, setPrinting] = useState(false);
  const latest = useRef(prepare);
  useEffect(() => {
    latest.current = prepare;
  });
  useEffect(() => {
    const before = () => {
      latest.current();
      flushSync(() => setPrinting(true));
    };
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
