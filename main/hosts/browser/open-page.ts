import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import open from 'open';

/** A running browser reads it at once; one that has to start takes some seconds. */
const FILE_LIFE_MS = 60_000;

/**
 * Opens an address in the user's browser. The address contains a token, and all users of this computer can
 * see command lines: the browser gets a file that only this user can read, which redirects to it. The file is
 * removed when disposed, and after a minute in any case.
 */
export async function openPage(url: string, onFailed: () => void): Promise<AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'voicefit-open-'));
  const remove = () => rm(folder, { recursive: true, force: true }).catch(() => {});
  const timer = setTimeout(remove, FILE_LIFE_MS).unref();
  try {
    const file = join(folder, 'voicefit.html');
    await writeFile(file, redirect(url), { mode: 0o600 });
    const browser = await open(file);
    browser.once('exit', (code) => code !== 0 && onFailed());
  } catch {
    onFailed();
  }
  return {
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await remove();
    },
  };
}

function redirect(url: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Voicefit</title><meta http-equiv="refresh" content="0; url=${url}">\n`;
}
