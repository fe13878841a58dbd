import { type ClientContext, type ClientLink, createORPCClient, DynamicLink } from '@orpc/client';
import type { Setup } from '../../preload/contract.ts';

type ContractLink = ClientLink<ClientContext>;

export interface LastingClient {
  readonly setup: Setup;
  /** The current connection; `null`: there is none. */
  use(link: ContractLink | null): void;
}

/** A client that survives its connections: each call uses the newest, and fails while there is none. */
export function createLastingClient(): LastingClient {
  let newest: ContractLink | null = null;
  const dynamic = new DynamicLink<ClientContext>(() => {
    if (newest === null) throw new Error('Not connected.');
    return newest;
  });
  return {
    setup: createORPCClient(dynamic),
    use: (link) => {
      newest = link;
    },
  };
}
