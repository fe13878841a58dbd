import { type RefObject, useRef } from 'react';
import type { Failure, Setup } from '../../../preload/contract.ts';
import { useCommand } from '../../setup/use-command.ts';

/** The end of a download without a trace, and the question before it. */
export interface Ending {
  readonly dialog: RefObject<HTMLDialogElement | null>;
  readonly isRunning: boolean;
  readonly failure: Failure | null;
  ask(): void;
  close(): void;
  /** Ends it, and removes what is not whole. */
  removeAll(): void;
}

/** @param onEnd other files are there than before */
export function useEnding(setup: Setup, onEnd: () => void): Ending {
  const dialog = useRef<HTMLDialogElement>(null);
  const remove = useCommand(async () => {
    await setup.steps.cancel({ step: 'install' });
    await setup.install.discard();
    onEnd();
  });
  const close = () => dialog.current?.close();
  return {
    dialog,
    isRunning: remove.isRunning,
    failure: remove.failure,
    ask: () => dialog.current?.showModal(),
    close,
    removeAll: () => {
      close();
      void remove.run();
    },
  };
}
