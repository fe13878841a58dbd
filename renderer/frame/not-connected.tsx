import { useEffect, useState } from 'react';
import type { LinkState } from '../host.ts';
import { useTexts } from '../texts/use-texts.ts';
import buttons from './button.module.css';
import styles from './not-connected.module.css';
import { Product } from './product.tsx';

/** A local answer arrives within moments: until then nothing is shown, to avoid flicker. */
const PATIENCE_MS = 1000;
/** From then on something is wrong. */
const WORRY_MS = 5000;

/** Before the first state has arrived: nothing, then that the page is waiting, then what may be wrong. */
export function NotConnected({ link }: { link: LinkState }) {
  const { frame } = useTexts();
  const waitedMs = useWaited();
  useEffect(() => {
    document.title = frame.product;
  }, [frame]);
  if (link === 'refused') return <Note heading={frame.refusedHeading} text={frame.refusedHow} />;
  if (link === 'lost' || waitedMs >= WORRY_MS) {
    return <Note heading={frame.notConnected} text={frame.notConnectedHow} />;
  }
  return (
    <main className={styles.note}>
      {waitedMs >= PATIENCE_MS && (
        <>
          <Product />
          <p>{frame.connecting}</p>
        </>
      )}
    </main>
  );
}

function Note({ heading, text }: { heading: string; text: string }) {
  const { frame } = useTexts();
  return (
    <main className={styles.note}>
      <Product />
      <div className={styles.text} role="alert">
        <h1>{heading}</h1>
        <p>{text}</p>
      </div>
      {/* Not the frame's own button: that says why it waits, and there is no frame yet. */}
      <button
        type="button"
        className={`${buttons.button} ${buttons.main} ${styles.again}`}
        onClick={() => location.reload()}
      >
        {frame.tryAgain}
      </button>
    </main>
  );
}

function useWaited(): number {
  const [waitedMs, setWaitedMs] = useState(0);
  useEffect(() => {
    const timers = [PATIENCE_MS, WORRY_MS].map((ms) => setTimeout(() => setWaitedMs(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return waitedMs;
}
