import { createInterface } from 'node:readline';

/** Whether keys are read: a pipe, a log or a service presses none. */
export const hasKeyboard = process.stdin.isTTY === true;

/** Acts whenever Enter is pressed, until it is disposed. `null` where nobody can press it. */
export function onEnter(act: () => void): Disposable | null {
  if (!hasKeyboard) return null;
  const lines = createInterface({ input: process.stdin });
  lines.on('line', act);
  return { [Symbol.dispose]: () => lines.close() };
}
