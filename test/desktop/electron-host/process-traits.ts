import childProcess from 'node:child_process';
import { createRequire, syncBuiltinESMExports } from 'node:module';

const { version } = createRequire(import.meta.url)('electron/package.json');

export interface Traits {
  readonly executable: string;
  readonly type: 'browser' | 'utility';
  readonly args: readonly string[];
}

/** Electron's additions to Node's `process`, and how `fork` works there. */
export function actAsElectron({ executable, type, args }: Traits): void {
  const versions = { ...process.versions, electron: version };
  const add = (name: string, value: unknown) =>
    Object.defineProperty(process, name, { value, enumerable: true, writable: true, configurable: true });
  add('versions', Object.freeze(versions));
  add('type', type);
  add('argv', [executable, ...args]);
  add('execPath', executable);
  forkAsNode();
}

/** `fork` runs the executable itself in Node mode: with its fuse off, it starts another app instead. */
function forkAsNode(): void {
  childProcess.fork = new Proxy(childProcess.fork, {
    apply(fork, self, [file, ...rest]) {
      const args = Array.isArray(rest[0]) ? rest.shift() : [];
      const options = rest[0] ?? {};
      const env = { ...(options.env ?? process.env), ELECTRON_RUN_AS_NODE: '1' };
      return Reflect.apply(fork, self, [file, args, { ...options, env }]);
    },
  });
  syncBuiltinESMExports();
}
