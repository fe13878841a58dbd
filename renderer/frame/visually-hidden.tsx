import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** For screen readers alone: what others see as a shape or a place. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
