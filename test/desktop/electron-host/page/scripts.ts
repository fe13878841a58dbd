import { randomUUID } from 'node:crypto';
import { whole } from '../whole.ts';
import { exposeOver } from './context-bridge.ts';
import { decode, emptyOf, errorOf, fill, leafOf, viewOf } from './decode.ts';
import { encode, objectCell, plainCell } from './encode.ts';
import { isolatedWorld, listenToMain, portsOver } from './isolated-world.ts';
import { HEAR, TELL } from './messages.ts';
import { askPreload, listenToPreload, pageWorld, refusePickers } from './page-world.ts';

const COPY = [encode, plainCell, objectCell, decode, emptyOf, fill, leafOf, errorOf, viewOf];
const PAGE = [...COPY, pageWorld, listenToPreload, askPreload, refusePickers];
const ISOLATED = [...COPY, whole, isolatedWorld, portsOver, listenToMain, exposeOver];

/** A sandboxed preload's `process`. */
const PROCESS = {
  type: 'renderer',
  platform: process.platform,
  arch: process.arch,
  sandboxed: true,
  contextIsolated: true,
  env: {},
  argv: [],
};

/**
 * The sources to run at the start of every document: the first in the page's own world, the second in the
 * preload's. As in Electron, the frames inside a page have no preload.
 */
export function startScripts(preload: string): { page: string; isolated: string } {
  const handOver = JSON.stringify(randomUUID());
  return {
    page: inTopFrame(PAGE, `pageWorld(${handOver});`),
    isolated: inTopFrame(
      ISOLATED,
      `const electron = isolatedWorld(${handOver}, ${JSON.stringify(HEAR)}, globalThis[${JSON.stringify(TELL)}]);
      const require = (name) => {
        if (name === 'electron' || name === 'electron/renderer') return electron;
        throw new Error('module not found: ' + name);
      };
      const module = { exports: {} };
      (function (require, process, module, exports) {${preload}\n})(
        require, ${JSON.stringify(PROCESS)}, module, module.exports,
      );`,
    ),
  };
}

function inTopFrame(functions: ((...args: never[]) => unknown)[], body: string): string {
  return `(() => { if (window !== window.top) return; ${functions.join('\n')}\n${body} })();`;
}
