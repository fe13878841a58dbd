import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { protocol } from 'electron';
import { APP_HOST, APP_SCHEME } from './app-address.ts';

/** The only folder that pages are served from. */
const RENDERER_FOLDER = fileURLToPath(new URL('../renderer', import.meta.url));

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The renderer's index.html has it where the value goes that its style elements need. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Our own files and nothing else. Style elements need the value that is new with each answer. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the renderer's files, and no other, to the windows of this app. */
export function serveApp(folder = RENDERER_FOLDER): void {
  protocol.handle(APP_SCHEME, ({ method, url }) => answer(method, new URL(url), folder));
}

async function answer(method: string, { host, pathname }: URL, folder: string): Promise<Response> {
  if (method !== 'GET') return refusal(405);
  const file = host === APP_HOST ? fileInside(folder, pathname) : null;
  const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
  if (file === null || type === undefined) return refusal(404);
  try {
    const content = await readFile(file);
    const nonce = randomBytes(16).toString('base64');
    const body =
      extname(file) === '.html' ? content.toString().replaceAll(NONCE_PLACEHOLDER, nonce) : content;
    return new Response(body, { headers: { ...headers(nonce), 'Content-Type': type } });
  } catch {
    return refusal(404);
  }
}

/** The file that a path of an address means, or `null` where it leads out of the folder. */
export function fileInside(folder: string, pathname: string): string | null {
  try {
    const file = normalize(join(folder, decodeURIComponent(pathname)));
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

function headers(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}

const refusal = (status: number) => new Response(null, { status, headers: headers('none') });
