import type { CloudKeys } from '../../try/nouns/cloud-keys.ts';
import { isSecret } from '../../try/nouns/is-secret.ts';
import { UsageError } from './errors.ts';

/**
 * The keys and tokens in environment variables of their names; what is not there is left out.
 * @throws UsageError naming the variable, never showing its value
 */
export function keysInEnvironment(names: readonly string[], env: NodeJS.ProcessEnv = process.env): CloudKeys {
  const found = names.flatMap((name): [string, string][] => {
    const key = env[name]?.trim() ?? '';
    if (key === '') return [];
    if (!isSecret(key)) throw new UsageError((words) => words.apiKey(name));
    return [[name, key]];
  });
  return Object.fromEntries(found);
}
