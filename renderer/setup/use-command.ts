import { useState } from 'react';
import type { Failure } from '../../preload/contract.ts';
import { failureOf } from './failure-of.ts';

export interface Command<Input extends unknown[]> {
  /** Never throws. Returns whether it succeeded. */
  run(...input: Input): Promise<boolean>;
  readonly isRunning: boolean;
  /** Why the last run failed; `null` after a cancelled one. */
  readonly failure: Failure | null;
  /** Forgets that failure, when another command of the same group starts. */
  forget(): void;
}

/** An action of the user: `useCommand((choice: Choice) => setup.recommend.choose(choice))`. */
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
  return { run, isRunning: running > 0, failure, forget: () => setFailure(null) };
}
