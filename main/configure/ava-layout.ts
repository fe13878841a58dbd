import { join } from 'node:path';
import { z } from 'zod';
import { readHint } from './config-file.ts';
import { LOCAL_FILE } from './nouns/ava-names.ts';
import type { AvaLayout } from './nouns/config-plan.ts';

/** Which of its YAML files a version of AVA reads last. */

/** The server's loader, today's and the one before: it alone decides whether a second file is merged. */
const LOADERS = ['src/config/loaders.py', 'src/config.py'];
const LOCAL_NAME = /ai-agent\.local\.ya?ml/;

/** AVA of September 2025 tracked an example under the name of today's local file, and told users to copy it. */
const IS_EXAMPLE = /^\s*#.*\bcopy\b.*\bai-agent\.ya?ml/im;

/** The base file's version when the second file came. */
const OfToday = z.object({ config_version: z.number().min(6) });

/**
 * A server without a configuration yet is taken for one of today.
 * @param base the parsed base file; `null`: it is not there
 */
export async function avaLayout(folder: string, base: unknown): Promise<AvaLayout> {
  const hint = (name: string) => readHint(join(folder, name));
  const [local, ignored, ...read] = await Promise.all([LOCAL_FILE, '.gitignore', ...LOADERS].map(hint));
  const loaders = read.filter((text) => text !== null);
  if (loaders.length > 0) return loaders.some(namesLocal) ? 'local-file' : 'base-file';
  // Some users have only what the containers mount.
  const isMerged =
    base === null ||
    namesLocal(ignored ?? '') ||
    OfToday.safeParse(base).success ||
    (typeof local === 'string' && !IS_EXAMPLE.test(local));
  return isMerged ? 'local-file' : 'base-file';
}

function namesLocal(text: string): boolean {
  return LOCAL_NAME.test(text);
}
