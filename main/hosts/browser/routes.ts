import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { type Answer, fileAnswer, html, json, plain } from './answer.ts';
import type { EnterFiles } from './enter/files.ts';
import { enterPage } from './enter/page.ts';
import { type Asked, isForeign, isOwnHost, isOwnOrigin } from './guards.ts';
import { PATHS } from './handshake.ts';
import type { OneTimeLinks } from './one-time-links.ts';
import { INDEX, type RendererFiles } from './renderer-files.ts';
import { hasBearer, hasCookie, hasSecretSubprotocol, type Session, setCookie } from './session.ts';

/** The parts of a request that decide the response. */
export interface Request extends Asked {
  /** The path of its address. */
  readonly path: string;
  /** What was posted, if anything. */
  readonly body: string;
}

/** What the responses depend on. */
export interface Premises {
  readonly session: Session;
  readonly links: OneTimeLinks;
  readonly files: RendererFiles;
  readonly enter: EnterFiles;
}

/** Answers every request that is not for a WebSocket. Unauthorized clients learn that and no more. */
export function answerTo(request: Request, premises: Premises): Answer {
  const refusal = refusalOf(request);
  if (refusal !== null) return refusal;
  const { method, path } = request;
  if (method === 'POST') return answerToPost(request, premises);
  if (path === PATHS.session) return isIn(request.headers, premises.session) ? { status: 204 } : NOT_IN;
  return answerToGet(request, premises);
}

/** Why a WebSocket is refused; `null`: it is accepted. */
export function socketRefusal(request: Omit<Request, 'body'>, session: Session): Answer | null {
  const refusal = refusalOf(request);
  if (refusal !== null) return refusal;
  if (request.path !== PATHS.contract) return NOT_FOUND;
  if (!isOwnOrigin(request)) return FOREIGN;
  const { headers } = request;
  return hasCookie(headers, session) && hasSecretSubprotocol(headers, session) ? null : NOT_IN;
}

function refusalOf(asked: Asked): Answer | null {
  if (!isOwnHost(asked))
    return plain(403, 'Only localhost, 127.0.0.1 and [::1] are accepted as the host name.');
  if (isForeign(asked)) return FOREIGN;
  if (asked.method === 'GET' || asked.method === 'HEAD' || asked.method === 'POST') return null;
  return plain(405, 'Only GET, HEAD and POST are supported.', { allow: 'GET, HEAD, POST' });
}

const FOREIGN = plain(403, 'Only pages of Voicefit itself may ask this.');
const NOT_IN = plain(401, 'This needs a session. Press Enter in the terminal of Voicefit for a link.');
const NOT_FOUND = plain(404, 'There is nothing at this address.');

/** The cookie alone opens only files: other servers on this computer may know it. */
function isIn(headers: IncomingHttpHeaders, session: Session): boolean {
  return hasCookie(headers, session) && hasBearer(headers, session);
}

function answerToPost(request: Request, { session, links }: Premises): Answer {
  const { headers, path } = request;
  if (path !== PATHS.session && path !== PATHS.link) return NOT_FOUND;
  if (!isOwnOrigin(request)) return FOREIGN;
  if (path === PATHS.session) return openSession(request, session, links);
  if (!isIn(headers, session)) return NOT_IN;
  return json(200, { url: linkAt(`http://${headers.host}`, links) });
}

const TokenPost = z.object({ token: z.string() });

function openSession({ headers, body }: Request, session: Session, links: OneTimeLinks): Answer {
  const posted = /^application\/json\b/.test(headers['content-type'] ?? '') ? parsed(body) : null;
  if (posted === null) return plain(400, 'A token is expected, as JSON.');
  if (!links.redeem(posted.token)) return plain(401, 'This link has already been used or has expired.');
  return json(200, { secret: session.secret }, { 'set-cookie': setCookie(session, headers.host ?? '') });
}

function parsed(body: string): z.infer<typeof TokenPost> | null {
  try {
    return TokenPost.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    return null;
  }
}

/** A new one-time link, at the address under which a browser reaches this host. */
export function linkAt(origin: string, links: OneTimeLinks): string {
  return `${origin}${PATHS.enter}#token=${links.issue()}`;
}

function answerToGet({ headers, path }: Request, { session, files, enter }: Premises): Answer {
  if (path === PATHS.enter) return html(200, enterPage(headers['accept-language']));
  // Browsers request it by themselves; the wizard names its own.
  if (path === '/favicon.ico') return { status: 204 };
  const entered = enter.get(path);
  if (entered !== undefined) return entered;
  if (!hasCookie(headers, session)) return html(401, enterPage(headers['accept-language']));
  const file = files.get(path === '/' ? INDEX : path);
  return file === undefined ? NOT_FOUND : fileAnswer(file, headers);
}
