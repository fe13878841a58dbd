import { lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { diskCode } from '../disk-error.ts';
import { ConfigNotRead, ConfigUnreadable } from './errors.ts';

/** Configuration files have tens of kB; the server's largest has 43. */
const MOST_BYTES = 1_000_000;

export interface Access {
  /** The twelve bits of `chmod`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** A file of the voice server as it was read. */
export interface ConfigFile {
  /** Absolute, as the user sees it. */
  readonly path: string;
  /** The file itself; another path if `path` is a link, which then stays. */
  readonly realPath: string;
  /** `null`: it is not there. */
  readonly found: { readonly bytes: Buffer; readonly text: string; readonly access: Access } | null;
}

/** @throws ConfigNotRead; ConfigUnreadable if it is too large, or no text */
export async function readConfigFile(path: string): Promise<ConfigFile> {
  try {
    const realPath = await targetOf(path);
    const { mode, uid, gid } = await sizedFile(path, realPath);
    const bytes = await readFile(realPath);
    return {
      path,
      realPath,
      found: { bytes, text: textOf(path, bytes), access: { mode: mode & 0o7777, uid, gid } },
    };
  } catch (error) {
    const why = diskCode(error);
    if (why === 'ENOENT') return { path, realPath: await targetOf(path), found: null };
    if (why === null) throw error;
    throw new ConfigNotRead(path, why, { cause: error });
  }
}

/** A file that only tells something, such as the server's own code; `null`: not there, too large, or no text. */
export async function readHint(path: string): Promise<string | null> {
  try {
    return (await readConfigFile(path)).found?.text ?? null;
  } catch (error) {
    if (error instanceof ConfigNotRead || error instanceof ConfigUnreadable) return null;
    throw error;
  }
}

/** Where a path leads, be it to a file that does not exist yet. */
async function targetOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (diskCode(error) !== 'ENOENT') throw error;
    const link = await lstat(path).catch(() => null);
    return link?.isSymbolicLink() ? resolve(dirname(path), await readlink(path)) : path;
  }
}

async function sizedFile(path: string, realPath: string) {
  const found = await stat(realPath);
  if (found.isDirectory()) throw new ConfigNotRead(path, 'EISDIR');
  // Reading a pipe or a device may never end.
  if (!found.isFile()) throw new ConfigNotRead(path, 'EINVAL');
  if (found.size > MOST_BYTES) throw new ConfigUnreadable(path, null, 'too-large');
  return found;
}

function textOf(path: string, bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Not UTF-8.
  }
  throw new ConfigUnreadable(path, null, 'not-text');
}
