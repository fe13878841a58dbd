import { type ReactNode, useCallback, useState } from 'react';
import type { Announce } from './frame-context.ts';
import styles from './visually-hidden.module.css';

interface Announcement {
  readonly text: string;
  /** The same text twice is two announcements. */
  readonly count: number;
  readonly saidAtMs: number;
}

const NOTHING: Announcement = { text: '', count: 0, saidAtMs: 0 };
/** What is said at once in both regions belongs together. */
const AT_ONCE_MS = 1000;

/**
 * Both regions exist from the first render on: a region that appears with its text is not read out. A new
 * announcement clears an earlier one in the other region, which anyone who reads the page from the top would still find.
 */
export function LiveRegions({ children }: { children: (announce: Announce) => ReactNode }) {
  const [status, setStatus] = useState(NOTHING);
  const [alert, setAlert] = useState(NOTHING);
  const announce = useCallback<Announce>((text, urgency = 'status') => {
    const [say, emptyOther] = urgency === 'alert' ? [setAlert, setStatus] : [setStatus, setAlert];
    const saidAtMs = performance.now();
    say(({ count }) => ({ text, count: count + 1, saidAtMs }));
    emptyOther((other) => (saidAtMs - other.saidAtMs > AT_ONCE_MS ? { ...other, text: '' } : other));
  }, []);
  return (
    <>
      <div className={styles.hidden} role="status">
        <span key={status.count}>{status.text}</span>
      </div>
      <div className={styles.hidden} role="alert">
        <span key={alert.count}>{alert.text}</span>
      </div>
      {children(announce)}
    </>
  );
}
