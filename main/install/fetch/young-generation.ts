import { setFlagsFromString } from 'node:v8';

/** V8's own factor. */
const USUAL_FACTOR = 2;

/**
 * Keeps V8's young generation from growing until disposed. It doubles when much survives, to 32 MB in all, and the
 * buffers of arriving data are freed only when it is full: downloading at 200 MB/s, a process took 247 MB at its peak,
 * and 166 MB with a generation that stays small, without being slower.
 */
export function keepYoungGenerationSmall(): Disposable {
  setFlagsFromString('--semi-space-growth-factor=1');
  return {
    [Symbol.dispose]: () => setFlagsFromString(`--semi-space-growth-factor=${USUAL_FACTOR}`),
  };
}
