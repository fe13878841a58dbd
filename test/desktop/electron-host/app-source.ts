import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { z } from 'zod';
import type { AppFacts } from './runtime.ts';

const Package = z.object({
  name: z.string().default('Electron'),
  productName: z.string().optional(),
  version: z.string().default('0.0.0'),
  main: z.string().default('index.js'),
});

/**
 * The app to run: the packaged one beside the executable, else the given folder or file.
 * @throws Error if there is none
 */
export function findApp(executable: string, named: string | null): AppFacts {
  const archive = join(dirname(executable), 'resources', 'app.asar');
  if (existsSync(archive)) return inFolder(laidOut(archive), true);
  if (named === null) throw new Error('No app: give a folder or a file.');
  const path = resolve(named);
  if (!existsSync(path)) throw new Error(`No app: there is no ${path}`);
  return statSync(path).isDirectory() ? inFolder(path, false) : aboutFile(path);
}

function inFolder(path: string, isPackaged: boolean): AppFacts {
  const { name, productName, version, main } = packageIn(path);
  return { path, entry: join(path, main), name: productName ?? name, version, isPackaged };
}

/** A file is the app itself; Electron has no name for it. */
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

/** Node reads no archives, so the content is unpacked beside it, once; later starts find it again. */
function laidOut(archive: string): string {
  const { size, mtimeMs } = statSync(archive);
  const folder = `${archive}.contents-${size}-${Math.round(mtimeMs)}`;
  if (existsSync(folder)) return folder;
  const part = `${folder}.${process.pid}`;
  layOut(archive, part);
  try {
    renameSync(part, folder);
  } catch {
    // Another start was faster.
    rmSync(part, { recursive: true, force: true });
  }
  return folder;
}

/** Files outside the archive are only linked to. */
function layOut(archive: string, folder: string): void {
  for (const entry of listPackage(archive, { isPack: false })) {
    const path = entry.slice(1);
    const stat = statFile(archive, path);
    const place = join(folder, path);
    if ('files' in stat) mkdirSync(place, { recursive: true });
    else if ('link' in stat) symlinkSync(relative(dirname(path), stat.link), place);
    else if (stat.unpacked) symlinkSync(join(`${archive}.unpacked`, path), place);
    else writeFileSync(place, extractFile(archive, path), { mode: stat.executable ? 0o755 : 0o644 });
  }
}
