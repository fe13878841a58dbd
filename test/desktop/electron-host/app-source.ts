import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';
import { z } from 'zod';
import type { AppFacts } from './runtime.ts';

const Package = z.object({
  name: z.string().default('Electron'),
  productName: z.string().optional(),
  version: z.string().default('0.0.0'),
  main: z.string().default('index.js'),
});

/**
 * The app to run: the packaged one beside the executable, else the folder or file that was named.
 * @throws Error where there is none
 */
export function findApp(executable: string, named: string | null): AppFacts {
  const archive = join(dirname(executable), 'resources', 'app.asar');
  if (existsSync(archive)) return inFolder(unpacked(archive), true);
  if (named === null) throw new Error('No app: give a folder or a file.');
  const path = resolve(named);
  if (!existsSync(path)) throw new Error(`No app: there is no ${path}`);
  return statSync(path).isDirectory() ? inFolder(path, false) : aboutFile(path);
}

function inFolder(path: string, isPackaged: boolean): AppFacts {
  const { name, productName, version, main } = packageIn(path);
  return { path, entry: join(path, main), name: productName ?? name, version, isPackaged };
}

/** A file is the app itself; Electron knows no name of it. */
function aboutFile(entry: string): AppFacts {
  return {
    path: dirname(entry),
    entry,
    name: 'Electron',
    version: process.versions.electron ?? '',
    isPackaged: false,
  };
}

function packageIn(folder: string): z.infer<typeof Package> {
  return Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** Node reads no archives, so it is unpacked once, where later starts find it again. */
function unpacked(archive: string): string {
  const { size, mtimeMs } = statSync(archive);
  const id = createHash('sha256').update(`${archive} ${size} ${mtimeMs}`).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `electron-host-app-${id}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  extractAll(archive, part);
  try {
    renameSync(part, folder);
  } catch {
    // Another start was faster.
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}
