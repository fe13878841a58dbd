import { useEffect, useState } from 'react';

const SECOND_MS = 1000;

/** The time, once a second while something is awaited. */
export function useNow(isWaiting: boolean): number {
  const [nowMs, setNowMs] = useState(Date.now);
  useEffect(() => {
    if (!isWaiting) return;
    const look = () => setNowMs(Date.now());
    look();
    const timer = setInterval(look, SECOND_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  return nowMs;
}
