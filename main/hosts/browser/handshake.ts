/**
 * How a page of ours reaches this host. Nothing here is secret; the renderer keeps the same values.
 *
 * 1. The host prints `http://127.0.0.1:PORT/enter#token=...`. What follows `#` never reaches a server,
 *    a log or a Referer. The page at `/enter` is the only one that opens without a session, and always
 *    the host's own: the renderer never sees a token.
 * 2. Its script takes the token out of the address and posts `{ "token": "..." }` to `/session`. A token
 *    works once and for ten minutes. The answer sets the cookie, which opens static files and nothing
 *    else (cookies ignore ports, so any local server may receive it), and carries `{ "secret": "..." }`.
 *    The script keeps the secret in sessionStorage under `SECRET_KEY` and goes on to `/`.
 * 3. `/`, the renderer's index.html, and its assets need the cookie. A renderer that finds no secret in
 *    sessionStorage (an address typed into a new tab) does `location.replace('/enter')`: that page says
 *    how to get a link.
 * 4. The contract:
 *    `new WebSocket('ws://' + location.host + '/contract', ['voicefit', 'voicefit-secret.' + secret])`.
 *    The host picks `voicefit`. It needs cookie, secret and Origin; text messages of oRPC, at most 1 MiB.
 * 5. Why a socket was refused is not shown to scripts. When one closes or does not open, ask
 *    `fetch('/session', { headers: { Authorization: 'Bearer ' + secret } })`: 204, the link is `lost` for
 *    a moment, try again; 401, it is `refused` (the host was started anew); no answer at all, `lost`.
 * 6. Another tab: `fetch('/link', { method: 'POST', headers: { Authorization: 'Bearer ' + secret } })`
 *    answers `{ "url": "http://.../enter#token=..." }`, with the host and port that this page was asked under.
 */
export const PATHS = { enter: '/enter', session: '/session', link: '/link', contract: '/contract' } as const;

export const SECRET_KEY = 'voicefit-secret';

/** The subprotocol that is chosen, and the one that carries the secret and is never echoed. */
export const SUBPROTOCOL = 'voicefit';
export const SECRET_SUBPROTOCOL = 'voicefit-secret.';
