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

/**
 * Asks a voice server what it runs, again and again while it starts, and after that too: it may be recreated while this page
 * is open. It stops with the page, or when it runs what is wanted.
 */
export function useServerLook(setup: Setup): {
  readonly looked: Looked;
  look(server: string): void;
  stop(): void;
} {
  const [looked, setLooked] = useState<Looked>({ kind: 'idle' });
  const following = useRef<AbortController | null>(null);
  const stop = () => following.current?.abort();
  useEffect(() => () => following.current?.abort(), []);
  const look = (server: string) => {
    stop();
    const current = new AbortController();
    following.current = current;
    setLooked({ kind: 'looking' });
    void follow(setup, server, current.signal, setLooked);
  };
  return { looked, look, stop };
}

async function follow(
  setup: Setup,
  server: string,
  signal: AbortSignal,
  onChange: (looked: Looked) => void,
): Promise<void> {
  while (!signal.aborted) {
    const looked = await untilUp(setup, server, signal, onChange);
    if (looked === null) return;
    onChange(looked);
    if (looked.kind !== 'answered') return;
    await again();
  }
}

/** What the server answers once it is up, or why it is not; `null`: it was stopped. */
async function untilUp(
  setup: Setup,
  server: string,
  signal: AbortSignal,
  onChange: (looked: Looked) => void,
): Promise<Looked | null> {
  // By the clock: one look may itself take long.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_SEC * 1000);
  const stop = AbortSignal.any([signal, patience.signal]);
  try {
    for (;;) {
      const looked = await lookOnce(setup, server, stop);
      if (signal.aborted) return null;
      if (looked.kind !== 'waiting') return looked;
      if (patience.signal.aborted) return { kind: 'not-up', sec: PATIENCE_SEC };
      onChange(looked);
      await again();
    }
  } finally {
    clearTimeout(timer);
  }
}

const again = () => new Promise((resolve) => setTimeout(resolve, AGAIN_MS));

async function lookOnce(setup: Setup, server: string, signal: AbortSignal): Promise<Looked> {
  try {
    return { kind: 'answered', look: await setup.try.look({ server }, { signal }) };
  } catch (error) {
    const failure = failureOf(error);
    if (failure === null || NOT_YET.includes(failure.code)) return { kind: 'waiting' };
    return { kind: 'failed', failure };
  }
}
