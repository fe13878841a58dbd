import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** For screen readers only: others see it as a shape or a position. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className={styles.hidden}>{children}</span>;
}
