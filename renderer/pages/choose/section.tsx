import { type ReactNode, useState } from 'react';
import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Drawn, and asked for, once it is opened. */
  readonly children: () => ReactNode;
}

/** A part of the page that opens below the answers. */
export function Section({ title, children }: SectionProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      className={classes.section}
      open={isOpen}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary className={classes.title}>
        <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
          <path d="M7.5 4.5l6 5.5l-6 5.5" />
        </svg>
        <h2>{title}</h2>
      </summary>
      <div className={classes.body}>{isOpen && children()}</div>
    </details>
  );
}
