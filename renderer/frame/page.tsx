import { useEffect, useLayoutEffect, useRef } from 'react';
import { pageName } from '../../main/words/page-name.ts';
import { useTexts } from '../texts/use-texts.ts';
import { useFrame } from './frame-context.ts';
import styles from './page.module.css';
import { PageActions } from './page-actions.tsx';
import type { PageShape } from './page-shape.ts';
import { stepPosition } from './step-position.ts';

/** The layout of a page: heading, content and buttons, in the same places on every page. */
export function Page({ heading, lead, children, back, secondary, main }: PageShape) {
  const { page, wasTurnedTo, showInSheet } = useFrame();
  const texts = useTexts();
  const { frame } = texts;
  const headingRef = useRef<HTMLHeadingElement>(null);
  const name = pageName(page, texts);
  const position = stepPosition(page);

  useEffect(() => {
    document.title = frame.title(name);
  }, [frame, name]);
  useLayoutEffect(() => {
    if (!wasTurnedTo) return;
    window.scrollTo(0, 0);
    headingRef.current?.focus({ preventScroll: true });
  }, [wasTurnedTo]);
  useEffect(() => showInSheet(secondary ?? null));
  useEffect(() => () => showInSheet(null), [showInSheet]);

  return (
    <>
      <main id="page" className={styles.page} tabIndex={-1}>
        <p className={styles.which}>
          {position === null ? name : frame.whichStep(position.number, position.of, name)}
        </p>
        <h1 ref={headingRef} className={styles.heading} tabIndex={-1} data-heading>
          {heading}
        </h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        <div className={styles.content}>{children}</div>
      </main>
      <PageActions back={back} secondary={secondary} main={main} />
    </>
  );
}
