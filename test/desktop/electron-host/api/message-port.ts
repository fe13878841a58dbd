import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { type Args, Emitter } from '../emitter.ts';
import { whole } from '../whole.ts';

type Of = Electron.MessagePortMain;

interface PortEvents {
  message: Args<Of, 'message', [messageEvent: Electron.MessageEvent]>;
  close: Args<Of, 'close', []>;
}

/** A message between two ports in this process: the value, and the transferred ports. */
interface Parcel {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

const inner = new WeakMap<object, MessagePort>();

/** Node's ports clone as Chromium's do, and notify each other when one is closed. */
export class MessagePortMain
  extends Emitter<PortEvents>
  implements Pick<Of, 'postMessage' | 'start' | 'close'>
{
  readonly #port: MessagePort;
  #isStarted = false;

  constructor(port: MessagePort) {
    super();
    this.#port = port;
    inner.set(this, port);
    port.on('close', () => {
      if (inner.has(this)) this.emitEvent('close');
    });
  }

  postMessage(message: unknown, transfer: Electron.MessagePortMain[] = []): void {
    const ports = transfer.map(portOf);
    if (inner.has(this)) this.#port.postMessage({ data: message, ports }, ports);
  }

  /** Nothing arrives before. */
  start(): void {
    if (this.#isStarted || !inner.has(this)) return;
    this.#isStarted = true;
    this.#port.on('message', ({ data, ports }: Parcel) => {
      const wrapped = ports.map((port) => whole<Of>(new MessagePortMain(port)));
      this.emitEvent('message', { data, ports: wrapped });
    });
  }

  close(): void {
    this.#port.close();
  }
}

/**
 * Takes the port out of its wrapper, which is unusable afterwards: the port is transferred.
 * @throws TypeError if that was done already
 */
export function portOf(wrapper: object): MessagePort {
  const port = inner.get(wrapper);
  if (port === undefined) throw new TypeError('This port was handed over already.');
  inner.delete(wrapper);
  return port;
}

export class MessageChannelMain implements Pick<Electron.MessageChannelMain, 'port1' | 'port2'> {
  readonly port1: Electron.MessagePortMain;
  readonly port2: Electron.MessagePortMain;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = whole<Of>(new MessagePortMain(port1));
    this.port2 = whole<Of>(new MessagePortMain(port2));
  }
}
