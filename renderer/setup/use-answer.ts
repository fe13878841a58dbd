import { useEffect, useEffectEvent, useState } from 'react';
import type { Failure } from '../../preload/contract.ts';
import { failureOf } from './failure-of.ts';

/** The latest answer, even while another request is pending or has failed. */
export interface Answer<T> {
  readonly answer: T | null;
  /** Why the last request failed. */
  readonly failure: Failure | null;
  readonly isAsking: boolean;
  /** Repeats the request. */
  askAgain(): void;
}

/**
 * Calls the machine side, and again whenever `about` changes; the old answer stays until the new one arrives,
 * so that nothing flickers.
 * @param ask calls a procedure: `(signal) => setup.recommend.advise({ model }, { signal })`
 * @param about everything that the answer depends on; compared by its JSON. `null`: nothing is requested.
 */
export function useAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, about: unknown): Answer<T> {
  const [answer, setAnswer] = useState<T | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [settled, setSettled] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const question = about === null ? null : `${round} ${JSON.stringify(about)}`;
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    if (question === null) return;
    const stop = new AbortController();
    askNow(stop.signal)
      .then((newest) => {
        if (stop.signal.aborted) return;
        setAnswer(newest);
        setFailure(null);
        setSettled(question);
      })
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setFailure(failureOf(error));
        setSettled(question);
      });
    return () => stop.abort();
  }, [question]);

  const isAsking = question !== null && settled !== question;
  return { answer, failure, isAsking, askAgain: () => setRound((last) => last + 1) };
}
