import { useCallback, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** Chunks that have been drawn: all below `upTo`, and those jumped to. Once drawn they stay, so that Ctrl+F finds everything. */
interface Mounted {
  readonly upTo: number;
  readonly also: ReadonlySet<number>;
}

export interface Mounting {
  readonly isMounted: (chunk: number) => boolean;
  /** Draw a chunk before returning. */
  readonly mountNow: (chunk: number) => void;
  readonly mountAllNow: () => void;
}

const AT_FIRST = 4;
const AT_A_TIME = 2;

/** Draw the first chunks at once and the rest whenever the browser has nothing else to do. */
export function useMounting(count: number): Mounting {
  const [mounted, setMounted] = useState<Mounted>({ upTo: AT_FIRST, also: new Set() });
  const { upTo, also } = mounted;

  useEffect(() => {
    if (upTo >= count) return;
    const handle = requestIdleCallback(() => setMounted((old) => ({ ...old, upTo: old.upTo + AT_A_TIME })), {
      timeout: 400,
    });
    return () => cancelIdleCallback(handle);
  }, [upTo, count]);

  const mountNow = useCallback((chunk: number) => {
    flushSync(() => setMounted((old) => (isIn(old, chunk) ? old : { ...old, also: new Set([...old.also, chunk]) })));
  }, []);
  const mountAllNow = useCallback(() => {
    flushSync(() => setMounted((old) => (old.upTo >= count ? old : { ...old, upTo: count })));
  }, [count]);

  return { isMounted: (chunk) => chunk < upTo || also.has(chunk), mountNow, mountAllNow };
}

const isIn = ({ upTo, also }: Mounted, chunk: number) => chunk < upTo || also.has(chunk);
