import { join } from 'node:path';
import { readHint } from './config-file.ts';
import { ENV_FILE } from './nouns/ava-names.ts';

/** What a file of the voice server begins with that is not there yet. */
export interface Template {
  /** Relative to the voice server's folder. */
  readonly path: string;
  readonly text: string;
}

const EXAMPLE = '.env.example';

/**
 * The server's own installation makes `.env` of its example, and only where there is none: one with our settings alone
 * would keep the others away. `null`: a file that begins empty.
 * @param path of the file, relative to the voice server's folder
 */
export async function templateOf(folder: string, path: string): Promise<Template | null> {
  if (path !== ENV_FILE) return null;
  const text = await readHint(join(folder, EXAMPLE));
  return text === null ? null : { path: EXAMPLE, text };
}
