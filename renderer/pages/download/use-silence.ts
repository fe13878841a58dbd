import { useEffect, useState } from 'react';

/** A host is named when it has sent nothing for so long. */
const NAMED_AFTER_SEC = 5;

/** For how many seconds a host has been silent, counted since it was named here. */
export function useSilentSec(host: string | null): number {
  const [since, setSince] = useState({ host, ms: Date.now() });
  const [nowMs, setNowMs] = useState(since.ms);
  if (since.host !== host) {
    const ms = Date.now();
    setSince({ host, ms });
    setNowMs(ms);
  }
  useEffect(() => {
    if (host === null) return;
    const timer = setInterval(() => setNowMs(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [host]);
  return NAMED_AFTER_SEC + Math.max(0, Math.floor((nowMs - since.ms) / 1000));
}
