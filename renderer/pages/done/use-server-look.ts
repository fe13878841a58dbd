import { useEffect, useRef, useState } from 'react';
import type { Failure, ServerLook, Setup } from '../../../preload/contract.ts';
import { failureOf } from '../../setup/failure-of.ts';

/** What is known about a voice server. */
export type Looked =
  | { readonly kind: 'idle' | 'looking' }
  /** It does not answer yet, and is asked again. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'not-up'; readonly sec: number }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'answered'; readonly look: ServerLook };

/** A container that was recreated loads its models in this time, unless something is wrong. */
const PATIENCE_SEC = 60;
const AGAIN_MS = 5000;

/** What a server says while it starts. */
const NOT_YET: readonly Failure['code'][] = ['server-unreachable', 'server-closed', 'server-silent'];

/** Asks a voice server what it runs, again and again while it starts. It stops with the page. */
export function useServerLook(setup: Setup): { readonly looked: Looked; look(server: string): void } {
  const [looked, setLooked] = useState<Looked>({ kind: 'idle' });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const look = (server: string) => {
    stop.current?.abort();
    const current = new AbortController();
    stop.current = current;
    setLooked({ kind: 'looking' });
    void follow(setup, server, current.signal, setLooked);
  };
  return { looked, look };
}

async function follow(
  setup: Setup,
  server: string,
  signal: AbortSignal,
  onChange: (looked: Looked) => void,
): Promise<void> {
  // By the clock: one look may itself take long.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_SEC * 1000);
  const stop = AbortSignal.any([signal, patience.signal]);
  try {
    while (!signal.aborted) {
      const looked = await lookOnce(setup, server, stop);
      if (signal.aborted) return;
      if (looked.kind !== 'waiting') return onChange(looked);
      if (patience.signal.aborted) return onChange({ kind: 'not-up', sec: PATIENCE_SEC });
      onChange(looked);
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  } finally {
    clearTimeout(timer);
  }
}

async function lookOnce(setup: Setup, server: string, signal: AbortSignal): Promise<Looked> {
  try {
    return { kind: 'answered', look: await setup.try.look({ server }, { signal }) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || NOT_YET.includes(failure.code)) return { kind: 'waiting' };
    return { kind: 'failed', failure };
  }
}
