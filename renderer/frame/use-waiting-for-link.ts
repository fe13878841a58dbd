import { useTexts } from '../texts/use-texts.ts';
import { useFrame } from './frame-context.ts';

/** Why nothing can be asked of the machine side now; `undefined`: it can. */
export function useWaitingForLink(): string | undefined {
  const { frame } = useTexts();
  return useFrame().link === 'up' ? undefined : frame.waitingForLink;
}
