import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { RPCHandler } from '@orpc/server/websocket';
import { type WebSocket, WebSocketServer } from 'ws';
import { MIB } from '../../nouns/bytes.ts';
import type { createSetup } from '../../setup.ts';
import { SUBPROTOCOL } from './handshake.ts';

/** The machine side, as `createSetup` makes it. */
export type SetupRouter = Awaited<ReturnType<typeof createSetup>>;

/** A what-if with a machine and a speed in it is about ten kB. */
const LARGEST_MESSAGE_BYTES = MIB;
/** Far more tabs than a person has open. */
const MOST_SOCKETS = 64;
/** Behind a broken `ssh -L` a socket stays open forever: a client that does not answer a ping is gone. */
const PING_EVERY_MS = 30_000;
/** The close reason that a browser gets when the host ends. */
const GOING_AWAY = 1001;

/** The contract over WebSockets, for clients with a session. A tab that closes stops nothing. */
export class ContractSockets implements Disposable {
  readonly #handler: RPCHandler<Record<never, never>>;
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: LARGEST_MESSAGE_BYTES,
    // The secret is a subprotocol too, and is never sent back.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  readonly #silent = new WeakSet<WebSocket>();
  readonly #pinging: NodeJS.Timeout;

  constructor(router: SetupRouter) {
    this.#handler = new RPCHandler(router);
    this.#pinging = setInterval(() => this.#ping(), PING_EVERY_MS).unref();
  }

  get isFull(): boolean {
    return this.#server.clients.size >= MOST_SOCKETS;
  }

  accept(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, connection, head, (socket) => this.#serve(socket));
  }

  [Symbol.dispose](): void {
    clearInterval(this.#pinging);
    for (const socket of this.#server.clients) socket.close(GOING_AWAY);
    this.#server.close();
  }

  #serve(socket: WebSocket): void {
    const peer = {
      // Waits until it has left, so that a slow reader gets the newest state and no backlog.
      send: (data: Parameters<WebSocket['send']>[0]) =>
        new Promise<void>((sent, failed) => {
          socket.send(data, (error) => (error ? failed(error) : sent()));
        }),
      addEventListener: () => {},
    };
    socket.on('message', (data, isBinary) => {
      // Nothing of ours is binary. A message outside the protocol has no effect and no answer.
      if (!isBinary) this.#handler.message(peer, String(data)).catch(() => {});
    });
    socket.on('pong', () => this.#silent.delete(socket));
    socket.on('close', () => this.#handler.close(peer));
    // A message that is too large, or a broken frame: ws closes the socket, and that is enough.
    socket.on('error', () => {});
  }

  #ping(): void {
    for (const socket of this.#server.clients) {
      if (this.#silent.has(socket)) socket.terminate();
      else {
        this.#silent.add(socket);
        socket.ping();
      }
    }
  }
}
