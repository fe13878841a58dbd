import { readFileSync } from 'node:fs';
import { FuseState, FuseV1Options } from '@electron/fuses';

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;

/** Electron's defaults. */
const DELIVERED = {
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** The bytes that `@electron/fuses` looks for in an executable. */
export function fuseWire(): Buffer {
  const states = Object.values(DELIVERED).map((isOn) => (isOn ? FuseState.ENABLE : FuseState.DISABLE));
  return Buffer.from([...Buffer.from(SENTINEL), VERSION, states.length, ...states]);
}

/** Which fuses of an executable are on. Reads them itself, since starting must be synchronous. */
export function readFuses(executable: string): (fuse: FuseV1Options) => boolean {
  const bytes = readFileSync(executable);
  const first = bytes.indexOf(SENTINEL) + SENTINEL.length + 2;
  return (fuse) => bytes[first + fuse] === FuseState.ENABLE;
}
