import { useCallback, useSyncExternalStore } from 'react';
import type { Host, LinkState } from '../host.ts';
import { useTexts } from '../texts/use-texts.ts';

/** Whether the machine side answers now. */
export function useLink({ link }: Host): LinkState {
  const subscribe = useCallback((onChange: () => void) => link.subscribe(onChange), [link]);
  return useSyncExternalStore(subscribe, () => link.now());
}

/** Why nothing can be asked of the machine side now; `undefined`: it can. */
export function useWaitingForLink(host: Host): string | undefined {
  const { blocks } = useTexts();
  return useLink(host) === 'up' ? undefined : blocks.waitingForLink;
}
