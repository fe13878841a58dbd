import { TOKEN } from '../../../configure/nouns/ava-names.ts';
import type { ConfigPlan } from '../../../configure/nouns/config-plan.ts';
import type { CloudKeys } from '../../../try/nouns/cloud-keys.ts';
import { isSecret } from '../../../try/nouns/is-secret.ts';
import { keysInEnvironment } from '../keys-in-environment.ts';
import { hiddenAnswer } from '../question.ts';
import type { Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';

/** API keys that a pipeline needs, from the user or the environment to the machine side, and to nowhere else. */

/**
 * Takes the keys, and the token, from environment variables of their names.
 * @returns whether there were any
 * @throws UsageError as `keysInEnvironment` does
 */
export async function giveKeysOfEnvironment(
  session: Session,
  plan: ConfigPlan,
  env: NodeJS.ProcessEnv = process.env,
): Promise<boolean> {
  const found = keysInEnvironment(secretsOf(plan), env);
  const isAny = Object.keys(found).length > 0;
  if (isAny) await give(session, found);
  return isAny;
}

/** The keys of the pipeline, and the token of a speech server on another machine while `.env` has none. */
function secretsOf({ keys, warnings }: ConfigPlan): string[] {
  const needsToken = warnings.some(({ code }) => code === 'server-token-needed');
  return [...keys.map(({ key }) => key), ...(needsToken ? [TOKEN] : [])];
}

/** Asks for the keys that are not known, hidden. `left`: the user ended the questions, so nothing is to happen. */
export async function keysTyped(
  session: Session,
  { keys }: ConfigPlan,
  terminal: Terminal,
): Promise<'none' | 'given' | 'left'> {
  const wanted = keys.filter(({ isKnown }) => !isKnown).map(({ key }) => key);
  if (wanted.length === 0) return 'none';
  const { texts, format } = terminal.wording;
  terminal.say(texts.terminal.configure.keys(format.list(wanted)));
  const typed: Record<string, string> = {};
  for (const key of wanted) {
    const value = await validKey(key, terminal);
    if (value === null) return 'left';
    if (value !== '') typed[key] = value;
  }
  if (Object.keys(typed).length === 0) return 'none';
  await give(session, typed);
  return 'given';
}

/** Empty: the user leaves it out. `null`: no answer. */
async function validKey(key: string, terminal: Terminal): Promise<string | null> {
  const { configure: words } = terminal.wording.texts.terminal;
  while (true) {
    const value = await hiddenAnswer(words.key(key));
    if (value === null || value === '' || isSecret(value)) return value;
    terminal.say(words.keyInvalid(key));
  }
}

async function give({ setup }: Session, keys: CloudKeys): Promise<void> {
  const { useKeys: giveKeys } = setup.configure;
  await giveKeys({ keys });
}
