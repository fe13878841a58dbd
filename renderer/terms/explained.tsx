import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Button } from '../frame/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import classes from './explained.module.css';

interface ExplainedProps {
  readonly meaning: ReactNode;
  readonly children: ReactNode;
  /** A line of its own, not a word of a sentence. */
  readonly isLine?: boolean;
}

/** Text with an explanation: pressing shows it, below the text or on phones at the bottom of the screen. */
export function Explained({ meaning, children, isLine = false }: ExplainedProps) {
  const { terms } = useTexts();
  const [isOpen, { close, toggle }] = useDisclosure(false);
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => (open ? undefined : close())}
      width={280}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={`${classes.words} ${isLine ? classes.line : classes.inSentence}`}
          onClick={toggle}
          // The focus moves into the meaning a moment after it has appeared.
          onKeyDown={(event) => event.key === 'Escape' && close()}
        >
          {children}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={classes.meaning}>
        <p>{meaning}</p>
        <Button kind="quiet" small onClick={close}>
          {terms.close}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
