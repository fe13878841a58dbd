import type { Sources } from './fetch/address.ts';

/**
 * Where files come from, by the conventions of huggingface_hub: `HF_ENDPOINT` replaces the host, `HF_TOKEN` proves who
 * asks.
 * @param mirror that the user has named; `undefined`: none
 */
export function sourcesOf(env: NodeJS.ProcessEnv, mirror: string | undefined): Sources {
  const token = (env.HF_TOKEN ?? env.HUGGING_FACE_HUB_TOKEN ?? '').trim();
  return {
    mirror: mirror === undefined ? null : new URL(mirror),
    hubEndpoint: endpointIn(env.HF_ENDPOINT),
    hubToken: SENDABLE.test(token) ? token : null,
  };
}

/** No header can carry anything else, such as a line break that was copied with a token. */
const SENDABLE = /^[!-~]+$/;

/** A host without a scheme is meant with https. */
function endpointIn(text = ''): URL | null {
  const named = text.trim();
  if (named === '') return null;
  return /^https?:\/\//i.test(named) ? URL.parse(named) : URL.parse(`https://${named}`);
}
