/** What the environment and the options say about where files come from. */
export interface Sources {
  /** Serves every file, from the same path: `--mirror`. */
  readonly mirror: URL | null;
  /** Takes the place of Hugging Face's own host: `HF_ENDPOINT`. */
  readonly hubEndpoint: URL | null;
  /** Proves to Hugging Face, or what takes its place, who asks: `HF_TOKEN`. */
  readonly hubToken: string | null;
}

const HUB = 'huggingface.co';

/** Where a file is asked for, and with which token. */
export interface Address {
  readonly url: URL;
  /** For this host only: never sent to a mirror, nor along a redirect to another host. */
  readonly token: string | null;
  /** Whether plain http is accepted, here and along redirects: the user has named the host. */
  readonly mayBeHttp: boolean;
}

/**
 * Where to fetch a file of the registry. A mirror, or the endpoint of Hugging Face, replaces scheme and host and
 * keeps the path.
 */
export function addressOf(registryUrl: string, { mirror, hubEndpoint, hubToken }: Sources): Address {
  const url = new URL(registryUrl);
  if (mirror !== null) return { url: onHost(url, mirror), token: null, mayBeHttp: true };
  if (url.hostname !== HUB) return { url, token: null, mayBeHttp: false };
  if (hubEndpoint === null) return { url, token: hubToken, mayBeHttp: false };
  const there = onHost(url, hubEndpoint);
  return { url: there, token: isSafe(there) ? hubToken : null, mayBeHttp: true };
}

/** Whether nobody on the way can read or change what is sent: encrypted, or it never leaves this machine. */
export function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** A mirror in a folder of its host keeps that folder. */
function onHost({ pathname, search }: URL, host: URL): URL {
  const there = new URL(host);
  there.pathname = host.pathname.replace(/\/$/, '') + pathname;
  there.search = search;
  there.hash = '';
  return there;
}
