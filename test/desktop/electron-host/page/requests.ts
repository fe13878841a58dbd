import type { PausedRequest } from '../chromium/commands.ts';
import type { PageSession } from '../chromium/devtools.ts';
import { appAddress, mappedScheme } from './mapped-address.ts';

/** Decides about the requests of a page, by the addresses that the app knows. */
export interface Gate {
  /** Whether a frame may navigate there. Also prepares for it. */
  mayNavigate(url: string, frameId: string): Promise<boolean>;
  /** The app's responses for its own scheme. */
  serve(scheme: string, request: Request): Promise<Response>;
}

/** What became of the requests, for whoever looks into a page that stays empty. */
const outcomes: string[] = [];

export const requestOutcomes = (): readonly string[] => outcomes;

/** Every request of a page is intercepted here before anything is fetched. */
export async function watchRequests(session: PageSession, gate: Gate): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    const at = outcomes.push(`${paused.request.url}: no answer yet`) - 1;
    const note = (outcome: string) => {
      outcomes[at] = `${paused.request.url}: ${outcome}`;
    };
    // A page that has closed needs no answer.
    decide(session, gate, paused).then(note, (error: unknown) => {
      note(String(error));
      session.post('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' });
    });
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] });
}

async function decide(session: PageSession, gate: Gate, paused: PausedRequest): Promise<string> {
  const { requestId, frameId, resourceType, request } = paused;
  const url = appAddress(request.url + (request.urlFragment ?? ''));
  if (resourceType === 'Document' && !(await gate.mayNavigate(url, frameId))) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
    return 'refused';
  }
  const scheme = mappedScheme(url);
  if (scheme === null) {
    await session.send('Fetch.continueRequest', { requestId });
    return 'fetched by Chromium';
  }
  const response = await gate.serve(scheme, requestFor(url, paused));
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
  return `answered with ${response.status}`;
}

function requestFor(url: string, { request: { method, headers, postData } }: PausedRequest): Request {
  return new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) });
}
