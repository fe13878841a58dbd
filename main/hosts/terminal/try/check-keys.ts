import { CloudKeys, type KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { TrialRequest } from '../../../try/nouns/trial-request.ts';
import { UsageError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What the providers of the cloud's pipeline say of the keys in the environment; a key that is not there is named on
 * standard error.
 * @throws UsageError naming the variable, never showing its value
 */
export async function checkedKeys(
  { setup }: Session,
  { server: _server, ...whatIf }: TrialRequest,
  terminal: Terminal,
  env: NodeJS.ProcessEnv = process.env,
): Promise<KeyCheck[]> {
  const { recommended, alternatives } = await setup.recommend.advise(whatIf);
  const needed = [recommended, ...alternatives].flatMap(({ warnings }) =>
    warnings.flatMap((warning) => (warning.code === 'needs-api-keys' ? warning.keys : [])),
  );
  const names = [...new Set(needed)];
  const known = names.flatMap((name): [string, string][] => {
    const key = env[name]?.trim() ?? '';
    if (key === '') return [];
    if (!CloudKeys.valueType.safeParse(key).success) throw new UsageError((words) => words.apiKey(name));
    return [[name, key]];
  });
  const missing = names.filter((name) => known.every(([each]) => each !== name));
  const { texts, format } = terminal.wording;
  if (names.length === 0) terminal.say(texts.terminal.trial.noKeys);
  if (missing.length > 0)
    terminal.say(texts.terminal.trial.keysMissing(format.list(missing), missing.length));
  if (known.length === 0) return [];
  return await setup.try.checkKeys({ keys: Object.fromEntries(known) });
}
