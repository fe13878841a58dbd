import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Popover } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Button } from '../frame/button.tsx';
import { useTexts } from '../texts/use-texts.ts';
import classes from './term.module.css';

export type TermName =
  | 'token'
  | 'turn'
  | 'firstReply'
  | 'range'
  | 'registry'
  | 'vram'
  | 'guideline'
  | 'score';

interface TermProps {
  readonly name: TermName;
  /** As the sentence around it writes it; else the word itself. */
  readonly children?: ReactNode;
}

/** A word that not everybody knows: pressing it tells what it means; on phones at the foot of the screen. */
export function Term({ name, children }: TermProps) {
  const { terms } = useTexts();
  const { word, meaning } = terms.terms[name];
  const [isOpen, { close, toggle }] = useDisclosure(false);
  return (
    <Popover
      opened={isOpen}
      onChange={(open) => (open ? undefined : close())}
      width={280}
      position="bottom-start"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <button type="button" className={classes.term} onClick={toggle}>
          {children ?? word}
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
