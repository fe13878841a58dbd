import type { Setup } from '../../preload/contract.ts';
import { useTexts } from '../texts/use-texts.ts';
import { TokenField } from './token-field.tsx';

interface ServerTokenProps {
  readonly setup: Setup;
  /** The machine side has it. */
  onKept(): void;
}

/** The voice server's token. */
export function ServerToken({ setup, onKept }: ServerTokenProps) {
  const { token: words } = useTexts().tryIt.server;
  const { useToken: keepToken } = setup.try;
  return <TokenField words={words} keep={(token) => keepToken({ token })} onKept={onKept} />;
}
