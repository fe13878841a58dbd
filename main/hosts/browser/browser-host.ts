import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { asHttpText, plain, send } from './answer.ts';
import { ContractSockets, type SetupRouter } from './contract-sockets.ts';
import { readEnterFiles } from './enter/files.ts';
import { ADDRESS, listen } from './listen.ts';
import { OneTimeLinks } from './one-time-links.ts';
import { readBody } from './read-body.ts';
import { readRenderer } from './renderer-files.ts';
import { answerTo, linkAt, type Premises, socketRefusal } from './routes.ts';
import { newSession } from './session.ts';

export interface BrowserHostOptions {
  readonly router: SetupRouter;
  /** The folder of the built wizard. */
  readonly pagesFolder: string;
  /** 0: any free one; omitted: the usual one if it is free. */
  readonly port?: number | undefined;
}

/** A client that sends its request byte by byte, or none, times out. */
const TIMES = {
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
} as const;
const MOST_CONNECTIONS = 256;

/** Serves the wizard and the contract to browsers on this computer, until it is disposed. */
export class BrowserHost implements AsyncDisposable {
  readonly port: number;
  readonly #server: Server;
  readonly #sockets: ContractSockets;
  readonly #links: OneTimeLinks;

  private constructor(port: number, server: Server, sockets: ContractSockets, links: OneTimeLinks) {
    this.port = port;
    this.#server = server;
    this.#sockets = sockets;
    this.#links = links;
  }

  /** @throws PagesMissing, PortTaken */
  static async start({ router, pagesFolder, port }: BrowserHostOptions): Promise<BrowserHost> {
    const links = new OneTimeLinks();
    const [files, enter] = await Promise.all([readRenderer(pagesFolder), readEnterFiles()]);
    const premises: Premises = { session: newSession(), links, files, enter };

    const server = createServer(TIMES, (request, response) => void respond(request, response, premises));
    server.maxConnections = MOST_CONNECTIONS;
    server.on('clientError', (_error, connection) => {
      // Browsers open connections ahead of need, and take what is said on one for the answer to their next request.
      if (isUnused(connection)) connection.destroy();
      else refuse(connection, NO_HTTP);
    });
    const taken = await listen(server, port);

    const sockets = new ContractSockets(router);
    server.on('upgrade', (request, connection, head) => {
      // A browser that disconnects in the middle of this is no error of ours.
      connection.on('error', () => {});
      const refusal = socketRefusal(asked(request), premises.session);
      if (refusal !== null) refuse(connection, refusal);
      else if (sockets.isFull) refuse(connection, TOO_MANY);
      else sockets.accept(request, connection, head);
    });
    return new BrowserHost(taken, server, sockets, links);
  }

  /** An address that admits one browser, once and for ten minutes. */
  newLink(): string {
    return linkAt(`http://${ADDRESS}:${this.port}`, this.#links);
  }

  /** Closes all connections and frees the port. Running steps are not its concern. */
  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#sockets[Symbol.dispose]();
    this.#server.closeAllConnections();
    await closed;
  }
}

const NO_HTTP = plain(400, 'This is not HTTP as it is known here.');
const TOO_MANY = plain(503, 'Too many tabs are open.');
const TOO_LARGE = plain(413, 'That is more than any page of Voicefit sends.', { connection: 'close' });
const BUG = plain(500, 'Voicefit failed in a way it did not expect. This is a bug.');

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  premises: Premises,
): Promise<void> {
  try {
    const body = request.method === 'POST' ? await readBody(request) : '';
    send(response, body === null ? TOO_LARGE : answerTo({ ...asked(request), body }, premises));
  } catch {
    if (response.headersSent || request.destroyed) response.destroy();
    else send(response, BUG);
  }
}

function asked({ method, headers, url = '' }: IncomingMessage) {
  // Anything but a path, as sent to proxies, is not an address of ours.
  const path = url.startsWith('/') ? (url.split(/[?#]/, 1)[0] ?? '') : '';
  return { method, headers, path };
}

function isUnused(connection: Duplex): boolean {
  return connection instanceof Socket && connection.bytesRead === 0;
}

function refuse(connection: Duplex, answer: ReturnType<typeof plain>): void {
  connection.end(asHttpText(answer), () => connection.destroy());
}
