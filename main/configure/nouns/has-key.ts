import type { ConfigSubject } from './wanted-config.ts';

/** Whether an API key or the token is known: given now, or in `.env` already. */
export function hasKey(key: string, { keys, project }: Pick<ConfigSubject, 'keys' | 'project'>): boolean {
  return Object.hasOwn(keys, key) || (project?.env.get(key) ?? '') !== '';
}
