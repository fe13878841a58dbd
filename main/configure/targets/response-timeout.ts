import type { ConfigSubject } from '../nouns/wanted-config.ts';
import type { EnvSetting, YamlEntry } from '../nouns/wanted-file.ts';
import { type AvaYaml, blockOf } from './ava-yaml.ts';
import type { LlmRun } from './llm-run.ts';
import { timeoutEntry, timeoutSetting } from './settings.ts';
import { secFor, type Timeout, timeout } from './timeouts.ts';

/** How long AVA's engine waits for an answer of its speech server. */

export const RESPONSE_TIMEOUT = 'LOCAL_WS_RESPONSE_TIMEOUT';
/** What counts where `.env` does not say: the default in the shipped YAML files. Both `.env.example` say 5. */
const SHIPPED_SEC = { 'local-file': 10, 'base-file': 5 } as const;

/**
 * The wait that it guards: the longest single answer, be it a whole reply of the language model (asked for by a
 * pipeline) or its speech (asked for by the full agent, too). `null`: neither is known.
 */
export function answerSec(run: LlmRun | null, { option }: Pick<ConfigSubject, 'option'>): number | null {
  const speaking = option.models.tts === null ? null : option.turnSec.tts;
  const waits = [run?.replySec ?? null, speaking].filter((sec) => sec !== null);
  return waits.length === 0 ? null : Math.max(...waits);
}

/** Raised from what counts now; `null`: what counts now is enough. */
export function responseTimeout(waitSec: number | null, subject: ConfigSubject): Timeout | null {
  const shipped = SHIPPED_SEC[subject.project?.layout ?? 'base-file'];
  const needed = timeout(writtenSec(subject) ?? shipped, waitSec);
  return needed.raisedForSec === null ? null : needed;
}

/** Whether `.env` has what this wait needs, as an earlier run for it leaves it: the reason above it still holds. */
export function isRaisedFor(waitSec: number | null, subject: ConfigSubject): boolean {
  return waitSec !== null && writtenSec(subject) === secFor(waitSec);
}

function writtenSec({ project }: ConfigSubject): number | null {
  const written = Number(project?.env.get(RESPONSE_TIMEOUT) || Number.NaN);
  return Number.isFinite(written) ? written : null;
}

export function responseSettings(waitSec: number | null, subject: ConfigSubject): EnvSetting[] {
  const raised = responseTimeout(waitSec, subject);
  return raised === null ? [] : [timeoutSetting(RESPONSE_TIMEOUT, raised, subject)];
}

/** A timeout of a provider's block that is too short. */
export interface Raise {
  readonly path: readonly string[];
  readonly timeout: Timeout;
}

/** The same in the YAML file, where a block of a provider states seconds of its own and so does not read `.env`. */
export function providerRaises(
  waitSec: number | null,
  providers: readonly string[],
  yaml: AvaYaml | null,
  subject: ConfigSubject,
): Raise[] {
  if (yaml === null) return [];
  return providers.flatMap((name) => {
    const sec = countingSec(blockOf(yaml.providers, name)?.response_timeout_sec, subject);
    if (sec === null) return [];
    const needed = timeout(sec, waitSec);
    const path = ['providers', name, 'response_timeout_sec'];
    return needed.raisedForSec === null ? [] : [{ path, timeout: needed }];
  });
}

/** With the reason above each. */
export function raisedEntries(raises: readonly Raise[], subject: ConfigSubject): YamlEntry[] {
  return raises.map((raise) => timeoutEntry(raise.path, raise.timeout, subject));
}

/** `null`: the variable counts, or the server's default. */
function countingSec(written: unknown, { project }: ConfigSubject): number | null {
  if (typeof written === 'number') return written;
  if (typeof written !== 'string') return null;
  // Loaders from before the local file take the default from behind the sign, whatever `.env` says.
  const behindSign = project?.layout === 'base-file' ? /:[-=]([\d.]+)\}$/.exec(written)?.[1] : undefined;
  const sec = Number(behindSign ?? written);
  return Number.isFinite(sec) && written.trim() !== '' ? sec : null;
}
