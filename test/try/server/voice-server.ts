import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
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
  readonly #server: WebSocketServer;

  private constructor(server: WebSocketServer, behaviour: SomeBehaviour) {
    this.#server = server;
    this.behaviour = Behaviour.parse(behaviour);
    server.on('connection', (socket) => this.#serve(socket));
  }

  /** @param port 0: any that is free */
  static async start(behaviour: SomeBehaviour = {}, port = 0): Promise<VoiceServer> {
    const server = new WebSocketServer({
      host: '127.0.0.1',
      port,
      verifyClient: (_client, decide) => {
        // Undecided, the handshake hangs.
        if (!(started.behaviour.fault?.at === 'connect' && started.behaviour.fault.how === 'silence'))
          decide(true);
      },
    });
    const started = new VoiceServer(server, behaviour);
    await once(server, 'listening');
    return started;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `ws://127.0.0.1:${port}`;
  }

  /** Connections that are open now. */
  get openConnections(): number {
    return this.#server.clients.size;
  }

  /** How often something of that type was asked. */
  count(type: string): number {
    return this.asked.filter((asked) => asked.type === type).length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#server.clients) client.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #serve(socket: WebSocket): void {
    const { fault } = this.behaviour;
    if (fault?.at === 'connect' && fault.how === 'close') socket.close(1008, 'Not now.');
    else new VoiceSession(socket, this);
  }
}
