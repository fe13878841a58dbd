import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PagesMissing } from './errors.ts';

/** A file of the renderer, ready to be sent. */
export interface RendererFile {
  readonly type: string;
  readonly body: Buffer;
  /** Compressed, for clients that accept it: a forwarded port is often slow. */
  readonly zipped: Buffer | null;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const ZIPPED = new Set(['.css', '.js', '.json', '.svg']);
/** The built wizard by its addresses. */
export type RendererFiles = ReadonlyMap<string, RendererFile>;

export const INDEX = '/index.html';

/**
 * Reads the built wizard into memory: about a megabyte. Nothing else is served, so no address leads out of
 * the folder, and a build that runs meanwhile cannot remove a file during a request.
 * @throws PagesMissing
 */
export async function readRenderer(folder: string): Promise<RendererFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const read = entries
    .filter((entry) => entry.isFile() && path.extname(entry.name) in TYPES)
    .map((entry) => readRendererFile(folder, path.join(entry.parentPath, entry.name)));
  const files = new Map(await Promise.all(read));
  if (!files.has(INDEX)) throw new PagesMissing(folder);
  return files;
}

async function readRendererFile(folder: string, file: string): Promise<[string, RendererFile]> {
  const body = await readFile(file);
  const extension = path.extname(file);
  const zipped = ZIPPED.has(extension) ? await promisify(gzip)(body) : null;
  const address = `/${path.relative(folder, file).split(path.sep).join('/')}`;
  return [address, { type: TYPES[extension] ?? 'application/octet-stream', body, zipped }];
}
