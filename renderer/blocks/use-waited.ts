import { useEffect, useState } from 'react';

/** How long something has been awaited: under a second nothing is shown; from 3 s on it is slow. */
export type Waited = 'not-long' | 'a-while' | 'long';

const A_WHILE_MS = 1000;
const LONG_MS = 3000;

/** Starts again whenever `isWaiting` becomes true. */
export function useWaited(isWaiting: boolean): Waited {
  const [waited, setWaited] = useState<Waited>('not-long');
  useEffect(() => {
    if (!isWaiting) return;
    const timers = [
      setTimeout(() => setWaited('a-while'), A_WHILE_MS),
      setTimeout(() => setWaited('long'), LONG_MS),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setWaited('not-long');
    };
  }, [isWaiting]);
  return isWaiting ? waited : 'not-long';
}
