import { createInterface } from 'node:readline';

/** Whether keys can be read: not from a pipe, a log or a service. */
export const hasKeyboard = process.stdin.isTTY === true;

/** Calls back whenever Enter is pressed, until disposed. `null` if nobody can press it. */
export function onEnter(act: () => void): Disposable | null {
  if (!hasKeyboard) return null;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', act);
  return { [Symbol.dispose]: () => lines.close() };
}
