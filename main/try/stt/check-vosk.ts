import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ModelNotInstalled } from '../errors.ts';
import { SttIncomplete } from './errors.ts';
import { holdsWords } from './graph-header.ts';
import { missingVoskFiles, VOSK_FILES } from './vosk-files.ts';

/**
 * Checks that an unpacked speech model has every file that Vosk opens. Its speed only the voice server can measure.
 * @param id of the registry
 * @throws ModelNotInstalled, SttIncomplete
 */
export async function checkVosk(id: string, folder: string): Promise<void> {
  const found = await statOf(folder);
  if (found?.isDirectory() !== true) throw new ModelNotInstalled(id, folder);
  const files = new Set<string>();
  const graphsWithWords = new Map<string, boolean | null>();
  for (const path of VOSK_FILES) {
    const file = join(folder, path);
    const found = await statOf(file);
    // An empty one was cut off before its first byte.
    if (found?.isFile() !== true || found.size === 0) continue;
    files.add(path);
    if (path.endsWith('.fst')) graphsWithWords.set(path, await holdsWords(file));
  }
  const missing = missingVoskFiles({
    has: (path) => files.has(path),
    holdsWords: (graph) => graphsWithWords.get(graph) ?? null,
  });
  if (missing.length > 0) throw new SttIncomplete(folder, missing);
}

/** Of what a link leads to; `null`: there is nothing that we may look at. */
async function statOf(path: string) {
  try {
    return await stat(path);
  } catch {
    return null;
  }
}
