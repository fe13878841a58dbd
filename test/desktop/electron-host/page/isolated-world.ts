import { whole } from '../whole.ts';
import { exposeOver } from './context-bridge.ts';
import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { Ask, FromPage, ToPage } from './messages.ts';

type Renderer = Pick<Electron.IpcRenderer, 'on' | 'send' | 'invoke'>;
type Listener = (event: Electron.IpcRendererEvent, ...args: unknown[]) => void;

/** Sends a message to us, over a binding that only this world has. */
export type Post = (message: FromPage) => void;

/**
 * Runs in the preload's world: creates what a sandboxed preload gets from `require('electron')`. The function
 * for our messages to this world is stored in it under the name `hearAs`.
 */
export function isolatedWorld(handOver: string, hearAs: string, toHost: (message: string) => void) {
  const post: Post = (message) => toHost(JSON.stringify(message));
  const answers = new Map<number, PromiseWithResolvers<unknown>>();
  const ports = portsOver(post);

  const ask: Ask = (about) => {
    const answer = Promise.withResolvers<unknown>();
    const id = answers.size + 1;
    answers.set(id, answer);
    post({ ...about, id });
    return answer.promise;
  };

  const { ipcRenderer, receive } = listenToMain(post, ask, ports);
  Object.defineProperty(globalThis, hearAs, {
    value: (message: ToPage) => {
      if (message.kind === 'send') receive(message);
      else if (message.kind !== 'answer') ports.receive(message);
      else if (message.error === undefined) answers.get(message.id)?.resolve(decode(message.data));
      else answers.get(message.id)?.reject(new Error(message.error));
    },
  });
  return { ipcRenderer, contextBridge: exposeOver(handOver, ask) };
}

/** This world's ends of the channels to main. */
export function portsOver(post: Post) {
  const ports = new Map<number, MessagePort>();
  return {
    adopt(port: number): MessagePort {
      const { port1, port2 } = new MessageChannel();
      ports.set(port, port2);
      port2.onmessage = ({ data }) => post({ kind: 'port', port, data: encode(data) });
      port2.addEventListener('close', () => post({ kind: 'port-closed', port }));
      return port1;
    },
    receive(message: Extract<ToPage, { port: number }>): void {
      if (message.kind === 'port') ports.get(message.port)?.postMessage(decode(message.data));
      else ports.get(message.port)?.close();
    },
  };
}

export function listenToMain(post: Post, ask: Ask, { adopt }: { adopt(port: number): MessagePort }) {
  const listeners = new Map<string, Listener[]>();
  const ipcRenderer: Renderer = {
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return whole(ipcRenderer);
    },
    send: (channel, ...args) => post({ kind: 'send', channel, data: encode(args) }),
    invoke: (channel, ...args) => ask({ kind: 'invoke', channel, data: encode(args) }),
  };
  const receive = ({ channel, data, ports }: Extract<ToPage, { kind: 'send' }>): void => {
    const args = decode(data);
    const event = {
      ports: ports.map(adopt),
      sender: whole<Electron.IpcRenderer>(ipcRenderer),
      preventDefault() {},
      defaultPrevented: false,
    };
    for (const listener of listeners.get(channel) ?? [])
      listener(event, ...(Array.isArray(args) ? args : []));
  };
  return { ipcRenderer, receive };
}
