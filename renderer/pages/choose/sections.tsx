import { type ReactNode, useId, useState } from 'react';
import classes from './sections.module.css';

export interface SectionShape {
  readonly title: string;
  /** Rendered, and requested, only while it is open. */
  content(): ReactNode;
}

interface SectionsProps {
  readonly sections: readonly SectionShape[];
  /** The section that is open initially; `null`: none. */
  readonly firstOpen: number | null;
}

/** Sections below the answers, any number open at once; their titles share a row. */
export function Sections({ sections, firstOpen }: SectionsProps) {
  const id = useId();
  const [open, setOpen] = useState<readonly number[]>(firstOpen === null ? [] : [firstOpen]);
  const toggle = (index: number) =>
    setOpen((last) => (last.includes(index) ? last.filter((other) => other !== index) : [...last, index]));
  return (
    <div>
      <div className={classes.titles}>
        {sections.map(({ title }, index) => (
          <button
            key={title}
            type="button"
            className={classes.title}
            aria-expanded={open.includes(index)}
            aria-controls={`${id}-${index}`}
            onClick={() => toggle(index)}
          >
            <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <path d="M7.5 4.5l6 5.5l-6 5.5" />
            </svg>
            {title}
          </button>
        ))}
      </div>
      {sections.map(({ title, content }, index) => (
        <section key={title} id={`${id}-${index}`} className={classes.section} hidden={!open.includes(index)}>
          {open.includes(index) && (
            <>
              <h2 className={classes.heading}>{title}</h2>
              {content()}
            </>
          )}
        </section>
      ))}
    </div>
  );
}
