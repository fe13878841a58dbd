import { decode } from './decode.ts';
import { encode } from './encode.ts';
import type { Ask } from './messages.ts';
import type { Call, Exposed } from './page-world.ts';

type Bridge = Pick<Electron.ContextBridge, 'exposeInMainWorld'>;

/** Runs in the preload's world. Every function that it exposes answers the page with a promise. */
export function exposeOver(handOver: string, ask: Ask): Bridge {
  const functions: ((...args: unknown[]) => unknown)[] = [];
  const { port1: shared } = new MessageChannel();
  window.dispatchEvent(new MessageEvent(handOver, { ports: [shared] }));

  const expose = (value: unknown): Exposed => {
    if (typeof value === 'function') return { call: functions.push((...args) => value(...args)) - 1 };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { value: encode(value) };
    return { fields: Object.fromEntries(Object.entries(value).map(([key, held]) => [key, expose(held)])) };
  };

  const run = async (call: Call, data: string): Promise<unknown> => {
    const args = decode(data);
    if (call === 'display-media') return ask({ kind: call });
    return functions[call]?.(...(Array.isArray(args) ? args : []));
  };

  shared.addEventListener('call', (event) => {
    if (!(event instanceof MessageEvent)) return;
    const { id, call, data } = JSON.parse(event.data);
    const answer = (answered: object) =>
      shared.dispatchEvent(new MessageEvent('answer', { data: JSON.stringify({ id, ...answered }) }));
    run(call, data).then(
      (value) => answer({ data: encode(value) }),
      (error) => answer({ error: String(error instanceof Error ? error.message : error) }),
    );
  });

  return {
    exposeInMainWorld: (key, api) => {
      const data = JSON.stringify({ name: key, exposed: expose(api) });
      shared.dispatchEvent(new MessageEvent('expose', { data }));
    },
  };
}
