import { onTestFinished } from 'vitest';
import type { Limits } from '../../../main/try/server/limits.ts';
import { type ServerRequest, tryServer } from '../../../main/try/server/try-server.ts';
import type { SomeBehaviour } from './server-behaviour.ts';
import { VoiceServer } from './voice-server.ts';

/** Silences that are soon noticed, yet longer than a busy machine needs for an answer. */
export const IMPATIENT: Limits = {
  connect: 5_000,
  auth: 5_000,
  status: 5_000,
  llm: 5_000,
  tts: 5_000,
  stt: 5_000,
  quiet: 400,
  silence: 400,
};

export const SENTENCE = 'Good day, how may I help you?';

/** A voice server that ends with the test. */
export async function serverThat(behaviour: SomeBehaviour = {}): Promise<VoiceServer> {
  const server = await VoiceServer.start(behaviour);
  onTestFinished(() => server[Symbol.asyncDispose]());
  return server;
}

/** Tries a server as the trial step does; its limits are short. */
export const trying = (
  { url }: { readonly url: string },
  more: Partial<ServerRequest> = {},
  limits: Partial<Limits> = {},
) =>
  tryServer(
    {
      url,
      token: null,
      opening: 'Good day.',
      prompt: 'When are you open on Sunday?',
      sentence: SENTENCE,
      signal: new AbortController().signal,
      report: () => {},
      ...more,
    },
    { ...IMPATIENT, ...limits },
  );
