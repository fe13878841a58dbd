import type { KeyCheck } from '../../../try/nouns/cloud-keys.ts';
import type { TrialRequest } from '../../../try/nouns/trial-request.ts';
import { keysInEnvironment } from '../keys-in-environment.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

/**
 * What the providers of the cloud's pipeline say of the keys in the environment; a key that is not there is named on
 * standard error.
 * @throws UsageError as `keysInEnvironment` does
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
  const keys = keysInEnvironment(names, env);
  const missing = names.filter((name) => !(name in keys));
  const { texts, format } = terminal.wording;
  if (names.length === 0) terminal.say(texts.terminal.trial.noKeys);
  if (missing.length > 0)
    terminal.say(texts.terminal.trial.keysMissing(format.list(missing), missing.length));
  if (missing.length === names.length) return [];
  return await setup.try.checkKeys({ keys });
}
