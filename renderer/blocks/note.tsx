import type { ReactNode } from 'react';
import styles from './note.module.css';

export type Tone = 'info' | 'ok' | 'warn' | 'bad';

/** In a box of 20 px; each tone has a shape of its own. */
const PATHS: Record<Tone, string> = {
  info: 'M10 9v5M10 6v.1M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z',
  ok: 'M4 10.5l4 4 8-9',
  warn: 'M10 3.5L17.5 16.5H2.5zM10 8.5v3.5M10 14.2v.1',
  bad: 'M7 7l6 6M13 7l-6 6M17 10a7 7 0 1 1-14 0a7 7 0 0 1 14 0z',
};

/** Something to know, with a mark whose shape says how serious it is. */
export function Note({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <div className={`${styles.note} ${styles[tone]}`}>
      <ToneMark tone={tone} />
      <div className={styles.body}>{children}</div>
    </div>
  );
}

export function ToneMark({ tone }: { readonly tone: Tone }) {
  return (
    <svg
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[tone]} />
    </svg>
  );
}
