import { type ReactNode, useId } from 'react';
import { Icon } from '../icons/icon.tsx';
import styles from './opener.module.css';

interface OpenerProps {
  readonly title: string;
  readonly isOpen: boolean;
  open(isOpen: boolean): void;
  readonly children: ReactNode;
  /** Always in sight, and last: nothing moves under the pointer that has just changed it. */
  readonly below?: ReactNode;
}

/** A title that opens what is below it; folded content is not there at all. */
export function Opener({ title, isOpen, open, children, below }: OpenerProps) {
  const id = useId();
  return (
    <div className={styles.section}>
      <button
        type="button"
        className={styles.opener}
        data-open={isOpen}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => open(!isOpen)}
      >
        <Icon name="chevron" />
        {title}
      </button>
      <div id={id} hidden={!isOpen} className={styles.content}>
        {isOpen && children}
      </div>
      {below}
    </div>
  );
}
