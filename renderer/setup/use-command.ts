import { useState } from 'react';
import type { Failure } from '../../preload/contract.ts';
import { failureOf } from './failure-of.ts';

export interface Command<Input extends unknown[]> {
  /** Never throws. Answers whether it was done. */
  run(...input: Input): Promise<boolean>;
  readonly isRunning: boolean;
  /** Why the last run was not done; `null` after a cancelled one. */
  readonly failure: Failure | null;
}

/** Something a user sets off: `useCommand((choice: Choice) => setup.recommend.choose(choice))`. */
export function useCommand<Input extends unknown[]>(
  command: (...input: Input) => Promise<unknown>,
): Command<Input> {
  const [running, setRunning] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const run = async (...input: Input) => {
    setRunning((count) => count + 1);
    setFailure(null);
    try {
      await command(...input);
      return true;
    } catch (error) {
      setFailure(failureOf(error));
      return false;
    } finally {
      setRunning((count) => count - 1);
    }
  };
  return { run, isRunning: running > 0, failure };
}
