import { useEffect, useRef, useState } from 'react';
import type { Setup } from '../../../preload/contract.ts';
import { failureOf } from '../../setup/failure-of.ts';
import { afterEvent, allBroken, type Verifying } from './verifying.ts';

const NONE: Verifying = { kind: 'none' };

export interface Verify {
  readonly verifying: Verifying;
  start(): void;
  /** Stops it, and forgets its result. */
  clear(): void;
}

/**
 * Compares every byte of what is installed; it stops with the page.
 * @param onResult so many files are damaged or missing
 */
export function useVerify(setup: Setup, onResult: (broken: number) => void): Verify {
  const [verifying, setVerifying] = useState(NONE);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);

  const start = () => {
    stop.current?.abort();
    const current = new AbortController();
    stop.current = current;
    setVerifying({ kind: 'running', path: null, fraction: null });
    void follow(setup, current.signal, setVerifying, onResult);
  };
  const clear = () => {
    stop.current?.abort();
    setVerifying(NONE);
  };
  return { verifying, start, clear };
}

async function follow(
  setup: Setup,
  signal: AbortSignal,
  onChange: (change: (before: Verifying) => Verifying) => void,
  onResult: (broken: number) => void,
): Promise<void> {
  try {
    for await (const event of await setup.install.verify(undefined, { signal })) {
      if (signal.aborted) return;
      onChange((before) => afterEvent(before, event));
      if (event.kind === 'result') onResult(allBroken(event.result.files).length);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (!signal.aborted) onChange(() => (failure === null ? NONE : { kind: 'failed', failure }));
  }
}
