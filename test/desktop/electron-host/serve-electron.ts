import { registerHooks } from 'node:module';

const NAMES = new Set(['electron', 'electron/main', 'electron/common', 'electron/utility']);

/** From here on, importing or requiring `electron` returns the module at `url`. */
export function serveElectron(url: string): void {
  registerHooks({
    resolve: (name, context, next) => (NAMES.has(name) ? { url, shortCircuit: true } : next(name, context)),
  });
}
