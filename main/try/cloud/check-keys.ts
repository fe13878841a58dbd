import { once } from 'node:events';
import got, { RequestError } from 'got';
import type { Network } from '../../network.ts';
import type { CloudKeys, KeyCheck } from '../nouns/cloud-keys.ts';
import { PROVIDERS, type Provider } from './providers.ts';

/** For the whole request: a call could wait no longer. */
export const ANSWER_MS = 10_000;

interface Ways {
  readonly signal: AbortSignal;
  readonly network: Network;
  /** Tests ask servers of their own. */
  readonly providers?: readonly Provider[];
  /** Milliseconds. */
  readonly timeoutMs?: number;
}

/** What a provider answered; `null`: nothing. */
interface Answer {
  readonly status: number;
  readonly roundTripMs: number;
}

/**
 * Asks each key's provider once whether it accepts the key. A key of an unknown provider is sent nowhere: its state is
 * `unclear` and its host empty. The round trip is that of the request alone: voice servers keep connections open.
 * @throws the signal's reason, and nothing else: an error could carry a key
 */
export async function checkKeys(keys: CloudKeys, ways: Ways): Promise<KeyCheck[]> {
  return await Promise.all(Object.entries(keys).map(([name, key]) => checkKey(name, key, ways)));
}

async function checkKey(name: string, key: string, ways: Ways): Promise<KeyCheck> {
  const provider = (ways.providers ?? PROVIDERS).find((each) => each.key === name);
  if (provider === undefined) {
    return { key: name, host: '', state: 'unclear', roundTripMs: null, status: null };
  }
  const answer = await ask(provider, key, ways);
  return {
    key: name,
    host: new URL(provider.url).host,
    state: answer === null ? 'unreachable' : stateOf(answer.status),
    roundTripMs: answer?.roundTripMs ?? null,
    status: answer?.status ?? null,
  };
}

/** A redirect is not followed: the key is for that host alone. */
async function ask(
  { url, scheme }: Provider,
  key: string,
  { signal, network, timeoutMs = ANSWER_MS }: Ways,
): Promise<Answer | null> {
  signal.throwIfAborted();
  // The library's limit begins with a connection, which a proxy may never give.
  const limit = AbortSignal.timeout(timeoutMs);
  const stream = got.stream(url, {
    agent: network.agents,
    headers: { authorization: `${scheme} ${key}` },
    followRedirect: false,
    throwHttpErrors: false,
    decompress: false,
    retry: { limit: 0 },
  });
  try {
    await once(stream, 'response', { signal: AbortSignal.any([signal, limit]) });
    const { upload, response } = stream.timings ?? {};
    const status = stream.response?.statusCode;
    if (status === undefined || upload === undefined || response === undefined) return null;
    return { status, roundTripMs: response - upload };
  } catch (error) {
    signal.throwIfAborted();
    if (limit.aborted || error instanceof RequestError) return null;
    throw error;
  } finally {
    // The list itself is of no interest, nor is what the stream still has to say.
    stream.on('error', () => {});
    stream.destroy();
  }
}

/** Providers that are busy, that fail, or that forbid only the list to this key say nothing about the key. */
function stateOf(status: number): KeyCheck['state'] {
  if (status >= 200 && status < 300) return 'accepted';
  return status === 401 ? 'refused' : 'unclear';
}
