import type { ServerLook } from '../nouns/server-look.ts';
import { type Part, ServerLacksPart } from './errors.ts';
import { LIMITS, type Limits, within } from './limits.ts';
import { Link, type ServerAddress } from './link.ts';
import { AuthResponse, StatusResponse } from './messages.ts';

/**
 * What a voice server runs now.
 * @param token `null`: none is given
 * @throws ServerAddressInvalid, ServerUnreachable, ServerRefusedToken, ServerSilent, ServerClosed, ServerUnexpected; the
 * signal's reason
 */
export async function lookAtServer(
  url: string,
  token: string | null,
  signal: AbortSignal,
  limits: Limits = LIMITS,
): Promise<ServerLook> {
  return lookOf(url, await askStatus({ url, token }, signal, limits));
}

/** A connection that has shown its token. */
export async function enter(address: ServerAddress, signal: AbortSignal, limits: Limits): Promise<Link> {
  const link = await Link.open(address, limits.connect, signal);
  if (address.token === null) return link;
  try {
    link.send({ type: 'auth', auth_token: address.token });
    await link.expect(AuthResponse, 'auth', within(limits.auth));
    return link;
  } catch (error) {
    await link[Symbol.asyncDispose]();
    throw error;
  }
}

export async function askStatus(
  address: ServerAddress,
  signal: AbortSignal,
  limits: Limits,
): Promise<StatusResponse> {
  await using link = await enter(address, signal, limits);
  link.send({ type: 'status' });
  return (await link.expect(StatusResponse, 'status', within(limits.status))).answer;
}

export function lookOf(url: string, { models, config }: StatusResponse): ServerLook {
  const named = ({ loaded, path }: StatusResponse['models'][Part]) => ({ isLoaded: loaded, path });
  return {
    url,
    stt: named(models.stt),
    llm: named(models.llm),
    tts: named(models.tts),
    mode: config.runtime_mode ?? null,
    isMock: config.mock_models === true,
  };
}

/**
 * Why asking for a part would prove nothing; `null`: it runs. A server of made-up models says that all are loaded, and
 * one without a language model answers a sentence of its own.
 */
export function whyNot(part: Part, url: string, { models, config }: StatusResponse): ServerLacksPart | null {
  if (config.mock_models === true) return new ServerLacksPart(url, part, 'LOCAL_AI_MOCK_MODELS=1');
  if (part === 'llm' && config.runtime_mode === 'minimal') {
    return new ServerLacksPart(url, part, 'LOCAL_AI_MODE=minimal');
  }
  if (models[part].loaded) return null;
  const said = config.startup_errors?.[part];
  return new ServerLacksPart(url, part, typeof said === 'string' ? said : null);
}
