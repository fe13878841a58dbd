import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { Behaviour, type SomeBehaviour } from './server-behaviour.ts';
import { VoiceSession } from './voice-session.ts';

/** What a client asked. */
export interface Asked {
  readonly type: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A test double of the voice server: its protocol over real WebSockets, and faults when told to. */
export class VoiceServer implements AsyncDisposable {
  /** All messages so far, of all connections. */
  readonly asked: Asked[] = [];
  /** PCM that was sent to be heard. */
  audioBytes = 0;
  /** What it spoke last: its speech-to-text hears it. */
  lastSpoken = '';
  behaviour: Behaviour;
  readonly #server: Server;
  /** The connections below, which may not have become WebSockets. */
  readonly #connections = new Set<Socket>();

  private constructor(behaviour: SomeBehaviour) {
    this.behaviour = Behaviour.parse(behaviour);
    this.#server = createServer().on('connection', (connection: Socket) => {
      this.#connections.add(connection);
      connection.on('close', () => this.#connections.delete(connection));
      // Whoever gave up a handshake that hangs is gone.
      connection.on('end', () => connection.destroy());
    });
    const sockets = new WebSocketServer({
      server: this.#server,
      // Undecided, the handshake hangs.
      verifyClient: (_client, decide) => {
        const { fault } = this.behaviour;
        if (!(fault?.at === 'connect' && fault.how === 'silence')) decide(true);
      },
    });
    sockets.on('connection', (socket) => this.#serve(socket));
  }

  /** @param port 0: any that is free */
  static async start(behaviour: SomeBehaviour = {}, port = 0): Promise<VoiceServer> {
    const started = new VoiceServer(behaviour);
    started.#server.listen(port, '127.0.0.1');
    await once(started.#server, 'listening');
    return started;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `ws://127.0.0.1:${port}`;
  }

  /** Connections that are open now. */
  get openConnections(): number {
    return this.#connections.size;
  }

  /** How often something of that type was asked. */
  count(type: string): number {
    return this.asked.filter((asked) => asked.type === type).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: WebSocket): void {
    const { fault } = this.behaviour;
    if (fault?.at === 'connect' && fault.how === 'close') socket.close(1008, 'Not now.');
    else new VoiceSession(socket, this);
  }
}
