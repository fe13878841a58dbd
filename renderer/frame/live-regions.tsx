import { type ReactNode, useCallback, useState } from 'react';
import type { Announce } from './frame-context.ts';
import styles from './visually-hidden.module.css';

interface Announcement {
  readonly text: string;
  /** The same text twice is two announcements. */
  readonly count: number;
}

const NOTHING: Announcement = { text: '', count: 0 };

/** Both regions exist from the first render on: a region that appears with its text is not read out. */
export function LiveRegions({ children }: { children: (announce: Announce) => ReactNode }) {
  const [status, setStatus] = useState(NOTHING);
  const [alert, setAlert] = useState(NOTHING);
  const announce = useCallback<Announce>((text, urgency = 'status') => {
    const say = urgency === 'alert' ? setAlert : setStatus;
    say(({ count }) => ({ text, count: count + 1 }));
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
