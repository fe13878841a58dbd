import { useTexts } from '../texts/use-texts.ts';
import { useFrame } from './frame-context.ts';

/** Why the machine side cannot be called now; `undefined`: it can. */
export function useWaitingForLink(): string | undefined {
  const { frame } = useTexts();
  return useFrame().link === 'up' ? undefined : frame.waitingForLink;
}
