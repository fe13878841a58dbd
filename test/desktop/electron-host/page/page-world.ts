import { decode } from './decode.ts';
import { encode } from './encode.ts';

/** A value that the preload exposes, as text: values without a text form are functions, called by number. */
export type Exposed =
  | { readonly value: string }
  | { readonly call: number }
  | { readonly fields: Readonly<Record<string, Exposed>> };

/** A call from the page's world to the preload's. */
export type Call = number | 'display-media';

/**
 * Runs in the page's own world, before its scripts: creates there what `contextBridge` exposes. Both worlds
 * of a page share only its DOM, so everything between them is text in events of one object that no script of
 * the page sees.
 */
export function pageWorld(handOver: string): void {
  const meet = (event: Event) => {
    const shared = event instanceof MessageEvent ? event.ports[0] : undefined;
    if (shared !== undefined) listenToPreload(shared);
  };
  window.addEventListener(handOver, meet, { once: true });
}

export function listenToPreload(shared: EventTarget): void {
  const ask = askPreload(shared);

  const rebuild = (exposed: Exposed): unknown => {
    if ('call' in exposed) return (...args: unknown[]) => ask(exposed.call, args);
    if ('value' in exposed) return decode(exposed.value);
    const fields = Object.entries(exposed.fields).map(([name, field]) => [name, rebuild(field)]);
    return Object.freeze(Object.fromEntries(fields));
  };

  shared.addEventListener('expose', (event) => {
    if (!(event instanceof MessageEvent)) return;
    const { name, exposed } = JSON.parse(event.data);
    Object.defineProperty(window, name, { value: rebuild(exposed), enumerable: true });
  });

  refusePickers(ask);
}

/**
 * Chromium would wait for a user to pick a display or a device. Electron asks the app, and picks nothing by
 * itself.
 */
export function refusePickers(ask: (call: Call, args: unknown[]) => Promise<unknown>): void {
  const refuse = (name: string) => Promise.reject(new DOMException('Nothing was selected.', name));
  const replace = (of: string, method: string, answer: () => Promise<unknown>) => {
    const owner: unknown = Reflect.get(navigator, of);
    if (typeof owner === 'object' && owner !== null) Reflect.set(owner, method, answer);
  };
  replace('mediaDevices', 'getDisplayMedia', () =>
    ask('display-media', []).then(() => refuse('NotAllowedError')),
  );
  replace('bluetooth', 'requestDevice', () => refuse('NotFoundError'));
  replace('serial', 'requestPort', () => refuse('NotFoundError'));
  replace('usb', 'requestDevice', () => refuse('NotFoundError'));
  replace('hid', 'requestDevice', async () => []);
}

export function askPreload(shared: EventTarget): (call: Call, args: unknown[]) => Promise<unknown> {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let lastId = 0;

  shared.addEventListener('answer', (event) => {
    if (!(event instanceof MessageEvent)) return;
    const { id, data, error } = JSON.parse(event.data);
    if (error === undefined) waiting.get(id)?.resolve(decode(data));
    else waiting.get(id)?.reject(new Error(error));
    waiting.delete(id);
  });

  return (call, args) => {
    const answer = Promise.withResolvers<unknown>();
    waiting.set(++lastId, answer);
    const data = JSON.stringify({ id: lastId, call, data: encode(args) });
    shared.dispatchEvent(new MessageEvent('call', { data }));
    return answer.promise;
  };
}
