import { type ReactNode, useId, useState } from 'react';
import classes from './sections.module.css';

export interface SectionShape {
  readonly title: string;
  /** Drawn, and asked for, while it is open. */
  content(): ReactNode;
}

interface SectionsProps {
  readonly sections: readonly SectionShape[];
  /** The one that is open to begin with; `null`: none. */
  readonly firstOpen: number | null;
}

/** Parts of the page that open below the answers, any number at once; their titles share a row. */
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
