/**
 * How this tab authenticates to the browser host. Paths and names are those of the host's `handshake.ts`,
 * which explains them; a test compares them.
 */
export const PATHS = { enter: '/enter', session: '/session', link: '/link', contract: '/contract' } as const;
export const SECRET_KEY = 'voicefit-secret';
export const SUBPROTOCOL = 'voicefit';
export const SECRET_SUBPROTOCOL = 'voicefit-secret.';

/** What the page at `enter` left for this tab; `null`: the address was typed, or storage is forbidden. */
export function storedSecret(): string | null {
  try {
    return sessionStorage.getItem(SECRET_KEY);
  } catch {
    return null;
  }
}

export function openContract(secret: string): WebSocket {
  const address = new URL(PATHS.contract, location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return new WebSocket(address, [SUBPROTOCOL, `${SECRET_SUBPROTOCOL}${secret}`]);
}

const UNAUTHORIZED = 401;

/** Why a socket is not open: scripts only learn that it is not. */
export async function whyClosed(secret: string): Promise<'lost' | 'refused'> {
  try {
    const { status } = await fetch(PATHS.session, { headers: bearer(secret), cache: 'no-store' });
    return status === UNAUTHORIZED ? 'refused' : 'lost';
  } catch {
    return 'lost';
  }
}

/** A one-time address for another tab. Throws if the host does not return one. */
export async function linkForAnotherTab(secret: string): Promise<string> {
  const response = await fetch(PATHS.link, { method: 'POST', headers: bearer(secret) });
  const answer: unknown = await response.json();
  if (typeof answer === 'object' && answer !== null && 'url' in answer && typeof answer.url === 'string') {
    return answer.url;
  }
  throw new Error(`The host answered ${response.status} without a link.`);
}

const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
