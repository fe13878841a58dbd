/* What a utility process runs: the app's module, with `process.parentPort` as its way to main. */
import { EventEmitter } from 'node:events';
import { Socket } from 'node:net';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { actAsElectron } from '../process-traits.ts';
import { serveElectron } from '../serve-electron.ts';
import { whole } from '../whole.ts';
import { MESSAGES } from './descriptors.ts';
import { onFrame, sendFrame } from './frames.ts';

class ParentPort extends EventEmitter implements Pick<Electron.ParentPort, 'on' | 'postMessage'> {
  readonly #channel = new Socket({ fd: MESSAGES });
  readonly #early: unknown[] = [];

  constructor() {
    super();
    onFrame(this.#channel, (message) => {
      if (this.listenerCount('message') === 0) this.#early.push(message);
      else this.#receive(message);
    });
    // Messages sent before somebody listens are queued.
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.#catchUp());
    });
  }

  postMessage(message: unknown): void {
    sendFrame(this.#channel, message);
  }

  #catchUp(): void {
    for (const early of this.#early.splice(0)) this.#receive(early);
  }

  #receive(data: unknown): void {
    this.emit('message', { data, ports: [] });
  }
}

new Worker(new URL('./lifeline.ts', import.meta.url)).unref();

const [, , executable = '', module = '', ...args] = process.argv;
actAsElectron({ executable, type: 'utility', args: [module, ...args] });
serveElectron(new URL('./electron.ts', import.meta.url).href);
process.parentPort = whole<Electron.ParentPort>(new ParentPort());
await import(pathToFileURL(module).href);
