import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, normalize, sep } from 'node:path';
import { APP_HOST } from './app-address.ts';
import { contentPolicy } from './content-policy.ts';

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

/** Placeholder in the renderer's index.html for the nonce of its style elements. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Serves files of `folder` at `app://voicefit/...`, and nothing else. */
export async function answerFrom(folder: string, method: string, { host, pathname }: URL): Promise<Response> {
  if (method !== 'GET') return refusal(405);
  const file = host === APP_HOST ? fileInside(folder, pathname) : null;
  const type = file === null ? undefined : CONTENT_TYPES[extname(file)];
  if (file === null || type === undefined) return refusal(404);
  try {
    return answer(await readFile(file), type);
  } catch {
    return refusal(404);
  }
}

/** The file that the path of an address refers to, or `null` if it leads out of the folder. */
export function fileInside(folder: string, pathname: string): string | null {
  try {
    const file = normalize(`${folder}${sep}${decodeURIComponent(pathname)}`);
    return file.startsWith(folder + sep) && !file.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

function answer(content: Buffer<ArrayBuffer>, type: string): Response {
  const nonce = randomBytes(16).toString('base64');
  const isPage = type === CONTENT_TYPES['.html'];
  const body = isPage ? content.toString().replaceAll(NONCE_PLACEHOLDER, nonce) : content;
  return new Response(body, { headers: { ...headers(nonce), 'Content-Type': type } });
}

const refusal = (status: number) => new Response(null, { status, headers: headers('none') });

function headers(nonce: string): Record<string, string> {
  return {
    'Content-Security-Policy': contentPolicy(nonce),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
}
